import CaseStore
import Casework
import Foundation
import Procedures
import WorkingTime

@testable import Office

/// The example office with what an administrator enters. It is Tuesday, 24 November 2026.
struct ActingOffice {
  let office: OfficeFixture
  var cases: Cases { office.cases }
  var clock: SteppedClock { office.clock }

  init(editing: (inout [String: Data]) -> Void = { _ in }) async throws {
    office = try await OfficeFixture(editing: editing)
  }

  var administration: Administration {
    get throws {
      let accounts = Accounts(
        context: office.context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192)), utcOffset: 420)
      return Administration(accounts: accounts, knownRoles: Set(office.procedure.roles.map(\.id)))
    }
  }

  func day(_ text: String) -> CivilDate { CivilDate(text) ?? .first }

  /// At nine in the morning of a day.
  func goTo(_ date: String, _ time: String = "09:00") {
    let parts = time.split(separator: ":").compactMap { Int64($0) }
    // The office is seven hours east of UTC.
    let minutes = Int64(day(date).dayNumber) * 1_440 + parts[0] * 60 + parts[1] - 7 * 60
    clock.set(Moment(milliseconds: minutes * 60_000))
  }

  func mandate(
    _ kind: MandateKind = .daily, _ role: RoleID = "kepala_dinas", to holder: String = "doni",
    for principal: String? = "budi", from: String = "2026-11-25", until: String = "2026-11-27",
    decree: String = "800/45/2026", dated: String = "2026-11-23"
  ) throws -> NewMandate {
    let scan = DocumentRecord(
      office: office.context.id, caseID: .staffPapers, digest: Chain.sha256(Array("decree".utf8)),
      fileName: "keputusan.pdf", mediaType: "application/pdf", size: 6, pages: 1, added: clock.now)
    return NewMandate(
      kind: kind, role: role, holder: try office.account(holder).id,
      principal: try principal.map { try office.account($0).id }, decree: decree, decreeDate: day(dated), scan: scan,
      from: day(from), until: day(until))
  }

  @discardableResult
  func give(_ new: NewMandate) async throws -> Mandate {
    let given = try await administration.give(
      new, in: office.file, by: .administrator(try office.account("ayu").id))
    guard case .done(let mandate) = given else { throw OfficeProblem.noCase }
    return mandate
  }

  func enterLeave(_ login: String, from: String, until: String) async throws {
    try await administration.enterLeave(
      of: try office.account(login).id, from: day(from), until: day(until), in: office.file,
      by: .administrator(try office.account("ayu").id))
  }

  /// Brings a file to the approving desk without the officers named.
  func readyToApprove(sparing spared: Set<String> = []) async throws -> CaseID {
    let id = try await office.submitted()
    try await bring(id, sparing: spared) { $0.act == .approve }
    return id
  }

  func bring(_ id: CaseID, sparing spared: Set<String> = [], until stop: (ProcedureStep) -> Bool) async throws {
    while let step = try cases.load(id).step, !stop(step) {
      clock.set(clock.now.adding(seconds: 60))
      let login = office.file.officials.first { official in
        step.role.map(official.roles.contains) ?? false && !spared.contains(official.account.rawValue)
      }
      let actor = try office.officer(login?.account.rawValue ?? "")
      _ = try await cases.perform(
        office.passing(try cases.load(id), step), on: id, expecting: nil, by: actor)
    }
  }

  /// An application of somebody without an account, typed by one officer of the counter and submitted by another.
  func walkIn(typedBy typist: String, submittedBy clerk: String) async throws -> CaseID {
    let (writer, drafts) = (Drafts.Writer.counter(try office.account(typist).id), Drafts(cases: cases))
    let values = office.file.exampleApplicants[0].values
    let kind = office.procedure.kinds[0].id
    let procedure = office.procedure.narrowed(to: kind)
    let id = try await drafts.start(procedure.id, kind: kind, by: writer)
    for group in procedure.groups {
      let fields = Set(group.fields.map(\.id))
      _ = try await drafts.saveSection(
        group.id, values.filter { fields.contains($0.key) }, isDone: true, of: id, by: writer)
    }
    let workflow = try procedure.workflow(kind: kind, on: office.file.calendar.local(clock.now).date)
    for requirement in workflow.needed(given: values) {
      try await office.attach("1", as: requirement, to: id, by: writer)
    }
    guard case .officer(let officer) = try office.officer(clerk) else { throw OfficeProblem.noCase }
    _ = try await Submitting(cases: cases).submit(id, by: .applicant(.counter(officer)), form: nil)
    return id
  }
}
