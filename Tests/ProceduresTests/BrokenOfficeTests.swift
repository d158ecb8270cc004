import Foundation
import Procedures
import Testing

@Suite("Broken office files")
struct BrokenOfficeTests {
  static func problems(_ files: [String: Data]) -> [FileProblem] {
    do throws(FileProblems) {
      _ = try OfficeFile.load(FileBundle(files: files), named: "pekanbaru")
      return []
    } catch {
      return error.all
    }
  }

  static let slips: [Slip] = [
    Slip(
      "jabatan: Sekretaris", "jabatn: Sekretaris", in: "officials.yaml",
      "officials.yaml:72:5: kunci `jabatn` tidak dikenal → barangkali `jabatan`"),
    Slip(
      "selisih_utc: \"+07.00\"", "selisih_utc: WIB", in: "office.yaml",
      "office.yaml:9:16: “WIB” bukan selisih waktu → misalnya `\"+07.00\"` untuk WIB"),
    Slip(
      "tautan: tel:+62761000000", "tautan: javascript:alert(1)", in: "office.yaml",
      "office.yaml:34:13: `tautan` berisi “javascript:alert(1)”"
        + " → alamat yang diawali `https://`, `mailto:`, atau `tel:`"),
    Slip(
      "hari_draf: 30", "hari_draf: 0", in: "office.yaml",
      "office.yaml:47:14: `hari_draf` berisi “0” → bilangan bulat, dari 1 sampai 365"),
    Slip(
      "{plh: 30, plt: 92", "{plh: 0, plt: 92", in: "office.yaml",
      "office.yaml:84:27: `plh` berisi “0” → bilangan bulat, dari 1 sampai 3660"),
    Slip(
      "{NNN}/{J}/DPMPTSP", "{NOMOR}/{J}/DPMPTSP", in: "numbers.yaml",
      "numbers.yaml:9:13: `{NOMOR}` tidak dikenal dalam nomor"
        + " → {N}, {NNN}, {YYYY}, {YY}, {MM}, {mm}, {DD}, {J}"),
    Slip(
      "503/{NNN}/{J}/DPMPTSP/{YYYY}", "503/{NNN}/{J}/DPMPTSP", in: "numbers.yaml",
      "numbers.yaml:9:13: nomor yang mulai lagi tiap tahun akan terulang tanpa tahun di dalamnya"
        + " → tambahkan `{YYYY}`"),
    Slip(
      "id: serah_terima", "id: izin", in: "numbers.yaml",
      "numbers.yaml:28:9: seri `izin` ada lebih dari satu → satu `id` untuk tiap seri"),
    Slip(
      "peran: [sekretaris]", "peran: [sekertaris]", in: "officials.yaml",
      "officials.yaml:75:13: peran `sekertaris` tidak ada dalam daftar meja"
        + " → barangkali `sekretaris`"),
    Slip(
      "nip: \"197807072003082007\"", "nip: \"19780707\"", in: "officials.yaml",
      "officials.yaml:74:10: “19780707” bukan NIP"
        + " → 18 angka, diawali tanggal lahir (tahun, bulan, hari)"),
    Slip(
      "akun: joko", "akun: rani", in: "officials.yaml",
      "officials.yaml:25:11: akun `rani` ada lebih dari satu → satu akun untuk tiap orang"),
    Slip(
      "penanda_tangan: ya", "penanda_tangan: tidak", in: "officials.yaml",
      "officials.yaml:15:1: ada 0 penanda tangan surat → tepat satu, dengan `penanda_tangan: ya`"),
    Slip(
      "administrator: ya", "administrator: ya\n    peran: [back_office]", in: "officials.yaml",
      "officials.yaml:127:5: administrator dan auditor tidak memegang meja"
        + " → tanpa `peran`, atau akun lain untuk orang itu"),
    Slip(
      "2026-01-16", "2025-01-16", in: "calendar/2026.yaml",
      "calendar/2026.yaml:4:6: 2025-01-16 bukan tanggal tahun 2026"
        + " → tanggal tahun 2026, tahun berkas ini"),
    Slip(
      "2026-01-16", "2026-01-01", in: "calendar/2026.yaml",
      "calendar/2026.yaml:4:6: 2026-01-01 sudah tertulis sebagai “Tahun Baru Masehi”"
        + " → satu kali saja"),
    Slip(
      "id: ramadan", "id: puasa", in: "calendar/2026.yaml",
      "calendar/2026.yaml:31:10: musim `puasa` tidak ada di calendar/hours.yaml"
        + " → salah satu dari `ramadan`"),
    Slip(
      "[07.30-11.30, 13.00-16.30]", "[07.30-11.30, 13-16]", in: "calendar/hours.yaml",
      "calendar/hours.yaml:8:24: “13-16” bukan jam kerja"
        + " → jam buka dan tutup, misalnya `07.30-12.00`"),
    Slip(
      "{{trackingCode}}", "{{trackingcode}}", in: "papers/receipt.yaml",
      "papers/receipt.yaml:25:14: nama `{{trackingcode}}` tidak dikenal → barangkali `trackingCode`"),
    Slip(
      "{{applicant.name}}", "{{values.nama}}", in: "papers/handover.yaml",
      "papers/handover.yaml:13:34: nama `{{values.nama}}` tidak dikenal"
        + " → salah satu dari `letter.name`, `office.name`, `officer.name`, `validUntil`, "
        + "`applicant.name`, `date`, `officer.nip`, `procedure.name`, dan 27 lainnya"),
    Slip(
      "judul: Hak Anda", "judul: \"\"", in: "privacy.yaml",
      "privacy.yaml:29:12: `judul` berisi teks kosong → teks di antara tanda kutip itu"),
  ]

  @Test(arguments: slips)
  func oneSlipIsOneProblem(_ slip: Slip) throws {
    var files = try Shipped.bundle("offices/pekanbaru").files
    let text = String(decoding: try #require(files[slip.file]), as: UTF8.self)
    let place = try #require(text.range(of: slip.right), "not in the file: \(slip.right)")
    files[slip.file] = Data(text.replacingCharacters(in: place, with: slip.wrong).utf8)
    let told = Self.problems(files).map { problem in
      let path = problem.file.dropFirst("offices/pekanbaru/".count)
      return "\(path):\(problem.line):\(problem.column): \(problem.what) → \(problem.instead)"
    }
    #expect(told == slip.problems)
  }

  /// Where words about who may act are wrong, each problem stands at its word.
  @Test(arguments: [
    (
      "officials.yaml", "{pendidikan: s1, nomor: CONTOH-S1-0103", "{nomor: CONTOH-S1-0103",
      "tidak disebut apa yang dibuktikan"
    ),
    (
      "officials.yaml", "{pendidikan: s1, nomor: CONTOH-S1-0103",
      "{pendidikan: s1, sk_keanggotaan: tim_teknis, nomor: X", "satu dokumen membuktikan 2 hal"
    ),
    (
      "officials.yaml", "sk_pengangkatan: sekretaris", "sk_pengangkatan: sekertaris",
      "peran `sekertaris` tidak ada dalam daftar meja"
    ),
    ("office.yaml", "plh: \"Plh. {{position}}\"", "plh: \"Plh. Kepala Dinas\"", "blok ini tidak menyebut jabatannya"),
    ("office.yaml", "  atasan: [lina]", "  atasan: [lisa]", "atasan `lisa` tidak ada di officials.yaml"),
  ])
  func whoMayAct(_ file: String, _ right: String, _ wrong: String, _ what: String) throws {
    var files = try Shipped.bundle("offices/pekanbaru").files
    let text = String(decoding: try #require(files[file]), as: UTF8.self)
    let place = try #require(text.range(of: right), "not in the file: \(right)")
    files[file] = Data(text.replacingCharacters(in: place, with: wrong).utf8)
    #expect(Self.problems(files).map(\.what) == [what])
  }

  @Test func filesThatAreNotThereOrNotKnown() throws {
    var files = try Shipped.bundle("offices/pekanbaru").files
    files["privacy.yaml"] = nil
    files["calendar/26.yaml"] = Data("libur_nasional: []".utf8)
    #expect(
      Self.problems(files).map(\.description) == [
        "offices/pekanbaru/calendar/26.yaml: galat: berkas ini tidak dikenal\n  seharusnya: "
          + "calendar/hours.yaml, atau satu berkas untuk tiap tahun, misalnya calendar/2026.yaml",
        "offices/pekanbaru/privacy.yaml: galat: berkas ini tidak ada\n  seharusnya: "
          + "berkas privacy.yaml di dalam folder offices/pekanbaru",
      ])
  }

  @Test func secretsBelongToExampleOfficesOnly() throws {
    var files = try Shipped.bundle("offices/pekanbaru").files
    let text = String(decoding: try #require(files["office.yaml"]), as: UTF8.self)
    files["office.yaml"] = Data(text.replacing("kantor_contoh: ya", with: "kantor_contoh: tidak").utf8)
    let problems = Self.problems(files).map(\.what)
    #expect(problems.filter { $0 == "`sandi_contoh` di kantor yang bukan contoh" }.count == 13)
    #expect(problems.contains("`frasa_sandi_contoh` di kantor yang bukan contoh"))
    #expect(problems.contains("orang contoh di kantor yang bukan contoh"))
    #expect(problems.count == 15)
  }

  @Test func anOfficeNeedsACalendar() throws {
    let files = try Shipped.bundle("offices/pekanbaru").files.filter { !$0.key.hasPrefix("calendar/2") }
    #expect(Self.problems(files).map(\.what) == ["tidak ada kalender"])
  }
}
