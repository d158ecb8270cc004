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

  /// Who writes: an applicant with an account, an officer for a person at the counter, or whoever holds a receipt.
  public enum Writer: Hashable, Sendable {
    case account(AccountID)
    case counter(AccountID)
    case receiptHolder

    /// The officer, of whom the case will remember that he had a hand in it.
    var officer: AccountID? { if case .counter(let account) = self { account } else { nil } }
  }

  /// Begins an application of the procedure as it is now.
  /// - Parameters:
  ///   - following: the case whose letter it is about, where the writer may read it; what is known is filled in.
  ///   - formKey: of the form that asks for it; sent again, it finds the draft that it began.
  public func start(
    _ procedure: ProcedureID, kind: KindID, by writer: Writer, following: CaseID? = nil, formKey: String? = nil
  ) async throws -> CaseID {
    let context = context
    let catalogue = cases.catalogue
    let cases = cases
    let id = CaseID(Base32.text(context.random(16)))
    return try await context.store.write { store in
      if let formKey, try !cases.keep(FormKey(key: formKey, outcome: id.rawValue), in: store) {
        return CaseID(try store.formOutcome(context.id, key: formKey) ?? id.rawValue)
      }
      let now = context.now()
      let current = try catalogue.current(in: store, at: now)
      // What the office does by itself is nobody's to apply for.
      guard let adopted = current.procedures[procedure],
        let chosen = adopted.procedure.kinds.first(where: { $0.id == kind })
      else {
        throw OfficeProblem.noProcedure(procedure)
      }
      var draft = Draft(
        office: context.id, id: id, owner: nil, counter: nil, procedure: procedure, kind: kind.rawValue,
        edition: adopted.digest, updated: now,
        expires: now.adding(seconds: Int64(current.office.retention.draftDays) * 86_400))
      switch writer {
      case .account(let account): draft.owner = account
      case .counter(let account): draft.counter = account
      case .receiptHolder: throw OfficeProblem.refused(.notYourCase)
      }
      draft.note(writer)
      if let following, let rule = chosen.earlier {
        draft.values = try cases.known(of: following, for: adopted.procedure.narrowed(to: kind), rule, in: store)
      }
      try store.put(draft)
      return id
    }
  }

  /// Changes a draft. `change` sees it as it is in the commit.
  public func update(
    _ id: CaseID, by writer: Writer, _ change: @escaping @Sendable (inout Draft, any StoreWriting) throws -> Void
  ) async throws -> Draft {
    let context = context
    return try await context.store.write { store in
      guard var draft = try store.draft(context.id, id) else { throw OfficeProblem.noDraft }
      try change(&draft, store)
      draft.note(writer)
      draft.updated = context.now()
      try store.put(draft)
      return draft
    }
  }

  /// Keeps the values of one section as typed, wrong ones too; the section counts as done without problems.
  public func saveSection(
    _ group: GroupID, _ values: [FieldID: String], isDone: Bool, of id: CaseID, by writer: Writer
  ) async throws -> Draft {
    try await update(id, by: writer) { draft, _ in
      draft.values.merge(values) { $1 }
      draft.doneGroups.removeAll { $0 == group }
      if isDone { draft.doneGroups.append(group) }
    }
  }

  /// Keeps what one section's fields hold, wrong values too; fields of any section that are no longer asked for lose
  /// theirs. Without problems the section counts as done.
  public func save(
    _ group: GroupID, _ typed: [FieldID: String], of id: CaseID, by writer: Writer, in procedure: Procedure,
    on day: CivilDate
  ) async throws -> Draft {
    try await update(id, by: writer) { draft, _ in
      draft.values = procedure.tidied(draft.values.merging(typed) { $1 })
      draft.doneGroups.removeAll { $0 == group }
      if procedure.problems(in: draft.values, group: group, on: day).isEmpty { draft.doneGroups.append(group) }
    }
  }

  /// Keeps what was typed into the returned fields of a case, and leaves all others as they are.
  public func saveMended(
    _ typed: [FieldID: String], of id: CaseID, by writer: Writer, in procedure: Procedure
  ) async throws -> Draft {
    try await update(id, by: writer) { draft, _ in
      let tidy = procedure.tidied(draft.values.merging(typed) { $1 })
      for field in typed.keys { draft.values[field] = tidy[field] }
    }
  }

  /// Takes a document away from under a requirement; paper that was seen stays seen. The bytes stay until the draft
  /// ends.
  public func detach(_ requirement: RequirementID, of id: CaseID, by writer: Writer) async throws -> Draft {
    try await update(id, by: writer) { draft, _ in
      draft.evidence[requirement] = draft.evidence[requirement]?.sighting.map { .paper(sighting: $0) }
    }
  }

  /// Ends a draft before it was submitted.
  public func discard(_ id: CaseID) async throws {
    let context = context
    try await context.store.write { try $0.removeDraft(context.id, id) }
  }

  /// Puts a stored document under a requirement. What was there before is forgotten, but for paper that was seen with
  /// this very submission: the document is its scan.
  public func attach(
    _ document: DocumentRecord, as requirement: RequirementID, of id: CaseID, by writer: Writer
  ) async throws -> Draft {
    try await update(id, by: writer) { draft, store in
      try store.put(document)
      let sighting = try Self.sighting(of: draft, in: store)
      let isScan = draft.counter != nil && draft.evidence[requirement]?.sighting == sighting
      draft.evidence[requirement] =
        isScan ? .scannedPaper(sighting: sighting, document.digest) : .file(document.digest)
    }
  }

  /// The counter has seen a requirement on paper, or has not.
  public func markPaper(
    _ requirements: Set<RequirementID>, among all: [RequirementID], of id: CaseID, by writer: Writer
  ) async throws -> Draft {
    try await update(id, by: writer) { draft, store in
      let sighting = try Self.sighting(of: draft, in: store)
      for requirement in all {
        if requirements.contains(requirement) {
          if draft.evidence[requirement]?.file == nil { draft.evidence[requirement] = .paper(sighting: sighting) }
        } else if draft.evidence[requirement]?.isOnlyPaper ?? false {
          draft.evidence[requirement] = nil
        }
      }
    }
  }

  /// Paper that was brought again for a returned case, in place of what was there.
  public func bringPaper(_ requirements: [RequirementID], to id: CaseID, by writer: Writer) async throws -> Draft {
    try await update(id, by: writer) { draft, store in
      let sighting = try Self.sighting(of: draft, in: store)
      for requirement in requirements { draft.evidence[requirement] = .paper(sighting: sighting) }
    }
  }

  /// The submission with which paper seen now comes in.
  private static func sighting(of draft: Draft, in store: any StoreReading) throws -> Int {
    try store.caseRow(draft.office, draft.id).map { $0.submissions + 1 } ?? 1
  }

  /// The draft in which a returned case is mended, made from the case when there is none yet.
  /// - Throws: ``OfficeProblem/noDraft`` when the case went on since it was loaded: what was true then would be
  ///   offered as the draft of its next return.
  public func mending(_ loaded: LoadedCase, by writer: Writer) async throws -> Draft {
    let context = context
    return try await context.store.write { store in
      if let draft = try store.draft(context.id, loaded.id) { return draft }
      let version = try store.caseRow(context.id, loaded.id)?.version
      guard version == loaded.state.version else { throw OfficeProblem.noDraft }
      let now = context.now()
      var draft = Draft(
        office: context.id, id: loaded.id, owner: loaded.state.owner, counter: nil,
        procedure: loaded.procedure.id, kind: loaded.state.kind, values: loaded.values,
        evidence: loaded.state.content.evidence, doneGroups: loaded.procedure.groups.map(\.id), updated: now,
        expires: now.adding(seconds: Int64(loaded.office.retention.draftDays) * 86_400))
      draft.counter = writer.officer
      try store.put(draft)
      return draft
    }
  }
}

extension Draft {
  fileprivate mutating func note(_ writer: Drafts.Writer) {
    if let officer = writer.officer { writers.insert(officer) }
  }
}
