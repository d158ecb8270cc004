import Casework
import Testing

@testable import Procedures

/// What the search proves of procedures that are in order, and finds in cases that are broken on purpose: no file that
/// loads can break these, since the reader refuses it first (see `RefusedFilesTests`).
@Suite("A procedure proved")
struct ProofTests {
  private func shipped() throws -> Procedure {
    try Procedure.load(Shipped.bundle("procedures/siktg"), named: "siktg")
  }

  private func market() throws -> Procedure { try Procedure.load(MarketProcedure.bundle, named: "pasar") }

  @Test func theShippedProcedureHolds() async throws {
    let procedure = try shipped()
    let (proof, flaws) = await ProcedureProof.run(procedure)
    #expect(flaws == [])
    // Six kinds, before and after a change of the law.
    #expect(proof.rulesets == 12)
    #expect(proof.shapes == 2)
    // Each set of rules with and without the condition.
    #expect(proof.roads == 24)
    #expect(proof.states > 10_000)
    #expect(proof.letters > 0)
    #expect(proof.parts.allSatisfy { $0.states > 100 && $0.letters > 0 && $0.strangersRefused > $0.states })
  }

  @Test func anotherProcedureHolds() async throws {
    let (proof, flaws) = await ProcedureProof.run(try market())
    #expect(flaws == [])
    // Two kinds, from the SOP's effect on and from 2026 on. Both kinds come down to the same sorts of requirements but
    // for the second mandatory one, and only from 2026 on is there a condition.
    #expect(proof.rulesets == 4)
    #expect(proof.shapes == 4)
  }

  @Test func aLetterWithoutMarksIsFound() async throws {
    let (_, flaws) = await ProcedureProof.run(try market(), machine: .guardless)
    let flaw = try #require(flaws.first)
    #expect(flaw.step == "setujui")
    #expect(
      flaw.what
        == "surat dapat terbit sebelum semua meja menyatakan lengkap: `surat` belum pernah ditandai oleh `terima_berkas`"
    )
    #expect(
      flaw.trail == [
        "1. pemohon mengajukan berkas", "2. penerima meneruskan", "3. seksi meneruskan",
        "4. seksi menandai `acara` baik dan memvalidasi dan meneruskan", "5. camat menyetujui",
      ])
    #expect(flaws.contains { $0.what.hasSuffix("`surat` belum pernah ditandai oleh `cek_lapangan`") })
  }

  @Test func aMarkForOtherContentIsFound() async throws {
    let (_, flaws) = await ProcedureProof.run(try market(), machine: .believingOldMarks)
    let told = "`surat` ditandai oleh `terima_berkas` untuk berkas yang sudah diganti"
    let flaw = try #require(flaws.first { $0.what.hasSuffix(told) })
    #expect(flaw.trail.contains { $0.hasSuffix("mengajukan kembali yang dilengkapi") })
    #expect(flaw.trail.last?.hasSuffix("camat menyetujui") == true)
  }

  @Test func aMarkOutOfOrderIsFound() async throws {
    let (_, flaws) = await ProcedureProof.run(try market(), machine: .forgettingOrder)
    let told = "`surat` ditandai oleh `cek_lapangan` sebelum meja di depannya"
    #expect(flaws.contains { $0.step == "setujui" && $0.what.hasSuffix(told) })
  }

  @Test func aStrangersDeedIsFound() async throws {
    let (_, flaws) = await ProcedureProof.run(try market(), machine: .roleless)
    #expect(flaws.contains { $0.what == "petugas dengan 0 peran lain dapat melakukan yang bukan haknya" })
    #expect(flaws.allSatisfy { $0.instead == "hanya peran pada `pelaksana` langkah itu yang dapat bertindak" })
    #expect(flaws.first?.step == "terima_berkas")
  }

  @Test(arguments: [Step.Act.checkCompleteness, .verify, .approve])
  func aDeadEndIsFound(_ act: Step.Act) async throws {
    let procedure = try market()
    let (_, flaws) = await ProcedureProof.run(procedure, machine: .stoppingAt(act))
    let here = try #require(procedure.steps.first { $0.act == act })
    #expect(flaws.contains { $0.what == "dari sini kantor tidak dapat berbuat apa-apa lagi" && $0.step == here.id })
    #expect(flaws.contains { $0.what == "dari sini tidak ada jalan lagi sampai surat diterima" })
    let after = procedure.steps.filter { $0.number > here.number }.map(\.id)
    #expect(!after.isEmpty)
    for step in after { #expect(flaws.contains { $0.what == "langkah `\(step)` tidak pernah tercapai" }) }
  }

  @Test func aWayThatTheTableDoesNotHaveIsFound() async throws {
    let (_, flaws) = await ProcedureProof.run(try market(), machine: .sendingAnywhere)
    #expect(flaws.contains { $0.what == "`terima_berkas` mengirim kembali ke `terima_berkas` tanpa hak" })
  }

  @Test func whatCannotBeHandedInIsFound() async throws {
    let (_, flaws) = await ProcedureProof.run(try market(), machine: .shut)
    #expect(flaws.first?.what == "permohonan yang lengkap tidak dapat diajukan")
    #expect(flaws.contains { $0.what == "langkah `terima` tidak pernah tercapai" })
  }
}
