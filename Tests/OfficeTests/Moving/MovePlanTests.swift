import CaseStore
import Casework
import Procedures
import Testing
import WorkingTime

@testable import Office

/// The dry run: where each case would land, what is done again there, and when it is promised.
@Suite struct MovePlanTests {
  @Test func anEditionThatChangesNoWorkLeavesEveryFileWhereItIs() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let before = try office.cases.load(id)
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let landing = try office.landing(of: id, to: target)
    #expect(!landing.isElsewhere)
    #expect(landing.again.isEmpty)
    #expect(landing.step?.id == before.step?.id)
    #expect(try office.cases.load(id).events == before.events, "a dry run changes nothing")
  }

  @Test func thePromiseIsCountedAgainFromTheSameSubmission() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let landing = try office.landing(of: id, to: target)
    let calendar = office.file.calendar
    // Submitted on Tuesday 24 November 2026.
    #expect(landing.promisedBefore.map { calendar.local($0).date.description } == "2026-11-26")
    #expect(landing.promised.map { calendar.local($0).date.description } == "2026-12-01")
    #expect(landing.isPromiseMoved)
  }

  @Test func anotherDocumentSendsTheFileToTheFirstDeskWhoseMarksStand() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let kind = office.procedure.kinds[0].id
    let target = try await office.adopt { Editing.addDocument(&$0, kind: kind) }
    let landing = try office.landing(of: id, to: target)
    let loaded = try office.cases.load(id)
    #expect(landing.step?.id == loaded.workflow.entry.id)
    #expect(landing.lacking.map(\.name) == ["Surat pengantar"])
    let passed = loaded.workflow.steps.filter { $0.role != nil }.prefix { $0.act != .approve }
    #expect(landing.again.map(\.step) == passed.map(\.id))
    #expect(Set(landing.again.map(\.reason)) == [.passesAgain])
    #expect(landing.again.filter { !$0.lost.isNone }.isEmpty)
  }

  @Test func aRenamedStepIsNamedAsGoneAndAsNew() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let second = try #require(office.procedure.steps.filter { $0.act == .checkCompleteness }.dropFirst().first)
    let target = try await office.adopt { Editing.rename(second.id, to: "cek_lain", &$0) }
    let landing = try office.landing(of: id, to: target)
    #expect(landing.step?.id == "cek_lain")
    #expect(landing.step?.deskLabel == second.deskLabel)
    let gone = try #require(landing.again.first { $0.reason == .isGone })
    let documents = try office.cases.load(id).state.content.evidence.count
    #expect(gone.step == second.id)
    #expect(gone.lost.documents.count == documents)
    #expect(landing.again.first?.reason == .isNew)
    // Whoever verified has the file once more, and what was verified stands.
    let verifying = landing.again.filter { $0.reason == .passesAgain }
    #expect(verifying.map(\.step) == office.procedure.steps.filter { $0.act == .verify }.map(\.id))
    #expect(verifying.filter { !$0.lost.isNone }.isEmpty)
  }

  @Test func aFileAtAStepThatIsNoMoreGoesToTheNextOneThatIsNotDone() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted(until: .verify)
    let first = try #require(try office.cases.load(id).step)
    let next = try #require(office.procedure.steps.first { $0.number > first.number })
    let target = try await office.adopt { Editing.remove(first.id, &$0) }
    #expect(target.procedure.steps.count == office.procedure.steps.count - 1)
    let landing = try office.landing(of: id, to: target)
    #expect(landing.step?.id == next.id)
    #expect(landing.isElsewhere)
    #expect(landing.again.isEmpty)
  }

  @Test func dataThatAreAskedOtherwiseAreVerifiedAgain() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let group = try #require(try office.cases.load(id).procedure.groups.first)
    let field = try #require(group.fields.first)
    let target = try await office.adopt { text in
      text = text.replacingOccurrences(
        of: "      - id: \(field.id)\n",
        with: "      - id: tambahan\n        label: Tambahan\n        wajib: tidak\n      - id: \(field.id)\n")
    }
    let landing = try office.landing(of: id, to: target)
    let verifying = office.procedure.steps.filter { $0.act == .verify }
    #expect(landing.step?.id == verifying.first?.id)
    #expect(landing.again.map(\.step) == verifying.map(\.id))
    #expect(landing.again.map(\.lost.groups) == verifying.map { _ in [group.id] })
    #expect(landing.again.filter { !$0.lost.isValidated }.isEmpty)
  }

  @Test func aCaseWithTheApplicantIsAskedForWhatIsNewBesides() async throws {
    let office = try await OfficeFixture()
    let requirement = try #require(try office.cases.load(try await office.submitted()).requirements.first)
    let id = try await office.returned([.document(requirement.id)])
    let kind = office.procedure.kinds[0].id
    let target = try await office.adopt { Editing.addDocument(&$0, kind: kind) }
    let landing = try office.landing(of: id, to: target)
    #expect(landing.step?.role == nil)
    #expect(landing.askedToo.map(\.name) == ["Surat pengantar"])
    #expect(landing.dropped.isEmpty)
    #expect(landing.promised == nil && landing.promisedBefore == nil, "no promise runs while the applicant mends")
  }

  @Test func aCaseWithTheApplicantIsNotLeftWithNothingToMend() async throws {
    let office = try await OfficeFixture()
    let id = try await office.returned([.document("surat_sehat")])
    let target = try await office.adopt { text in
      guard let start = text.range(of: "  - id: surat_sehat\n") else { return }
      let end = text[start.upperBound...].range(of: "\n  - id: ")?.lowerBound ?? text.endIndex
      text.removeSubrange(start.lowerBound..<text.index(after: end))
    }
    #expect(target.procedure.requirement("surat_sehat") == nil)
    #expect(try office.hindrance(of: id, to: target) == .nothingToMend)
  }

  @Test func whatIsPastItsApprovalStays() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, _) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    let target = try await office.adopt { Editing.promise(5, &$0) }
    #expect(try office.hindrance(of: id, to: target) == .tooLate(.approved))
  }

  @Test func aKindThatIsNoMoreStays() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let kind = office.procedure.kinds[0].id
    let target = try await office.adopt { $0 = $0.replacingOccurrences(of: "\(kind)", with: "pertama") }
    #expect(target.procedure.kind(kind) == nil)
    #expect(try office.hindrance(of: id, to: target) == .noKind(kind))
  }

  @Test func onlyTheNumbersThatAreMeant() async throws {
    let office = try await OfficeFixture()
    let first = try await office.submitted()
    _ = try await office.submitted()
    let number = try office.cases.load(first).state.number
    let target = try await office.adopt { Editing.promise(5, &$0) }
    #expect(try office.moving.plan(target).moves.count == 2)
    let plan = try office.moving.plan(target, only: [number, "X-1", number])
    #expect(plan.moves.map(\.number) == [number])
    #expect(plan.unknown == ["X-1"])
  }

  @Test func anEditionIsNamedByTheFirstDigitsOfItsHash() async throws {
    let office = try await OfficeFixture()
    let old = try office.moving.target(.newest, of: office.procedure.id)
    let new = try await office.adopt { Editing.promise(5, &$0) }
    #expect(
      try office.moving.target(.digits(String(old.digest.hex.prefix(12)).uppercased()), of: office.procedure.id)
        .digest == old.digest)
    let known = [new, old].map { String($0.digest.hex.prefix(12)) }
    #expect(throws: MoveProblem.noEdition("zz", among: known)) {
      try office.moving.target(.digits("zz"), of: office.procedure.id)
    }
    #expect(throws: MoveProblem.noProcedure("lain")) { try office.moving.target(.newest, of: "lain") }
  }
}
