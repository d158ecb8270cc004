import CaseStore
import Casework
import Office
import Procedures
import WorkingTime

/// What a desk asked to be mended, why, and how far that is.
struct Returned: Sendable {
  struct Item: Sendable {
    let mend: Mend
    let name: String
    let reason: String
    let isDone: Bool
    /// A field's value before and now, as people read them, when they differ.
    let compared: (before: String, now: String)?
  }

  let loaded: LoadedCase
  /// Who sent it back, as the applicant is told: the desk.
  let desk: String
  let at: Moment
  let items: [Item]

  var doneCount: Int { items.count { $0.isDone } }

  /// - Parameter draft: what was mended so far; nil before anything was.
  init?(_ loaded: LoadedCase, draft: Draft?) {
    guard loaded.state.stage == .returned, let event = loaded.events.last(where: \.fact.isReturn) else { return nil }
    self.loaded = loaded
    at = event.at
    let names = SiteNames([loaded.procedure])
    desk = event.by.role.map(names.role) ?? ""
    // What another edition asks besides has its reason beside it.
    let notes = loaded.events.filter { $0.version >= event.version }.compactMap(\.payload.notes)
      .reduce(into: [:]) { $0.merge($1) { $1 } }
    items = loaded.state.mends.map { mend in
      let fields = loaded.procedure.fieldsToMend(mend)
      let values = draft?.values ?? loaded.values
      let isDone: Bool
      var compared: (String, String)?
      switch mend {
      case .document(let id):
        let evidence = draft?.evidence[id]
        isDone = draft != nil && evidence != loaded.state.content.evidence[id]
      case .field(let id, _):
        isDone = fields.contains { values[$0.id] ?? "" != loaded.values[$0.id] ?? "" }
        if let field = loaded.procedure.field(id), values[id] != loaded.values[id] {
          compared = (field.shown(loaded.values[id] ?? ""), field.shown(values[id] ?? ""))
        }
      case .group:
        isDone = fields.contains { values[$0.id] ?? "" != loaded.values[$0.id] ?? "" }
      }
      return Item(
        mend: mend, name: names.mend(mend), reason: notes[mend.key] ?? "", isDone: isDone, compared: compared)
    }
  }
}

extension Fact {
  /// The file went back to the applicant.
  var isReturn: Bool {
    switch self {
    case .checked(_, _, .returned), .verified(_, _, _, .returned), .visitClosed(_, .returned): true
    default: false
    }
  }
}

extension Procedure {
  /// The fields that may be changed to mend something: those asked for, and those that hang on their answers.
  func fieldsToMend(_ mend: Mend) -> [Field] {
    guard let group = mend.group.flatMap({ group($0) }) else { return [] }
    guard case .field(let id, _) = mend else { return group.fields }
    var ids: Set<FieldID> = [id]
    while true {
      let more = group.fields.filter { field in field.onlyWhen.map { ids.contains($0.field) } ?? false }.map(\.id)
      guard !ids.isSuperset(of: more) else { break }
      ids.formUnion(more)
    }
    return group.fields.filter { ids.contains($0.id) }
  }

  /// All fields of a group that the mends open, in its order.
  func fieldsToMend(_ mends: [Mend], in group: GroupID) -> [Field] {
    let ids = Set(mends.filter { $0.group == group }.flatMap { fieldsToMend($0) }.map(\.id))
    return self.group(group)?.fields.filter { ids.contains($0.id) } ?? []
  }
}

extension OpenDraft {
  /// Whether a file may be put under a requirement while mending: it was asked for, or it is newly needed.
  func canReplace(_ requirement: RequirementID, of case: LoadedCase) -> Bool {
    if `case`.state.mends.contains(.document(requirement)) { return true }
    return isNewlyNeeded(requirement, in: `case`)
  }

  /// A changed answer brings its own document.
  func isNewlyNeeded(_ requirement: RequirementID, in case: LoadedCase) -> Bool {
    `case`.state.content.evidence[requirement] == nil && needed.contains(requirement)
  }
}
