import Foundation
import Procedures
import Testing

@Suite("What changes between two editions")
struct DifferenceTests {
  private static func load(_ files: [String: String]) throws -> Procedure {
    try Procedure.load(MarketProcedure.bundle(files), named: "pasar")
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let file: String
    let told: [String]
    var testDescription: String { new }

    init(_ old: String, _ new: String, in file: String = "procedure.yaml", _ told: String...) {
      self.old = old
      self.new = new
      self.file = file
      self.told = told
    }
  }

  static let changes = [
    Change("janji: 5 hari kerja", "janji: 4 hari kerja", "pemohon: janji: “5 hari kerja” → “4 hari kerja”"),
    Change(
      "biaya: {rupiah: 0, teks: Gratis}", "biaya: {rupiah: 50000, teks: Rp50.000}",
      "pemohon: biaya: Gratis → Rp50.000", "pemohon: biaya dalam rupiah: 0 → 50000"),
    Change(
      "sifat: wajib, jenis_permohonan: [baru]", "sifat: pilihan",
      "pemohon: persyaratan Denah: sifat: wajib → “boleh ada”",
      "pemohon: persyaratan Denah: untuk jenis permohonan: baru → semua"),
    Change(
      "bernilai: [ada]}, sejak: 2026-01-01}",
      "bernilai: [ada]}, sejak: 2026-01-01}\n  - {id: ktp, nama: KTP, petunjuk: Asli, sifat: wajib, sejak: 2027-01-01}",
      "pemohon: persyaratan baru: KTP (wajib, sejak 2027-01-01)"),
    Change(
      "      - {id: kode, label: Kode lapangan,", "      - {id: kode, label: Kode lapangan, wajib: tidak,",
      "pemohon: isian Kode lapangan: wajib: ya → tidak"),
    Change(
      "- {id: tanpa, label: Tanpa musik}", "- {id: tanpa, label: Sunyi}",
      "pemohon: isian Musik: pilihan Tanpa musik kini disebut Sunyi"),
    Change(
      "- {id: ulang, label: Ulang}", "- {id: ulang, label: Perpanjangan}",
      "pemohon: jenis permohonan Ulang kini disebut Perpanjangan"),
    Change(
      "{tahun: 2, teks: 2 tahun,", "{tahun: 3, teks: 3 tahun,",
      "pemohon: masa berlaku: “1 tahun (1 tahun), hingga 2025-12-31; 2 tahun (2 tahun), sejak 2026-01-01”"
        + " → “1 tahun (1 tahun), hingga 2025-12-31; 3 tahun (3 tahun), sejak 2026-01-01”"),
    Change(
      "waktu: 1 hari, output: Izin", "waktu: 2 hari, output: Izin",
      "meja: langkah 5, Setujui: waktu: “1 hari” → “2 hari”"),
    Change(
      "kembali_ke: [cek_lapangan]", "kembali_ke: [cek_lapangan, terima_berkas]",
      "meja: langkah 4, Verifikasi: dapat mengirim kembali ke: cek_lapangan → “cek_lapangan, terima_berkas”"),
    Change(
      "pelaksana: seksi, tindakan: verifikasi", "pelaksana: camat, tindakan: verifikasi",
      "meja: langkah 4, Verifikasi: pelaksana: “Kepala Seksi” → Camat",
      "meja: langkah 4, Verifikasi: meja: “Kepala Seksi” → Camat"),
    Change(
      "kegiatan: Camat menyetujui", "kegiatan: Camat menandatangani",
      "kertas: kata-kata langkah 5 pada formulir berubah"),
    Change(
      "[Jaga kebersihan,", "[Jaga ketertiban,", in: "letter.yaml",
      "kertas: bunyi surat izin, semula: “Jaga kebersihan”", "kertas: bunyi surat izin, sekarang: “Jaga ketertiban”"),
    Change(
      "  - nama: \"{{values.penyelenggara}}\"", "  - jarak: 3\n  - nama: \"{{values.penyelenggara}}\"",
      in: "letter.yaml", "kertas: susunan surat izin berubah"),
    Change(
      "ditolak: Ditolak, ditarik", "ditolak: Tidak dikabulkan, ditarik",
      "pemohon: sebutan keadaan permohonan berubah"),
    Change("peralatan: [Meja]", "peralatan: [Kursi]", "kertas: peralatan berubah"),
    Change(
      "label: Penyelenggara\n", "label: Penyelenggara\n        lebar: penuh\n",
      "pemohon: isian Penyelenggara: cara menampilkannya berubah"),
  ]

  @Test(arguments: changes) func oneChangeIsTold(_ change: Change) throws {
    var files = MarketProcedure.files
    let text = try #require(files[change.file])
    let place = try #require(text.range(of: change.old), "not in the file: \(change.old)")
    files[change.file] = text.replacingCharacters(in: place, with: change.new)
    let difference = ProcedureDifference(from: try Self.load(MarketProcedure.files), to: try Self.load(files))
    let told =
      difference.forApplicants.map { "pemohon: \($0)" } + difference.forDesks.map { "meja: \($0)" }
      + difference.onPaper.map { "kertas: \($0)" }
    #expect(told == change.told)
  }

  @Test func nothing() throws {
    let procedure = try Self.load(MarketProcedure.files)
    #expect(ProcedureDifference(from: procedure, to: procedure).text == "Tidak ada yang berubah.")
  }

  @Test func aDeskMoreAndOneLess() throws {
    var files = MarketProcedure.files
    let text = try #require(files["procedure.yaml"])
    let desk = try #require(text.firstRange(of: #/  - \{id: cek_lapangan[^}]*\}\n/#))
    files["procedure.yaml"] = text.replacing(text[desk], with: "").replacing(
      "kembali_ke: [cek_lapangan]", with: "kembali_ke: [terima_berkas]")
    let (old, new) = (try Self.load(MarketProcedure.files), try Self.load(files))
    #expect(
      ProcedureDifference(from: old, to: new).text == """
        Bagi meja:
          - langkah tidak ada lagi: Cek oleh Kepala Seksi
          - langkah 3, Verifikasi: dapat mengirim kembali ke: cek_lapangan → terima_berkas
        """)
    #expect(
      ProcedureDifference(from: new, to: old).forDesks.first == "langkah baru ke-3: Cek oleh Kepala Seksi")
  }
}
