import Foundation
import Procedures
import Testing

/// Files that would break what ``ProcedureProof`` proves. Each is refused when it is read, before there is anything to
/// search: a `Workflow` has the shape that the proofs need, or there is none. Here is the message for each.
@Suite("Files that the reader refuses")
struct RefusedFilesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let breaks: String
    let right: String
    let wrong: String
    let told: String
    var testDescription: String { breaks }
  }

  static let cases = [
    Case(
      breaks: "a step that cannot be reached: it stands after the last", right: "janji: 5",
      wrong: "  - {id: arsip, kegiatan: Arsip, pelaksana: penerima, tindakan: serahkan, kelengkapan: Izin,\n"
        + "    waktu: 5 menit, output: Izin, sebutan: Arsip, keadaan: Arsip, tombol: Arsip}\njanji: 5",
      told: "tindakan langkah `arsip` tidak pada tempatnya → tidak ada langkah lagi setelah surat diterima"),
    Case(
      breaks: "no end: a desk that can only hold the file", right: "kembali_ke: [terima_berkas]}", wrong: "}",
      told: "langkah `cek_lapangan` tidak dapat mengembalikan berkas"
        + " → `kembali_ke_pemohon: ya`, atau `kembali_ke` meja sebelumnya"),
    Case(
      breaks: "no end: paper that nobody scans", right: "perlu_pindaian: ya", wrong: "perlu_pindaian: tidak",
      told: "tidak ada meja pemeriksa yang meminta pindaian"
        + " → `perlu_pindaian: ya` pada satu langkah `periksa_kelengkapan`"),
    Case(
      breaks: "a letter that no desk has checked",
      right: "tindakan: periksa_kelengkapan\n    kelengkapan", wrong: "tindakan: verifikasi\n    kelengkapan",
      told: "tindakan langkah `terima_berkas` tidak pada tempatnya → di sini `periksa_kelengkapan`"),
    Case(
      breaks: "a letter for which nothing is mandatory", right: "sifat: wajib, surat_permohonan",
      wrong: "sifat: pilihan, surat_permohonan",
      told: "tidak ada persyaratan wajib untuk jenis `ulang` pada 2025-02-03"
        + " → paling sedikit satu persyaratan dengan `sifat: wajib`"),
    Case(
      breaks: "a desk of nobody", right: "pelaksana: camat", wrong: "pelaksana: bupati",
      told: "pelaksana `bupati` tidak ada dalam daftar peran"
        + " → salah satu dari `penerima`, `seksi`, `camat`, `pemohon`"),
    Case(
      breaks: "the applicant approves", right: "pelaksana: camat, tindakan: setujui",
      wrong: "pelaksana: pemohon, tindakan: setujui",
      told: "pelaksana langkah `setujui` tidak sesuai dengan tindakannya"
        + " → `ajukan` dan `terima` oleh `pemohon`, tindakan lain oleh sebuah peran"),
    Case(
      breaks: "a time that is none", right: "waktu: 1 jam", wrong: "waktu: 0 jam",
      told: "“0 jam” bukan waktu → misalnya `10 menit`, `1 jam`, atau `2 hari kerja`"),
  ]

  @Test(arguments: cases)
  func isRefusedWithAMessage(_ broken: Case) async throws {
    var files = MarketProcedure.files
    let text = try #require(files["procedure.yaml"])
    let place = try #require(text.range(of: broken.right), "not in the file: \(broken.right)")
    files["procedure.yaml"] = text.replacingCharacters(in: place, with: broken.wrong)
    let report = await ProcedureCheck(MarketProcedure.bundle(files), named: "pasar").report()
    #expect(report.proof == nil)
    #expect(report.hasErrors)
    let told = report.findings.map { "\($0.problem.what) → \($0.problem.instead)" }
    #expect(told.contains(broken.told), "\(told)")
  }
}
