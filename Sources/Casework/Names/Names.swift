/// A short name from a data file or a store, kept apart from every other kind of name by its type.
public protocol Name: RawRepresentable, Hashable, Sendable, Codable, Comparable, CodingKeyRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

extension Name {
  public init(_ text: String) { self.init(rawValue: text) }
  public init(stringLiteral text: String) { self.init(rawValue: text) }
  public var description: String { rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// An office, the name of its folder and of its part of every table: `pekanbaru`.
public struct OfficeID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A procedure, the name of its folder.
public struct ProcedureID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One case, from its draft on; unguessable.
public struct CaseID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A step of a procedure's table of steps.
public struct StepID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A desk's authority (peran): a step names the one that may act.
public struct RoleID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A requirement (persyaratan), for which one document is handed in.
public struct RequirementID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A group of fields that a desk verifies as one.
public struct GroupID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One field (isian) of an application's form.
public struct FieldID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Somebody who signs in: an applicant or an officer.
public struct AccountID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A mandate (Plh, Plt or a.n.) by which somebody acts at another's desk for some days.
public struct MandateID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
