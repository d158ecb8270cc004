/// When a requirement must be there.
public enum Necessity: Hashable, Sendable, Codable {
  case mandatory
  case optional
  /// Needed when the field has one of these values; such fields are choices, never personal data.
  case when(FieldID, isOneOf: [String])
}

/// A requirement as the procedure's rules of the day of submission have it.
public struct Requirement: Hashable, Sendable, Codable {
  public let id: RequirementID
  public let necessity: Necessity

  public init(id: RequirementID, necessity: Necessity) {
    self.id = id
    self.necessity = necessity
  }

  /// Whether it must be there, given the values of the fields that conditions name.
  public func isNeeded(given choices: [FieldID: String]) -> Bool {
    switch necessity {
    case .mandatory: true
    case .optional: false
    case .when(let field, let values): choices[field].map(values.contains) ?? false
    }
  }
}
