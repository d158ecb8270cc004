import Casework

/// What is wrong with the value of a field and what would be right, in the words that stand beside the field.
public struct FieldProblem: Hashable, Sendable {
  public let field: FieldID
  public let message: String

  public init(field: FieldID, message: String) {
    self.field = field
    self.message = message
  }
}
