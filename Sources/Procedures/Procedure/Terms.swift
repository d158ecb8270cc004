import Casework
import WorkingTime

/// What it costs.
public struct Fee: Hashable, Sendable {
  public let rupiah: Int
  public let text: String
}

/// What is collected, as the procedure's file has it.
public struct Levy: Hashable, Sendable {
  /// Rupiah, from the form's fields.
  public let formula: Formula
  /// What people read about how it is computed.
  public let text: String
  /// Calendar days from the assessment.
  public let dueDays: Int
  /// Hundredths of a percent for each month begun after the due day.
  public let surcharge: Int
  /// The series that assessments are numbered in.
  public let series: SeriesID
  /// Where and how to pay.
  public let payTo: String
}

/// Which of the office's number series each paper takes its number from.
public struct SeriesNames: Hashable, Sendable {
  public let application: SeriesID
  public let permit: SeriesID
  public let refusal: SeriesID

  public var all: [SeriesID] { [application, permit, refusal] }
}

/// A number series of the office: `permohonan`.
public struct SeriesID: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// How long a letter is good for, by the rules of some days.
public struct ValidityRule: Hashable, Sendable {
  public let inForce: DateSpan
  /// Years from the day of issue.
  public let years: Int
  /// What people read: "5 tahun, tidak melewati masa berlaku STR".
  public let text: String
  /// It ends no later than the date in a field.
  public let limit: Limit?
  /// The kinds of application whose letters it is about; nil for all of them.
  public let kinds: Set<KindID>?

  public struct Limit: Hashable, Sendable {
    public let date: FieldID
    /// Only then; always without it.
    public let condition: FieldCondition?
  }
}

/// A field has one of these values.
public struct FieldCondition: Hashable, Sendable {
  public let field: FieldID
  public let values: [String]

  public init(field: FieldID, values: [String]) {
    self.field = field
    self.values = values
  }

  public func holds(in all: [FieldID: String]) -> Bool {
    all[field].map(values.contains) ?? false
  }
}

/// The fields that say whose application it is, for the register, warnings and messages.
public struct KeyFields: Hashable, Sendable {
  public let name: FieldID
  public let nik: FieldID?
  public let phone: FieldID?
  public let email: FieldID?
  public let workplace: FieldID?
}

/// What the states are called in which a case is at no desk.
public struct StateLabels: Hashable, Sendable {
  public let draft: String
  public let returned: String
  /// Approved and numbered, not signed yet.
  public let approved: String
  public let issued: String
  /// Handed over and received.
  public let completed: String
  public let refused: String
  public let withdrawn: String
  public let void: String
}

/// What is sent to the applicant, in mustache; see ``PaperNames/message``. Where there are no words, nothing is sent.
public struct Messages: Hashable, Sendable {
  /// Of an e-mail; the procedure's abbreviation and the application's number without it.
  public let subject: String?
  public let submitted: String
  public let returned: String
  public let resubmitted: String?
  /// Another date is promised, since the office's calendar or the edition of the procedure was changed.
  public let promiseMoved: String?
  /// A visit on site was agreed on, or moved.
  public let appointed: String?
  /// A fee or levy was assessed and waits to be paid.
  public let assessed: String?
  /// All that was assessed is paid.
  public let paid: String?
  public let issued: String
  public let refused: String
  public let handedOver: String?
  public let ending: EndingWords?
  /// Another letter has ended the holder's.
  public let revoked: String?
  public let withdrawn: String?
  /// An officer withdrew it at the counter, by a signed request.
  public let withdrawnAtCounter: String?
}

/// What the holder is told before a letter ends, and when.
public struct EndingWords: Hashable, Sendable {
  /// Before its last day, longest first.
  public let months: [Int]
  public let text: String
}
