import Casework
import Procedures

/// The pages of a draft, in their order.
enum DraftPart: Hashable {
  case section(GroupID)
  case documents
  case review

  func address(_ id: CaseID) -> Address {
    switch self {
    case .section(let group): .draftSection(id, group)
    case .documents: .draftDocuments(id)
    case .review: .draftReview(id)
    }
  }
}

extension OpenDraft {
  var parts: [DraftPart] { procedure.groups.map { .section($0.id) } + [.documents, .review] }

  /// Place among the parts, from 1.
  func number(of part: DraftPart) -> Int { (parts.firstIndex(of: part) ?? 0) + 1 }

  func part(after part: DraftPart) -> DraftPart {
    let all = parts
    guard let place = all.firstIndex(of: part), place + 1 < all.count else { return .review }
    return all[place + 1]
  }

  /// The first part on which something is missing.
  var nextPart: DraftPart {
    if let group = unfinished.first { return .section(group.id) }
    return missing.isEmpty ? .review : .documents
  }

  enum Progress: Sendable {
    case empty, begun, done
  }

  func progress(_ group: FieldGroup) -> Progress {
    if draft.doneGroups.contains(group.id), problems(group.id).isEmpty { return .done }
    return group.fields.contains { draft.values[$0.id]?.isEmpty == false } ? .begun : .empty
  }
}
