import CaseStore
import Casework
import Procedures
import Testing
import WorkingTime

@testable import Office

/// The verifiers' initials (paraf) on a letter, from the journal.
@Suite struct InitialsTests {
  @Test func theLetterShowsWhoHasVerifiedAndWhen() async throws {
    let office = try await OfficeFixture(["sipa"])
    let examples = try ExampleMonth(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedures: [office.procedure.id], passphrase: office.passphrase)
    _ = try await examples.make(0, waiting: 1, until: office.clock.now)
    let id = try #require(try office.store.read { try $0.caseIDs(office.context.id) }.first)
    let loaded = try office.cases.load(id)
    let steps = office.procedure.steps.filter(\.isInitialled)
    #expect(steps.count == 2)
    let initials = try office.store.read { try loaded.initialling(office.file, in: $0, office.context.id) }
    #expect(initials.count == 2)
    let preview = try Words.of(await office.letters().preview(loaded).pdf)
    for (step, entry) in zip(steps, initials) {
      let by = try #require(loaded.state.validations[step.id]?.by)
      let login = try #require(try office.store.read { try $0.account(office.context.id, by) }?.login)
      let official = try #require(office.file.official(AccountID(login)))
      #expect(entry.name == official.name)
      #expect(preview.contains(official.name))
      #expect(preview.contains(entry.initials))
      #expect(preview.contains(IndonesianText.date(entry.day)))
    }
    // Bound by hash at the approval, and the same in the letter that is made again.
    let (actor, account) = try office.approver()
    let letters = office.letters()
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    let done = try await letters.complete(id, in: try await letters.unlock(account, passphrase: office.passphrase))
    #expect(done.state.stage == .issued)
  }

  @Test func titlesAreNoInitials() throws {
    let day = try #require(CivilDate("2026-11-24"))
    func initials(_ name: String) -> String { Initialling(desk: "", name: name, day: day).initials }
    #expect(initials("Drs. Budi Rekaan, M.Si.") == "BR")
    #expect(initials("Lina Percontohan, S.IP., M.M.") == "LP")
    #expect(initials("apt. Tari Perumpamaan, S.Farm.") == "TP")
    #expect(initials("Sukarno") == "S")
    #expect(initials("") == "")
  }
}
