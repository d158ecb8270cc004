import CaseStore
import Casework
import Procedures
import Seals
import WorkingTime

/// Some sixty made-up applications over the past month, in every stage, made by the same use cases as real ones.
///
/// Every act of every application is planned first and then lived through in the order of time, so that numbers and
/// dates run alike, as an auditor expects.
public struct ExampleApplications: Sendable {
  let context: OfficeContext
  let clock: SteppedClock
  let cases: Cases
  let letters: LetterDesk
  let current: CurrentEditions
  let adopted: CurrentEditions.Adopted
  let identity: SigningIdentity
  let registered: Digest
  let owners: [AccountID]
  /// Officers by role, as they have accounts.
  let officers: [RoleID: [Account]]

  /// - Parameter now: the present; no act is later.
  public init(
    context: OfficeContext, catalogue: Catalogue, blobs: BlobStore, publicURL: String, procedure: ProcedureID,
    passphrase: String
  ) throws {
    let clock = SteppedClock(context.now())
    let stepped = OfficeContext(
      id: context.id, store: context.store, now: { clock.now }, random: context.random, logger: context.logger)
    cases = Cases(context: stepped, catalogue: catalogue)
    letters = LetterDesk(cases: cases, blobs: blobs, publicURL: publicURL)
    current = try context.store.read { try catalogue.current(in: $0) }
    guard let adopted = current.procedures[procedure] else { throw OfficeProblem.noProcedure(procedure) }
    self.adopted = adopted
    self.context = stepped
    self.clock = clock
    let accounts = try context.store.read { try $0.accounts(context.id, text: "", offset: 0, limit: 1000).rows }
    var officers: [RoleID: [Account]] = [:]
    for account in accounts.sorted(by: { $0.login < $1.login }) {
      for role in account.roles { officers[role, default: []].append(account) }
    }
    self.officers = officers
    owners = current.office.exampleApplicants.compactMap { example in
      accounts.first { $0.login == Login(applicant: example.contact)?.text }?.id
    }
    let signerLogin = current.office.signer?.account.rawValue
    guard let signer = accounts.first(where: { $0.login == signerLogin }) else { throw OfficeProblem.noSigningKey }
    (identity, registered) = try letters.open(signer.id, passphrase: passphrase)
  }

  /// - Returns: how many cases were made.
  public func make(_ count: Int, until now: Moment) async throws -> Int {
    let planned = ExamplePlan(current: current, procedure: adopted.procedure, until: now)
    let plan = try planned.acts(count)
    // The example applicants have a finished application each, and one to mend; the others belong to others.
    let own = Array(0..<owners.count) + planned.returned(count).prefix(owners.count)
    var ids: [Int: CaseID] = [:]
    for act in plan.sorted(by: { ($0.at, $0.application) < ($1.at, $1.application) }) {
      clock.set(act.at)
      if act.deed == .submit {
        let turn = own.firstIndex(of: act.application).map { $0 % owners.count }
        ids[act.application] = try await submit(act.application, ownedBy: turn)
      } else if let id = ids[act.application] {
        try await perform(act.deed, on: id)
      }
    }
    clock.set(now)
    return ids.count
  }

  /// - Parameter turn: which of the example applicants applies; somebody else when nil.
  private func submit(_ index: Int, ownedBy turn: Int?) async throws -> CaseID {
    let procedure = adopted.procedure
    let examples = current.office.exampleApplicants
    guard let counter = try workflow.entry.role.flatMap({ officers[$0]?.first }), !examples.isEmpty else {
      throw OfficeProblem.noCase
    }
    let example = examples[(turn ?? index) % examples.count].values
    var values = InventedPerson(index, like: example, of: procedure).values
    if turn != nil {
      // The same person, at another workplace with each application.
      let workplace = procedure.keyFields.workplace
      values = example.merging(values.filter { index >= examples.count && $0.key == workplace }) { $1 }
    }
    let isCounter = turn == nil && index % 4 == 3
    let owner: AccountID
    if isCounter {
      owner = counter.id
    } else if let turn {
      owner = owners[turn]
    } else {
      owner = try await addAccount(values)
    }
    let writer: Drafts.Writer = isCounter ? .counter(counter.id) : .account(owner)
    let drafts = Drafts(cases: cases)
    guard let kind = procedure.kinds.first?.id else { throw OfficeProblem.noProcedure(procedure.id) }
    let id = try await drafts.start(procedure.id, kind: kind, by: writer)
    for group in procedure.groups {
      let fields = Set(group.fields.map(\.id))
      _ = try await drafts.saveSection(group.id, values.filter { fields.contains($0.key) }, isDone: true, of: id)
    }
    try await attach(values, to: id, index)
    let actor: Actor =
      isCounter
      ? .applicant(.counter(counter.id, roles: Set(counter.roles))) : .applicant(.account(owner))
    _ = try await Submitting(cases: cases).submit(id, by: actor, form: nil)
    return id
  }

  /// Somebody with whom nobody can sign in: the password is one that no hash matches.
  private func addAccount(_ values: [FieldID: String]) async throws -> AccountID {
    let key = adopted.procedure.keyFields
    let phone = key.phone.flatMap { values[$0] } ?? ""
    let account = Account(
      office: context.id, id: AccountID(Base32.text(context.random(16))), login: Login(applicant: phone)?.text ?? phone,
      name: values[key.name] ?? "", passwordHash: "!", created: clock.now)
    try await context.store.write { try $0.put(account) }
    return account.id
  }

  private func attach(_ values: [FieldID: String], to id: CaseID, _ index: Int) async throws {
    let needed = try needed(values)
    for rule in adopted.procedure.requirements(kind: kind, on: today) where needed.contains(rule.id) {
      try await attach(rule, values, to: id, index)
    }
  }

  func attach(_ rule: RequirementRule, _ values: [FieldID: String], to id: CaseID, _ index: Int) async throws {
    let name = values[adopted.procedure.keyFields.name] ?? ""
    let bytes =
      rule.isPhoto
      ? ExamplePhoto.png(index)
      : try ExamplePapers.document(rule, name: name, office: current.office, at: clock.now)
    let digest = try await letters.blobs.keep(bytes, of: id)
    let record = DocumentRecord(
      office: context.id, caseID: id, digest: digest, fileName: "\(rule.id)." + (rule.isPhoto ? "png" : "pdf"),
      mediaType: rule.isPhoto ? "image/png" : "application/pdf", size: bytes.count, pages: 1, added: clock.now)
    _ = try await Drafts(cases: cases).attach(record, as: rule.id, of: id)
  }

  var kind: KindID { adopted.procedure.kinds.first?.id ?? "" }
  var today: CivilDate { current.office.calendar.local(clock.now).date }
  var workflow: Workflow { get throws { try adopted.procedure.workflow(kind: kind, on: today) } }

  func needed(_ values: [FieldID: String]) throws -> [RequirementID] { try workflow.needed(given: values) }
}
