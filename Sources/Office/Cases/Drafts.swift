import CaseStore
import Casework
import Procedures
import WorkingTime

/// Applications that are being written, and returned ones that are being mended.
public struct Drafts: Sendable {
  public let cases: Cases
  private var context: OfficeContext { cases.context }

  public init(cases: Cases) {
    self.cases = cases
  }

  /// Who writes: an applicant with an account, or an officer for a person at the counter.
  public enum Writer: Hashable, Sendable {
    case account(AccountID)
    case counter(AccountID)
  }

  /// Begins an application of the procedure as it is now.
  public func start(_ procedure: ProcedureID, kind: KindID, by writer: Writer) async throws -> CaseID {
    let context = context
    let catalogue = cases.catalogue
    let id = CaseID(Base32.text(context.random(16)))
    try await context.store.write { store in
      let current = try catalogue.current(in: store)
      guard current.procedures[procedure]?.procedure.kind(kind) != nil else {
        throw OfficeProblem.noProcedure(procedure)
      }
      let now = context.now()
      var draft = Draft(
        office: context.id, id: id, owner: nil, counter: nil, procedure: procedure, kind: kind.rawValue,
        updated: now, expires: now.adding(seconds: Int64(current.office.retention.draftDays) * 86_400))
      switch writer {
      case .account(let account): draft.owner = account
      case .counter(let account): draft.counter = account
      }
      try store.put(draft)
    }
    return id
  }

  /// Changes a draft. `change` sees it as it is in the commit.
  public func update(
    _ id: CaseID, _ change: @escaping @Sendable (inout Draft, any StoreWriting) throws -> Void
  ) async throws -> Draft {
    let context = context
    return try await context.store.write { store in
      guard var draft = try store.draft(context.id, id) else { throw OfficeProblem.noDraft }
      try change(&draft, store)
      draft.updated = context.now()
      try store.put(draft)
      return draft
    }
  }

  /// Keeps the values of one section as typed, wrong ones too; the section counts as done without problems.
  public func saveSection(
    _ group: GroupID, _ values: [FieldID: String], isDone: Bool, of id: CaseID
  ) async throws -> Draft {
    try await update(id) { draft, _ in
      draft.values.merge(values) { $1 }
      draft.doneGroups.removeAll { $0 == group }
      if isDone { draft.doneGroups.append(group) }
    }
  }

  /// Puts a stored document under a requirement. What was there before is forgotten.
  public func attach(_ document: DocumentRecord, as requirement: RequirementID, of id: CaseID) async throws -> Draft {
    try await update(id) { draft, store in
      try store.put(document)
      draft.evidence[requirement] = .file(document.digest)
    }
  }

  /// The counter has seen a requirement on paper, or has not.
  public func markPaper(
    _ requirements: Set<RequirementID>, among all: [RequirementID], of id: CaseID
  ) async throws -> Draft {
    try await update(id) { draft, store in
      let sighting = try store.caseRow(draft.office, id).map { $0.submissions + 1 } ?? 1
      for requirement in all {
        if requirements.contains(requirement) {
          if draft.evidence[requirement]?.file == nil { draft.evidence[requirement] = .paper(sighting: sighting) }
        } else if draft.evidence[requirement]?.isOnlyPaper ?? false {
          draft.evidence[requirement] = nil
        }
      }
    }
  }

  /// The draft in which a returned case is mended, made from the case when there is none yet.
  public func mending(_ loaded: LoadedCase, by writer: Writer?) async throws -> Draft {
    let context = context
    return try await context.store.write { store in
      if let draft = try store.draft(context.id, loaded.id) { return draft }
      let now = context.now()
      var draft = Draft(
        office: context.id, id: loaded.id, owner: loaded.state.owner, counter: nil,
        procedure: loaded.procedure.id, kind: loaded.state.kind, values: loaded.values,
        evidence: loaded.state.content.evidence, doneGroups: loaded.procedure.groups.map(\.id), updated: now,
        expires: now.adding(seconds: Int64(loaded.office.retention.draftDays) * 86_400))
      if case .counter(let account) = writer { draft.counter = account }
      try store.put(draft)
      return draft
    }
  }
}
