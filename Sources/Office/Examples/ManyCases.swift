import CaseStore
import Casework
import Procedures
import WorkingTime

/// Made-up cases by the thousand, to measure with: the same kernel decides them as real ones, but many share a commit, and
/// their documents and letters are hashes of files that do not exist. For example offices only.
public struct ManyCases: Sendable {
  let cases: Cases
  let adopted: CurrentEditions.Adopted
  let office: OfficeFile
  let owner: AccountID
  let officers: [RoleID: Actor]
  /// Values of the example applicant whom the invented people are like.
  let example: [FieldID: String]

  /// How far the cases go.
  public enum Goal: Sendable {
    case at(StepID)
    /// Received by the applicant.
    case end
  }

  /// - Throws: ``OfficeProblem/refused(_:)`` where the office is not an example or has no officer for a desk.
  public init(cases: Cases, procedure: ProcedureID) throws {
    let context = cases.context
    let current = try context.store.read { try cases.catalogue.current(in: $0, at: context.now()) }
    guard let adopted = current.procedures[procedure] else { throw OfficeProblem.noProcedure(procedure) }
    guard current.office.isExample, let example = current.office.exampleApplicants.first else {
      throw OfficeProblem.noProcedure(procedure)
    }
    let accounts = try context.store.read { try $0.accounts(context.id, text: "", offset: 0, limit: 1_000).rows }
    guard let owner = accounts.first(where: { $0.login == Login(applicant: example.contact)?.text }) else {
      throw OfficeProblem.noCase
    }
    var officers: [RoleID: Actor] = [:]
    for account in accounts.sorted(by: { $0.login < $1.login }) {
      for role in account.roles where officers[role] == nil {
        officers[role] = .officer(try cases.officer(account))
      }
    }
    self.cases = cases
    self.adopted = adopted
    self.office = current.office
    self.owner = owner.id
    self.officers = officers
    self.example = example.values
  }

  /// Adds so many, a hundred in each commit.
  /// - Parameters:
  ///   - first: from which number on people are invented.
  ///   - blobs: where the applicants' drawn photos are kept, so that letters can be set; nowhere if nil.
  public func add(
    _ count: Int, first: Int = 0, to goal: Goal, photosIn blobs: BlobStore? = nil
  ) async throws {
    var place = first
    while place < first + count {
      let range = place..<min(place + 100, first + count)
      let added = try await cases.context.store.write { store in
        try range.map { try add($0, goal, hasPhoto: blobs != nil, in: store) }
      }
      if let blobs {
        for (index, id) in zip(range, added) { _ = try await blobs.keep(ExamplePhoto.png(index), of: id) }
      }
      place = range.upperBound
    }
  }

  private func add(
    _ index: Int, _ goal: Goal, hasPhoto: Bool, in store: any StoreWriting
  ) throws -> CaseID {
    var loaded = try cases.open(draft(index, hasPhoto: hasPhoto), by: .applicant(.account(owner)), in: store)
    while let step = loaded.step, !isReached(goal, step) {
      loaded = try pass(loaded, step, in: store)
    }
    return loaded.id
  }

  private func isReached(_ goal: Goal, _ step: ProcedureStep) -> Bool {
    if case .at(let id) = goal { step.id == id } else { false }
  }

  private func draft(_ index: Int, hasPhoto: Bool) throws -> Draft {
    let context = cases.context
    let now = context.now()
    let procedure = adopted.procedure
    let kind = procedure.kinds.first?.id ?? ""
    let day = office.calendar.local(now).date
    let values = procedure.samples(
      completing: InventedPerson(index, like: example, of: procedure).values, on: day)
    let workflow = try procedure.workflow(kind: kind, on: day)
    var evidence: [RequirementID: Evidence] = [:]
    for id in workflow.needed(given: values) {
      let isPhoto = hasPhoto && procedure.requirement(id)?.isPhoto ?? false
      evidence[id] = .file(Chain.sha256(isPhoto ? ExamplePhoto.png(index) : Array("\(index) \(id)".utf8)))
    }
    return Draft(
      office: context.id, id: CaseID(Base32.text(context.random(16))), owner: owner, counter: nil,
      procedure: procedure.id, kind: kind.rawValue, values: values, evidence: evidence, updated: now, expires: now)
  }
}
