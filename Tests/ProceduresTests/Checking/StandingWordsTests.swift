import Foundation
import Testing

@testable import Procedures

/// Words of a file that would say something untrue on another day, or by another hand.
@Suite("Words that would stand under another's letter, and rules of one day that disagree")
struct StandingWordsTests {
  private func told(_ right: String, _ wrong: String, in path: String) async throws -> [String] {
    var files = try Shipped.bundle("procedures/reklame").files
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    let place = try #require(text.range(of: right), "not in the file: \(right)")
    files[path] = Data(text.replacingCharacters(in: place, with: wrong).utf8)
    var check = ProcedureCheck(FileBundle(files: files), named: "reklame")
    check.searches = false
    return await check.report().findings.map { "\($0.problem.what) → \($0.problem.instead)" }
  }

  @Test(
    arguments: ["letter.yaml", "refusal.yaml"],
    [
      ("jabatan", "signer.position", "KEPALA DINAS PENANAMAN MODAL"), ("nip", "signer.nip", "197008081995091008"),
      ("pangkat", "signer.rank", "Pembina"), ("nama", "signer.name", "Drs. Budi"),
      ("jabatan", "signer.position", "Kepala {{office.shortName}}"),
    ])
  func noOfficialIsWrittenOutInASignature(_ path: String, _ words: (String, String, String)) async throws {
    let told = try await told("\(words.0): \"{{\(words.1)}}\"", "\(words.0): \"\(words.2)\"", in: path)
    #expect(
      told.contains {
        $0.hasPrefix("`\(words.0)` penanda tangan berisi “\(words.2)”") && $0.contains("→ `{{\(words.1)}}` saja")
      }, "\(told)")
  }

  @Test func oneDayHasOneRuleOnHowLongALetterLasts() async throws {
    let two = try await told(
      "  - tahun: 1\n    teks: 1 tahun",
      """
        - hingga: 2026-08-30
          tahun: 1
          teks: 1 tahun
        - sejak: 2026-08-01
          tahun: 2
          teks: 2 tahun
      """, in: "procedure.yaml")
    #expect(
      two == [
        "dua aturan masa berlaku berlaku bersamaan mulai 2026-08-01: “1 tahun” dan “2 tahun”"
          + " → `hingga` pada aturan yang lama, sehari sebelum `sejak` aturan yang baru"
      ])
  }
}
