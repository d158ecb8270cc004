import CaseStore
import Casework
import Procedures
import Seals
import WorkingTime

/// Made-up applications of one procedure, in every stage, made by the same use cases as real ones.
struct ExampleApplications: Sendable {
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
  /// Where invented people begin, so that nobody applies in two procedures.
  let firstPerson: Int

  /// - Parameter place: of the procedure among those of one month.
  init(
    context: OfficeContext, catalogue: Catalogue, blobs: BlobStore, publicURL: String, printedURL: String? = nil,
    procedure: ProcedureID, passphrase: String, clock: SteppedClock, place: Int
  ) throws {
    firstPerson = place * 1000
    let stepped = OfficeContext(
      id: context.id, store: context.store, now: { clock.now }, random: context.random, logger: context.logger)
    cases = Cases(context: stepped, catalogue: catalogue)
    letters = LetterDesk(cases: cases, blobs: blobs, publicURL: publicURL, printedURL: printedURL)
    current = try context.store.read { try catalogue.current(in: $0, at: context.now()) }
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

  /// What happens to so many applications.
  /// - Returns: the acts, and whose application each is that belongs to an example applicant.
  func plan(_ count: Int, until now: Moment) throws -> (acts: [ExamplePlan.Act], owned: [Int: Int]) {
    let plan = ExamplePlan(current: current, procedure: adopted.procedure, until: now)
    // The example applicants have a finished application each, and one to mend; the others belong to others.
    let own = Array(0..<min(count, owners.count)) + plan.returned(count).prefix(owners.count)
    let turns = own.enumerated().map { ($1, $0 % max(1, owners.count)) }
    return (try plan.acts(count), Dictionary(turns, uniquingKeysWith: { first, _ in first }))
  }

  func awaitingApproval(_ waiting: Int, after count: Int, until now: Moment) throws -> [ExamplePlan.Act] {
    try ExamplePlan(current: current, procedure: adopted.procedure, until: now).awaitingApproval(waiting, from: count)
  }

  /// - Parameter turn: which of the example applicants applies; somebody else when nil.
  func submit(_ index: Int, ownedBy turn: Int?) async throws -> CaseID {
    let kind = kind(index, isOwned: turn != nil)
    let procedure = adopted.procedure.narrowed(to: kind)
    let examples = current.office.exampleApplicants
    guard let counter = try procedure.workflow(kind: kind, on: today).entry.role.flatMap({ officers[$0]?.first }),
      !examples.isEmpty
    else {
      throw OfficeProblem.noCase
    }
    let example = examples[(turn ?? index) % examples.count].values
    var values = InventedPerson(firstPerson + index, like: example, of: procedure).values
    if turn != nil {
      // The same person, at another workplace with each application.
      let workplace = procedure.keyFields.workplace
      values = example.merging(values.filter { index >= examples.count && $0.key == workplace }) { $1 }
    }
    values = procedure.samples(completing: values, on: today)
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
    let id = try await drafts.start(procedure.id, kind: kind, by: writer)
    for group in procedure.groups {
      let fields = Set(group.fields.map(\.id))
      _ = try await drafts.saveSection(
        group.id, values.filter { fields.contains($0.key) }, isDone: true, of: id, by: writer)
    }
    try await attach(values, of: kind, to: id, by: writer, index)
    let actor: Actor =
      isCounter
      ? .applicant(.counter(try cases.officer(counter))) : .applicant(.account(owner))
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

  private func attach(
    _ values: [FieldID: String], of kind: KindID, to id: CaseID, by writer: Drafts.Writer, _ index: Int
  ) async throws {
    let needed = try adopted.procedure.workflow(kind: kind, on: today).needed(given: values)
    for rule in adopted.procedure.requirements(kind: kind, on: today) where needed.contains(rule.id) {
      try await attach(rule, values, to: id, by: writer, index)
    }
  }

  func attach(
    _ rule: RequirementRule, _ values: [FieldID: String], to id: CaseID, by writer: Drafts.Writer, _ index: Int
  ) async throws {
    let name = values[adopted.procedure.keyFields.name] ?? ""
    let bytes =
      rule.isPhoto
      ? ExamplePhoto.png(index)
      : try ExamplePapers.document(rule, name: name, office: current.office, at: clock.now)
    let digest = try await letters.blobs.keep(bytes, of: id)
    let record = DocumentRecord(
      office: context.id, caseID: id, digest: digest, fileName: "\(rule.id)." + (rule.isPhoto ? "png" : "pdf"),
      mediaType: rule.isPhoto ? "image/png" : "application/pdf", size: bytes.count, pages: 1, added: clock.now)
    _ = try await Drafts(cases: cases).attach(record, as: rule.id, of: id, by: writer)
  }

  /// Most apply for the first time; some have a letter that is older than the register.
  private func kind(_ index: Int, isOwned: Bool) -> KindID {
    let kinds = adopted.procedure.kinds
    let others = kinds.filter { $0.earlier?.mayBeUnregistered ?? false }
    guard !isOwned, !others.isEmpty, index % 7 == 4 else { return kinds.first?.id ?? "" }
    return others[index / 7 % others.count].id
  }

  var today: CivilDate { current.office.calendar.local(clock.now).date }
}
