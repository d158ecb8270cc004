import Procedures
import Testing

/// Fields of the procedure found by what they are, so that no test names one.
extension SiteHarness {
  func firstDate() throws -> (FieldGroup, Field) {
    try first { $0.kind == .date && $0.onlyWhen == nil }
  }

  func comparedNIK() throws -> (FieldGroup, Field, NIKComparison) {
    let (group, field) = try first { $0.nikComparison != nil }
    return (group, field, try #require(field.nikComparison))
  }

  func conditionalField() throws -> (FieldGroup, Field, FieldCondition) {
    let (group, field) = try first { $0.onlyWhen != nil }
    return (group, field, try #require(field.onlyWhen))
  }

  /// A line of text without rules on its characters.
  func firstShortText() throws -> (FieldGroup, Field) {
    try first { $0.kind == .text && $0.characters == nil && $0.pattern == nil && $0.onlyWhen == nil }
  }

  private func first(_ isWanted: (Field) -> Bool) throws -> (FieldGroup, Field) {
    for group in procedure.groups {
      if let field = group.fields.first(where: isWanted) { return (group, field) }
    }
    throw Lacking()
  }

  private struct Lacking: Error {}
}
