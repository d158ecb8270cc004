import Foundation
import Procedures
import Testing

/// One slip in one line of a file that is otherwise right, and the problem that it must give, at its line and column.
struct Slip: Sendable, CustomTestStringConvertible {
  let right: String
  let wrong: String
  let file: String
  /// Each `line:column: what → instead`.
  let problems: [String]

  init(_ right: String, _ wrong: String, in file: String = "procedure.yaml", _ problems: String...) {
    self.right = right
    self.wrong = wrong
    self.file = file
    self.problems = problems
  }

  var testDescription: String { wrong }
}

@Suite("Broken procedure files")
struct BrokenProcedureTests {
  static func problems(_ files: [String: String]) -> [FileProblem] {
    do throws(FileProblems) {
      _ = try Procedure.load(MarketProcedure.bundle(files), named: "pasar")
      return []
    } catch {
      return error.all
    }
  }

  static let slips: [Slip] = [
    Slip("ringkasan: Izin", "ringkesan: Izin", "3:1: kunci `ringkesan` tidak dikenal → barangkali `ringkasan`"),
    Slip("bidang: KETERTIBAN\n  ", "", "5:3: kunci `bidang` tidak ada → `bidang: …`"),
    Slip(
      "tanggal_pembuatan: 2025-01-02", "tanggal_pembuatan: 2025-02-30",
      "8:22: “2025-02-30” bukan tanggal"
        + " → tanggal yang ada, ditulis tahun-bulan-hari, misalnya `2026-11-23`"),
    Slip(
      "tanggal_pembuatan: 2025-01-02", "tanggal_pembuatan: 2 Januari 2025",
      "8:22: “2 Januari 2025” bukan tanggal"
        + " → tanggal yang ada, ditulis tahun-bulan-hari, misalnya `2026-11-23`"),
    Slip(
      "peralatan: [Meja]", "peralatan: {meja: ya}",
      "15:12: `peralatan` berisi isian → daftar, tiap butir diawali `- `"),
    Slip(
      "dasar_hukum: [Peraturan Contoh Nomor 1]", "dasar_hukum:",
      "12:1: `dasar_hukum` tidak diisi → `dasar_hukum: […]`"),
    Slip(
      "pelaksana: penerima\n", "pelaksana: penerma\n",
      "29:16: pelaksana `penerma` tidak ada dalam daftar peran → barangkali `penerima`"),
    Slip(
      "waktu: 1 jam", "waktu: sebentar",
      "32:12: “sebentar” bukan waktu → misalnya `10 menit`, `1 jam`, atau `2 hari kerja`"),
    Slip(
      "tindakan: verifikasi", "tindakan: verivikasi",
      "42:88: `tindakan` berisi “verivikasi”, yang tidak dikenal → barangkali `verifikasi`"),
    Slip(
      "kembali_ke: [cek_lapangan]", "kembali_ke: [cek_lapang]",
      "44:36: langkah `verifikasi` mengembalikan ke `cek_lapang`, yang tidak ada"
        + " → barangkali `cek_lapangan`"),
    Slip(
      "kembali_ke: [cek_lapangan]", "kembali_ke: [setujui]",
      "44:36: langkah `verifikasi` mengembalikan ke `setujui`, yang bukan meja sebelumnya"
        + " → langkah petugas sebelum `verifikasi`"),
    Slip(
      "kembali_ke_pemohon: ya", "kembali_ke_pemohon: tidak",
      "27:9: langkah `terima_berkas` tidak dapat mengembalikan berkas"
        + " → `kembali_ke_pemohon: ya`, atau `kembali_ke` meja sebelumnya"),
    Slip(
      "kembali_ke_pemohon: ya", "kembali_ke_pemohon: mungkin",
      "37:25: `kembali_ke_pemohon` berisi “mungkin” → `ya` atau `tidak`"),
    Slip(
      "perlu_pindaian: ya", "perlu_pindaian: tidak",
      "27:9: tidak ada meja pemeriksa yang meminta pindaian"
        + " → `perlu_pindaian: ya` pada satu langkah `periksa_kelengkapan`"),
    Slip(
      "{id: terima, kegiatan: Penyelenggara", "{id: serahkan, kegiatan: Penyelenggara",
      "49:10: langkah `serahkan` ada lebih dari satu → satu `id` untuk tiap langkah"),
    Slip(
      "pelaksana: camat, tindakan: setujui", "pelaksana: pemohon, tindakan: setujui",
      "45:10: pelaksana langkah `setujui` tidak sesuai dengan tindakannya"
        + " → `ajukan` dan `terima` oleh `pemohon`, tindakan lain oleh sebuah peran"),
    Slip(
      "tindakan: serahkan", "tindakan: verifikasi",
      "24:1: tidak ada langkah dengan tindakan `serahkan` → satu langkah dengan tindakan itu",
      "47:10: langkah `serahkan` tidak dapat mengembalikan berkas"
        + " → `kembali_ke_pemohon: ya`, atau `kembali_ke` meja sebelumnya",
      "47:10: tindakan langkah `serahkan` tidak pada tempatnya → di sini `serahkan`",
      "49:10: tindakan langkah `terima` tidak pada tempatnya → di sini `verifikasi` atau `kunjungi` atau `pungut` atau `setujui`"
    ),
    Slip(
      "{id: camat, label: Camat}", "{id: pemohon, label: Camat}",
      "23:8: peran tidak boleh bernama `pemohon` → nama lain; `pemohon` berarti pemohon sendiri",
      "45:58: pelaksana `camat` tidak ada dalam daftar peran"
        + " → salah satu dari `penerima`, `seksi`, `pemohon`"),
    Slip(
      "label: Penyelenggara\n", "label: Penyelenggara\n        jenis: huruf\n",
      "61:16: `jenis` berisi “huruf”, yang tidak dikenal"
        + " → salah satu dari `teks`, `teks_panjang`, `nik`, `tanggal`, `pilihan`, `telepon`, `surel`, `angka`"),
    Slip(
      "hanya_bila: {isian: musik, bernilai: [ada]}", "hanya_bila: {isian: musk, bernilai: [ada]}",
      "68:88: isian `musk` tidak ada → barangkali `musik`"),
    Slip(
      "hanya_bila: {isian: musik, bernilai: [ada]}", "hanya_bila: {isian: musik, bernilai: [iya]}",
      "68:106: `iya` bukan pilihan dari isian `musik` → salah satu dari `ada`, `tanpa`"),
    Slip(
      "hanya_bila: {isian: musik", "hanya_bila: {isian: penyelenggara",
      "68:88: isian `penyelenggara` bukan pilihan; syarat hanya dapat melihat pilihan, bukan data pribadi"
        + " → isian berjenis `pilihan`"),
    Slip(
      "{id: ulang, label: Ulang}", "{id: baru, label: Ulang}",
      "54:10: jenis permohonan `baru` ada lebih dari satu → `id` lain untuk tiap jenis permohonan"),
    Slip(
      "{id: seksi, label: Kepala Seksi}", "{id: camat, label: Kepala Seksi}",
      "23:12: peran `camat` ada lebih dari satu → `id` lain untuk tiap peran",
      "39:68: pelaksana `seksi` tidak ada dalam daftar peran"
        + " → salah satu dari `penerima`, `camat`, `pemohon`",
      "42:71: pelaksana `seksi` tidak ada dalam daftar peran"
        + " → salah satu dari `penerima`, `camat`, `pemohon`"),
    Slip("id: tanpa,", "id: ada,", "65:9: ada pilihan dengan `id` yang sama → satu `id` untuk tiap pilihan"),
    Slip(
      "{tidak_boleh: sebelum_hari_ini", "{tidak_boleh: sebelum",
      "61:75: `tidak_boleh` berisi “sebelum”, yang tidak dikenal → barangkali `sebelum_hari_ini`"),
    Slip(
      "jenis: angka,", "jenis: angka, cocokkan: {tanggal_lahir: mulai},",
      "68:68: `cocokkan` hanya untuk NIK → `jenis: nik`"),
    Slip(
      "sejak: 2026-01-01}\nbiaya", "sejak: 2026-01-01, hingga: 2025-01-01}\nbiaya",
      "76:63: aturan ini berakhir sebelum mulai → `hingga` tidak mendahului `sejak`"),
    Slip(
      "pengantar: Karena", "pengantr: Karena", in: "refusal.yaml",
      "3:16: kunci `pengantr` tidak dikenal → barangkali `pengantar`"),
    Slip(
      "- {id: pengeras,", "- {id: penyelenggara,",
      "procedures/pasar/application-letter.yaml:4:30: nama `{{values.pengeras}}` tidak dikenal"
        + " → salah satu dari `values.kode`, `values.mulai`, `values.musik`, "
        + "`values.penyelenggara`, `office.address`, `office.phone`, `procedure.fee`, "
        + "`applicant.name`, dan 20 lainnya",
      "68:14: isian `penyelenggara` ada lebih dari satu → `id` lain untuk tiap isian"),
    Slip(
      "regex: \"[A-Z]{2}[0-9]+\"", "regex: \"[A-Z{2}\"",
      "69:56: “[A-Z{2}” bukan pola (regular expression) → misalnya `[A-Z]{2}[0-9]+`"),
    Slip(
      "nama: penyelenggara", "nama: penyelengara", "71:9: isian `penyelengara` tidak ada → barangkali `penyelenggara`"),
    Slip(
      "sifat: wajib, surat_permohonan", "sifat: pilihan, surat_permohonan",
      "72:1: tidak ada persyaratan wajib untuk jenis `ulang` pada 2025-02-03"
        + " → paling sedikit satu persyaratan dengan `sifat: wajib`"),
    Slip("sifat: bersyarat", "sifat: wajib", "76:5: `bila` hanya untuk syarat yang bersyarat → `sifat: bersyarat`"),
    Slip(
      "jenis_permohonan: [baru]}", "jenis_permohonan: [bru]}",
      "74:86: jenis permohonan `bru` tidak ada → barangkali `baru`"),
    Slip(
      "{id: denah", "{id: surat",
      "74:10: persyaratan `surat` ada lebih dari satu pada 2025-02-03"
        + " → satu `id` untuk tiap persyaratan yang berlaku bersamaan"),
    Slip("rupiah: 0, teks", "rupiah: 50.000, teks", "77:17: `rupiah` berisi “50.000” → tanpa titik: `50000`"),
    Slip(
      "hingga: 2025-12-31", "hingga: 2025-12-30",
      "78:1: tidak ada masa berlaku untuk 2025-12-31 → aturan yang berlaku sejak hari itu"),
    Slip(
      "Nomor {{applicationNumber}}", "Nomor {{nomor}}",
      "85:19: nama `{{nomor}}` tidak dikenal"
        + " → salah satu dari `number`, `today`, `amount`, `date`, `dueOn`, `kind`, `payBy`, `endedBy`, "
        + "dan 25 lainnya"),
    Slip("janji: 5", "\tjanji: 5", "51:1: ada karakter kendali tab → teks biasa; indentasi memakai spasi"),
    Slip(
      "janji: 5 hari kerja", "janji: 5 hari kerja\njanji: 6 hari kerja",
      "51:1: kunci `janji` ditulis lebih dari sekali → satu kali saja di tiap bagian"),
    Slip(
      "nama_singkat: IPM", "nama_singkat: \"IPM",
      "10:59: baris ini tidak sejajar dengan baris di atasnya, atau ada teks di belakang tanda kutip penutup"
        + " → jumlah spasi di depan yang sama dengan kunci lain di bagian itu; seluruh teks di antara tanda kutip"),
    Slip(
      "ringkasan: Izin mengadakan", "ringkasan: Izin: mengadakan",
      "3:16: ada titik dua di dalam teks, atau indentasi keliru"
        + " → teks bertitik dua ditulis di antara tanda kutip, misalnya `nama: \"Izin: praktik\"`"),
    Slip(
      "{id: camat, label: Camat}", "{id: camat, label: Camat",
      "23:7: isian di antara `{` dan `}` tidak lengkap → isian dipisah koma dan ditutup `}`; teks yang memuat koma, "
        + "kurung, atau tanda kutip ditulis di antara tanda kutip"),
    Slip(
      "catatan_lacak: Tanpa data pribadi", "catatan_lacak: 'Tanpa data pribadi",
      "90:16: tanda kutip tidak ditutup → tanda kutip yang sama di akhir teks"),
    Slip(
      "{id: ulang, label: Ulang}", "{id: Ulang Lagi, label: Ulang}",
      "54:10: “Ulang Lagi” bukan nama singkat"
        + " → barangkali `ulang_lagi`; huruf kecil, angka, dan _, diawali huruf, paling banyak 40"),
    Slip(
      "isian_pokok:\n  nama: penyelenggara\n", "",
      "1:1: kunci `isian_pokok` tidak ada → `isian_pokok: {nama: nama, nik: nik}`"),
    Slip(
      "kembali_ke: [cek_lapangan]", "kembali_ke: [ajukan]",
      "44:36: langkah `verifikasi` mengembalikan ke `ajukan`, yang bukan meja sebelumnya → `kembali_ke_pemohon: ya`"),
    Slip(
      "pelaksana: camat, tindakan", "pelaksana: Camat, tindakan",
      "45:58: “Camat” bukan nama singkat"
        + " → barangkali `camat`; huruf kecil, angka, dan _, diawali huruf, paling banyak 40"),
    Slip(
      "{{values.kode}}", "{{values.lokasi_kode}}", in: "letter.yaml",
      "8:38: nama `{{values.lokasi_kode}}` tidak dikenal → barangkali `values.kode`"),
    Slip(
      "{{values.kode}}", "{{values.kode} dan {{number}}", in: "letter.yaml",
      "8:38: `{{values.kode}` hanya ditutup satu kurung → `{{values.kode}}`"),
    Slip(
      "{{values.kode}}", "{values.kode}", in: "letter.yaml",
      "8:38: `{values.kode}` tanpa dua kurung di kedua sisinya → `{{values.kode}}`"),
    Slip(
      "id: acara", "id: Acara Malam",
      "56:9: “Acara Malam” bukan nama singkat"
        + " → barangkali `acara_malam`; huruf kecil, angka, dan _, diawali huruf, paling banyak 40"),
    Slip(
      "{{values.kode}}", "{{values.kod}}", in: "letter.yaml",
      "8:38: nama `{{values.kod}}` tidak dikenal → barangkali `values.kode`"),
    Slip("{{values.kode}}", "{{values.kode", in: "letter.yaml", "8:38: `{{` tanpa `}}` → `{{nama}}`"),
    Slip("- nama:", "- nma:", in: "letter.yaml", "4:5: bagian `nma` tidak dikenal → barangkali `nama`"),
    Slip(
      "Nomor: {{number}}", "Nomor: {{{number}}}", in: "letter.yaml",
      "3:54: `{{{` tidak dipakai di sini"
        + " → `{{nama}}` atau `{{#nama}}…{{/nama}}`"),
    Slip(
      "Ditetapkan {{date}}", "Ditetapkan", in: "letter.yaml",
      "2:1: surat ini tidak memuat `{{date}}` → `{{date}}` di salah satu bagian"),
    Slip(
      "dari: reasons", "dari: requirements", in: "refusal.yaml",
      "3:41: daftar `requirements` tidak dikenal untuk surat ini → salah satu dari `copies`, `reasons`"),
    Slip(
      "{{/values.pengeras}}", "", in: "application-letter.yaml",
      "4:21: `{{#values.pengeras}}` tidak ditutup → `{{/values.pengeras}}` di belakangnya"),
    Slip(
      "{{no}}", "{{nomor}}", in: "application-letter.yaml",
      "7:33: nama `{{nomor}}` tidak dikenal"
        + " → salah satu dari `name`, `no`, `note`, `today`, `kind`, `state`, `office.name`, "
        + "`office.web`, dan 25 lainnya"),
  ]

  @Test(arguments: slips)
  func oneSlipIsOneProblem(_ slip: Slip) throws {
    var files = MarketProcedure.files
    let text = try #require(files[slip.file])
    let place = try #require(text.range(of: slip.right), "not in the file: \(slip.right)")
    files[slip.file] = text.replacingCharacters(in: place, with: slip.wrong)
    let problems = Self.problems(files)
    let told = problems.map { problem in
      let elsewhere = problem.file.hasSuffix("/" + slip.file) ? "" : problem.file + ":"
      return "\(elsewhere)\(problem.line):\(problem.column): \(problem.what) → \(problem.instead)"
    }
    #expect(told == slip.problems)
  }

  @Test func allProblemsComeAtOnce() {
    var files = MarketProcedure.files
    files["procedure.yaml"] = MarketProcedure.procedure
      .replacing("tanggal_efektif: 2025-02-03", with: "tanggal_efektif: segera")
      .replacing("waktu: 1 jam", with: "wakt: 1 jam")
      .replacing("nama: penyelenggara", with: "nama: penyelengara")
    files["letter.yaml"] = MarketProcedure.letter.replacing("{{number}}\"}", with: "{{numbr}}\"}")
    files["refusal.yaml"] = nil
    files["surat.yaml"] = "judul: x"
    #expect(
      FileProblems(Self.problems(files)).description == """
        procedures/pasar/letter.yaml:3:54: galat: nama `{{numbr}}` tidak dikenal
          seharusnya: barangkali `number`
        procedures/pasar/procedure.yaml:9:20: galat: “segera” bukan tanggal
          seharusnya: tanggal yang ada, ditulis tahun-bulan-hari, misalnya `2026-11-23`
        procedures/pasar/procedure.yaml:32:5: galat: kunci `wakt` tidak dikenal
          seharusnya: barangkali `waktu`
        procedures/pasar/procedure.yaml:71:9: galat: isian `penyelengara` tidak ada
          seharusnya: barangkali `penyelenggara`
        procedures/pasar/refusal.yaml: galat: berkas ini tidak ada
          seharusnya: berkas refusal.yaml di dalam folder procedures/pasar
        procedures/pasar/surat.yaml: galat: berkas ini tidak dikenal
          seharusnya: salah satu dari `application-letter.yaml`, `letter.yaml`, `procedure.yaml`, `refusal.yaml`
        """)
  }

  @Test func notText() {
    var files = MarketProcedure.bundle.files
    files["letter.yaml"] = Data([0xFF, 0xFE, 0x00])
    files["refusal.yaml"] = Data()
    files["application-letter.yaml"] = Data("- a\n".utf8)
    #expect(throws: FileProblems.self) { try Procedure.load(FileBundle(files: files), named: "pasar") }
    do throws(FileProblems) {
      _ = try Procedure.load(FileBundle(files: files), named: "pasar")
    } catch {
      #expect(
        error.all.map(\.what) == ["isi berkas bukan isian", "isi berkas bukan teks UTF-8", "berkas ini kosong"])
    }
  }
}
