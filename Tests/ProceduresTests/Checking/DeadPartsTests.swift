import Foundation
import Testing

@testable import Procedures

/// What loads and works, and is not what was meant.
@Suite("Dead parts of a procedure")
struct DeadPartsTests {
  private func findings(_ right: String, _ wrong: String) async throws -> [String] {
    var files = MarketProcedure.files
    let text = try #require(files["procedure.yaml"])
    #expect(text.contains(right))
    files["procedure.yaml"] = text.replacing(right, with: wrong)
    var check = ProcedureCheck(MarketProcedure.bundle(files), named: "pasar")
    check.searches = false
    return await check.report().findings.map(\.text)
  }

  @Test func nothingIsWrongAtFirst() async {
    let report = await ProcedureCheck(MarketProcedure.bundle, named: "pasar").report()
    #expect(report.findings == [])
  }

  @Test func aRoleThatDoesNothing() async throws {
    let role = "    - {id: camat, label: Camat}"
    #expect(
      try await findings(role, "\(role)\n    - {id: bupati, label: Bupati}") == [
        """
        procedures/pasar/procedure.yaml:24:12: peringatan: peran `bupati` tidak melakukan langkah apa pun
          seharusnya: hapus dari `peran`, atau sebut sebagai `pelaksana` sebuah langkah
        """
      ])
  }

  @Test func fieldsThatWaitForEachOther() async throws {
    let both = try await findings(
      "      - {id: pengeras,",
      "      - {id: jadi, label: Jadi, jenis: pilihan, pilihan: [{id: a, label: A}],\n"
        + "        hanya_bila: {isian: lagi, bernilai: [a]}}\n"
        + "      - {id: lagi, label: Lagi, jenis: pilihan, pilihan: [{id: a, label: A}],\n"
        + "        hanya_bila: {isian: jadi, bernilai: [a]}}\n      - {id: pengeras,")
    #expect(
      both == [
        """
        procedures/pasar/procedure.yaml:68:14: galat: isian `jadi` tidak pernah ditanyakan, karena menunggu `lagi`
          seharusnya: `hanya_bila` yang berujung pada isian yang selalu ditanyakan
        """,
        """
        procedures/pasar/procedure.yaml:70:14: galat: isian `lagi` tidak pernah ditanyakan, karena menunggu `jadi`
          seharusnya: `hanya_bila` yang berujung pada isian yang selalu ditanyakan
        """,
      ])
  }

  @Test func aRequirementThatEndedBeforeTheSOPBegan() async throws {
    #expect(
      try await findings(
        "bila: {isian: musik, bernilai: [ada]}, sejak: 2026-01-01}",
        "bila: {isian: musik, bernilai: [ada]}, hingga: 2024-01-01}") == [
          """
          procedures/pasar/procedure.yaml:75:10: peringatan: persyaratan `izin_musik` tidak pernah berlaku sejak SOP \
          ini berlaku pada 2025-02-03
            seharusnya: `hingga` yang lebih kemudian, atau hapus persyaratan ini
          """
        ])
  }
}
