import Casework
import WorkingTime

/// A requirement (persyaratan), with the days on which it is asked for.
public struct RequirementRule: Hashable, Sendable, Identifiable {
  public let id: RequirementID
  public let name: String
  /// What makes it acceptable.
  public let hint: String
  public let necessity: Necessity
  /// What is added to the name when it is not always needed: "jika dikuasakan".
  public let condition: String?
  public let inForce: DateSpan
  /// The kinds of application that need it; nil for all of them.
  public let kinds: Set<KindID>?
  /// The photo that is printed on the letter; JPEG or PNG only.
  public let isPhoto: Bool
  /// The system fills it in for the applicant to print, sign and upload.
  public let isApplicationLetter: Bool
  /// Phrases for officers who find it wanting.
  public let stockNotes: [String]
  /// What an officer compares it with or looks for.
  public let sampleNote: String?
}

/// From a day to a day, both included; open where there is none.
public struct DateSpan: Hashable, Sendable {
  public let from: CivilDate?
  public let until: CivilDate?

  public init(from: CivilDate? = nil, until: CivilDate? = nil) {
    self.from = from
    self.until = until
  }

  public func contains(_ day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// A kind of application (jenis pengajuan): `baru`.
public struct KindID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
