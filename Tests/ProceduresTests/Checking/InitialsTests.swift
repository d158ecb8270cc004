import Foundation
import Procedures
import Testing

/// Counter-signatures (paraf): asked for by a step, drawn by the letter; neither without the other.
@Suite struct InitialsTests {
  private static let silent = "tombol: Teruskan, kembali_ke: [cek_lapangan]}"
  private static let asking = "tombol: Teruskan, paraf: ya, kembali_ke: [cek_lapangan]}"

  private func asking() throws -> [String: String] {
    var files = MarketProcedure.files
    let text = try #require(files["procedure.yaml"])
    try #require(text.contains(Self.silent))
    files["procedure.yaml"] = text.replacing(Self.silent, with: Self.asking)
    return files
  }

  private func problems(_ files: [String: String]) -> [String] {
    BrokenProcedureTests.problems(files).map(\.what)
  }

  /// The letter's blocks with a table of initials behind them.
  private func drawing(_ files: [String: String], _ text: String) throws -> [String: String] {
    var files = files
    let letter = try #require(files["letter.yaml"])
    let place = try #require(letter.range(of: "isi:\n"))
    files["letter.yaml"] = letter.replacingCharacters(in: place, with: "isi:\n\(text)")
    return files
  }

  private static let table = """
      - tabel:
          dari: initials
          kolom:
            - {judul: Paraf, isi: "{{initials}}"}
            - {judul: Oleh, isi: "{{name}}, {{desk}}, {{date}}"}

    """

  @Test func askedForAndDrawn() throws {
    let files = try drawing(try asking(), Self.table)
    #expect(problems(files) == [])
    let procedure = try Procedure.load(MarketProcedure.bundle(files), named: "pasar")
    #expect(procedure.steps.filter(\.isInitialled).map(\.id) == ["verifikasi"])
    #expect(procedure.letter.goesThrough(.initials))
  }

  @Test func askedForAndNotDrawn() throws {
    #expect(
      problems(try asking())
        == ["langkah `verifikasi` meminta paraf, tetapi `letter.yaml` tidak memuatnya"])
  }

  @Test func drawnAndNotAskedFor() throws {
    #expect(
      problems(try drawing(MarketProcedure.files, Self.table))
        == ["`letter.yaml` memuat paraf, tetapi tidak ada langkah yang memintanya"])
  }

  @Test func onlyVerifiersInitial() throws {
    let text = try #require(MarketProcedure.files["procedure.yaml"])
    var files = try drawing(MarketProcedure.files, Self.table)
    files["procedure.yaml"] = text.replacing("perlu_pindaian: ya", with: "perlu_pindaian: ya\n    paraf: ya")
    #expect(problems(files) == ["`paraf` hanya untuk langkah verifikasi"])
  }
}
