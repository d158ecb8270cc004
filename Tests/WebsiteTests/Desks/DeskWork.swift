import CaseStore
import Casework
@testable import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

/// Cases for tests of desks: handed in and brought to a step by the use cases, so that the pages under test are the only
/// ones that run.
struct DeskWork {
  let site: SiteHarness

  private var cases: Cases { site.services.cases }

  /// An application of an example applicant, complete.
  /// - Parameter paper: handed in at the counter, these only on paper.
  func submit(_ index: Int = 0, paper: Set<RequirementID>? = nil) async throws -> CaseID {
    let services = site.services
    // A colleague of the one who checks: nobody checks what he entered.
    let officer = try site.account(site.officer(at: firstStep, 1))
    let applicant = try site.account(site.applicant(index))
    let writer: Drafts.Writer = paper == nil ? .account(applicant.id) : .counter(officer.id)
    let kind = try #require(site.procedure.kinds.first).id
    let id = try await services.drafts.start(site.procedure.id, kind: kind, by: writer)
    for group in site.procedure.groups {
      let values = try site.values(index)
      let own = values.filter { value in group.fields.contains { $0.id == value.key } }
      _ = try await services.drafts.saveSection(group.id, own, isDone: true, of: id, by: writer)
    }
    let pdf = try pdf()
    for rule in try site.procedure.requirements(kind: kind, on: site.today).filter({ try needs($0, index) }) {
      if paper?.contains(rule.id) ?? false { continue }
      let bytes = rule.isPhoto ? ExamplePhoto.png(index) : pdf
      let document = try await services.intake.take(
        bytes, named: "\(rule.id)", of: id, into: services.blobs, at: site.clock.now)
      _ = try await services.drafts.attach(document, as: rule.id, of: id, by: writer)
    }
    if let paper {
      _ = try await services.drafts.markPaper(
        paper, among: site.procedure.requirements.map(\.id), of: id, by: writer)
    }
    let actor: Actor =
      paper == nil
      ? .applicant(.account(applicant.id)) : .applicant(.counter(try cases.officer(officer)))
    _ = try await services.submitting.submit(id, by: actor, form: nil)
    return id
  }

  /// The applicant mends one document and one field.
  func resubmit(
    _ id: CaseID, replacing rule: RequirementID, changing field: Field, of group: FieldGroup, to value: String,
    _ index: Int = 0
  ) async throws {
    let services = site.services
    let applicant = try site.account(site.applicant(index))
    let writer = Drafts.Writer.account(applicant.id)
    let draft = try await services.drafts.mending(try cases.load(id), by: writer)
    let document = try await services.intake.take(
      ExamplePhoto.png(7), named: "baru.png", of: id, into: services.blobs, at: site.clock.now)
    _ = try await services.drafts.attach(document, as: rule, of: id, by: writer)
    var values = draft.values.filter { entry in group.fields.contains { $0.id == entry.key } }
    values[field.id] = value
    _ = try await services.drafts.saveSection(group.id, values, isDone: true, of: id, by: writer)
    _ = try await services.submitting.resubmit(
      id, expecting: nil, by: .applicant(.account(applicant.id)), form: nil)
  }

  /// Whether an example applicant has to hand it in.
  private func needs(_ rule: RequirementRule, _ index: Int = 0) throws -> Bool {
    Requirement(id: rule.id, necessity: rule.necessity).isNeeded(given: try site.values(index))
  }

  /// The system's own paper, as good as any PDF.
  func pdf() throws -> [UInt8] {
    try site.services.papers.applicationLetter(
      site.procedure, site.office, values: try site.values(), kind: "", requirements: [], now: site.clock.now)
  }

  var firstStep: StepID { site.procedure.steps.first { $0.role != nil }?.id ?? "" }
  var checks: [ProcedureStep] { site.procedure.steps.filter { $0.act == .checkCompleteness } }
  var verifications: [ProcedureStep] { site.procedure.steps.filter { $0.act == .verify } }
  var approval: StepID { site.procedure.steps.first { $0.act == .approve }?.id ?? "" }

  func actor(at step: StepID) throws -> Actor {
    let account = try site.account(site.officer(at: step))
    return .officer(try cases.officer(account))
  }

  /// Lets every desk before `step` find everything right.
  func bring(_ id: CaseID, to step: StepID) async throws {
    while true {
      let loaded = try cases.load(id)
      guard let here = loaded.step, here.id != step else { return }
      let command: Command
      switch here.act {
      case .checkCompleteness:
        let marks = loaded.state.content.evidence.mapValues { _ in CompletenessVerdict.passed }
        command = .check(marks, then: .forward)
      case .verify:
        let marks = Dictionary(uniqueKeysWithValues: loaded.workflow.groups.map { ($0, GroupVerdict.right) })
        command = .verify(marks, validated: true, then: .forward)
      default:
        Issue.record("no desk of \(here.id) can forward")
        return
      }
      _ = try await cases.perform(command, on: id, expecting: nil, by: try actor(at: here.id))
    }
  }

  /// Every mark of a completeness bench as "yes".
  func allComplete(but failing: [RequirementID: String] = [:]) -> [String: String?] {
    var fields: [String: String?] = [:]
    let isNeeded = { (rule: RequirementRule) in (try? needs(rule)) ?? false }
    for rule in site.procedure.requirements where isNeeded(rule) && rule.inForce.contains(site.today) {
      fields[CheckForm.completeName(rule.id)] = Bench.yesValue
      fields[CheckForm.acceptableName(rule.id)] = failing[rule.id] == nil ? Bench.yesValue : Bench.noValue
      fields[CheckForm.noteName(rule.id)] = failing[rule.id] ?? ""
    }
    return fields
  }

  func allRight() -> [String: String?] {
    var fields: [String: String?] = [VerifyForm.validatedName: "yes"]
    for group in site.procedure.groups { fields[GroupEntry.rightName(group.id)] = Bench.yesValue }
    return fields
  }

  func state(_ id: CaseID) throws -> PermitCase { try cases.load(id).state }
}

extension SiteHarness {
  var today: CivilDate { office.calendar.local(clock.now).date }
}

extension Browser {
  /// Presses a decision of a bench.
  @discardableResult
  func decide(_ decision: DeskDecision, at address: Address, _ fields: [String: String?] = [:]) async throws -> SeenPage
  {
    try await send(to: address, fields, button: (Bench.decisionName, decision.rawValue))
  }
}
