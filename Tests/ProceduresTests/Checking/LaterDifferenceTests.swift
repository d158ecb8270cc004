import Foundation
import Procedures
import Testing

/// What changes about levies, kinds of application, visits and their papers.
@Suite("What changes between two editions, beyond the form")
struct LaterDifferenceTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let procedure: String
    let slips: [(right: String, wrong: String)]
    var file = "procedure.yaml"
    let told: [String]
    var testDescription: String { told.first ?? "" }
  }

  static let changes = [
    Change(
      procedure: "reklame",
      slips: [("{bila: lokal, rupiah: 60000}", "{bila: lokal, rupiah: 75000}")],
      told: ["pemohon: retribusi: tarif Jalan lokal: Rp60000 → Rp75000"]),
    Change(
      procedure: "reklame", slips: [("jatuh_tempo_hari: 30", "jatuh_tempo_hari: 14"), ("bulan: 1", "bulan: 0,5")],
      told: [
        "pemohon: retribusi: jatuh tempo: “30 hari” → “14 hari”", "pemohon: retribusi: denda sebulan: 1,00% → 0,50%",
      ]),
    Change(
      procedure: "reklame", slips: [("tarif_jalan / 10000", "tarif_jalan / 5000")],
      told: [
        "pemohon: retribusi: rumus: “panjang_cm * lebar_cm * jumlah_muka * tarif_jalan / 10000”"
          + " → “panjang_cm * lebar_cm * jumlah_muka * tarif_jalan / 5000”"
      ]),
    Change(
      procedure: "reklame", slips: [("seri_nomor: skrd", "seri_nomor: izin")],
      told: ["meja: seri nomor SKRD: skrd → izin"]),
    Change(
      procedure: "reklame", slips: [("Jatuh tempo, isi", "Tenggat, isi")], file: "assessment.yaml",
      told: [
        "kertas: bunyi surat ketetapan retribusi, semula: “Jatuh tempo”",
        "kertas: bunyi surat ketetapan retribusi, sekarang: “Tenggat”",
      ]),
    Change(
      procedure: "siktg",
      slips: [("Surat Anda hilang atau rusak; isi dan masa berlakunya tetap.", "Surat Anda hilang.")],
      told: [
        "pemohon: jenis permohonan Duplikat: petunjuk: “Surat Anda hilang atau rusak; isi dan masa berlakunya tetap.”"
          + " → “Surat Anda hilang.”"
      ]),
    Change(
      procedure: "siktg", slips: [("      tanpa_isi_lama: [tempat_kerja]\n", "")],
      told: ["pemohon: jenis permohonan Pindah tempat kerja: tetap diisi baru: tempat_kerja → “tidak ada”"]),
    Change(
      procedure: "siktg", slips: [("akibat: menyalin, masa_berlaku_tetap: ya", "akibat: menggantikan")],
      told: [
        "pemohon: jenis permohonan Duplikat: akibat bagi surat lama: menyalin → menggantikan",
        "pemohon: jenis permohonan Duplikat: masa berlaku seperti surat lama: ya → tidak",
      ]),
    Change(
      procedure: "siktg", slips: [("label: Alasan", "label: Sebab")], file: "revocation.yaml",
      told: [
        "kertas: bunyi revocation.yaml, semula: “Alasan”", "kertas: bunyi revocation.yaml, sekarang: “Sebab”",
      ]),
    Change(
      procedure: "sipa", slips: [("petugas: 2", "petugas: 3")],
      told: ["meja: langkah 3, Kunjungan lapangan: petugas yang menandatangani laporan: 2 → 3"]),
  ]

  @Test(arguments: changes) func isTold(_ change: Change) throws {
    let bundle = try Shipped.bundle("procedures/\(change.procedure)")
    var files = bundle.files
    var text = String(decoding: try #require(files[change.file]), as: UTF8.self)
    for slip in change.slips {
      let place = try #require(text.range(of: slip.right), "not in the file: \(slip.right)")
      text.replaceSubrange(place, with: slip.wrong)
    }
    files[change.file] = Data(text.utf8)
    let difference = ProcedureDifference(
      from: try Procedure.load(bundle, named: change.procedure),
      to: try Procedure.load(FileBundle(files: files), named: change.procedure))
    let told =
      difference.forApplicants.map { "pemohon: \($0)" } + difference.forDesks.map { "meja: \($0)" }
      + difference.onPaper.map { "kertas: \($0)" }
    #expect(told == change.told)
  }
}
