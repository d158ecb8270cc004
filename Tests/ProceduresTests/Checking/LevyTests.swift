import Foundation
import Testing

@testable import Procedures

/// Whatever an applicant answers, there is an amount to pay, or the files do not load.
@Suite("A levy for every answer")
struct LevyTests {
  private func told(_ right: String, _ wrong: String) async throws -> [String] {
    var files = try Shipped.bundle("procedures/reklame").files
    let text = String(decoding: try #require(files["procedure.yaml"]), as: UTF8.self)
    let place = try #require(text.range(of: right), "not in the file: \(right)")
    files["procedure.yaml"] = Data(text.replacingCharacters(in: place, with: wrong).utf8)
    var check = ProcedureCheck(FileBundle(files: files), named: "reklame")
    check.searches = false
    return await check.report().findings.map { "\($0.problem.what) → \($0.problem.instead)" }
  }

  @Test func theShippedOneHolds() async throws {
    #expect(try await told("jatuh_tempo_hari: 30", "jatuh_tempo_hari: 30") == [])
  }

  @Test func aChoiceWithoutATariff() async throws {
    #expect(
      try await told("        - {bila: lokal, rupiah: 60000}\n", "") == [
        "tarif `tarif_jalan` tidak menyebut pilihan `lokal` dari isian `kelas_jalan`"
          + " → `{bila: lokal, rupiah: …}` di sini"
      ])
  }

  @Test func aTariffForNoChoiceOrForOneTwice() async throws {
    #expect(
      try await told("{bila: lokal,", "{bila: lokasi,") == [
        "tarif `tarif_jalan` tidak menyebut pilihan `lokal` dari isian `kelas_jalan`"
          + " → `{bila: lokal, rupiah: …}` di sini",
        "`lokasi` bukan pilihan dari isian `kelas_jalan` → barangkali `lokal`",
      ])
    #expect(
      try await told("{bila: lokal, rupiah: 60000}", "{bila: lokal, rupiah: 60000}\n        - {bila: lokal, rupiah: 1}")
        == ["tarif `tarif_jalan` menyebut `lokal` dua kali → satu `rupiah` untuk tiap pilihan"])
  }

  @Test func anAnswerThatIsNotAlwaysThere() async throws {
    let instead = "isian wajib, tanpa `hanya_bila`, untuk semua jenis permohonan"
    #expect(
      try await told("jenis: angka, paling_banyak: 1}", "jenis: angka, paling_banyak: 1, wajib: tidak}") == [
        "retribusi dihitung dari isian `jumlah_muka`, yang tidak selalu diisi → \(instead)"
      ])
    #expect(
      try await told(
        "        jenis: pilihan\n        pilihan:\n          - {id: arteri",
        """
                jenis: pilihan
                wajib: tidak
                pilihan:
                  - {id: arteri
        """) == [
          "retribusi dihitung dari isian `kelas_jalan`, yang tidak selalu diisi → \(instead)"
        ])
  }

  @Test func aTillWithoutALevy() async throws {
    let told = try await told("tindakan: verifikasi", "tindakan: pungut")
    #expect(told.contains { $0.hasPrefix("langkah `pembayaran` memungut retribusi untuk kedua kali") })
  }
}
