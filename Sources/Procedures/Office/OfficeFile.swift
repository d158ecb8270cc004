import Casework
import WorkingTime

/// An office as its files have it: letterhead, hours, numbers, officials, words. No procedure is named in it.
public struct OfficeFile: Hashable, Sendable, Identifiable {
  public let id: OfficeID
  /// Where it is; printed before dates on its papers.
  public let city: String
  public let name: String
  public let shortName: String
  /// An office whose people, passwords and letters are made up; its pages and letters say so.
  public let isExample: Bool
  /// What its clock is called: "WIB".
  public let timeZoneName: String
  public let letterhead: OfficeLetterhead
  /// Such as "Senin–Jumat, 08.00–15.00 WIB".
  public let counterHours: String
  public let counterRemark: String
  public let calendar: OfficeCalendar
  public let complaints: [ComplaintChannel]
  public let series: [NumberSeries]
  public let retention: Retention
  public let privacy: PrivacyNotice
  public let desks: [Desk]
  public let officials: [Official]
  /// Only in an example office.
  public let exampleApplicants: [ExampleApplicant]
  /// Opens the example signer's key; only in an example office.
  public let examplePassphrase: String?
  /// Who gets a copy of each letter (tembusan).
  public let carbonCopies: [String]
  /// Rules on the separation of duties that this office is too small for.
  public let relaxedDuties: Set<DutyRule>
  public let signatureNotes: SignatureNotes
  /// Nil for an office that sends nothing.
  public let messages: OfficeMessages?
  public let staffing: Staffing
  /// Nil for an office in which nobody acts in another's post.
  public let mandates: MandateRules?
  /// Of which level its letters are.
  public let sealing: SealingRule
  public let receipt: PaperTemplate
  public let handover: PaperTemplate

  /// What its clock is ahead of UTC, in seconds.
  public var utcOffsetSeconds: Int { calendar.utcOffsetSeconds }
  public func series(_ id: SeriesID) -> NumberSeries? { series.first { $0.id == id } }
  public func desk(_ role: RoleID) -> Desk? { desks.first { $0.role == role } }
  public func official(_ account: AccountID) -> Official? { officials.first { $0.account == account } }
  /// Accounts of those who see the work of all desks, may say who works on which file, and are told when one is late.
  public var supervisors: [AccountID] {
    staffing.supervisors.isEmpty ? messages?.supervisors ?? [] : staffing.supervisors
  }
  /// The official whose name stands under letters.
  public var signer: Official? { officials.first(where: \.isSigner) }
}

/// What stands at the head of the office's paper, and where the office is reached.
public struct OfficeLetterhead: Hashable, Sendable {
  /// Government first, office last.
  public let lines: [String]
  public let address: String
  public let phone: String
  public let email: String
  public let web: String
  /// Nil for an office whose paper bears none.
  public let emblem: OfficeEmblem?
}

/// The office's emblem (lambang daerah).
public struct OfficeEmblem: Hashable, Sendable {
  /// A PNG or JPEG file's bytes.
  public let picture: [UInt8]
  /// What is read out instead of it.
  public let alternative: String
}

/// Where a complaint may be brought.
public struct ComplaintChannel: Hashable, Sendable {
  public let name: String
  public let text: String
  /// `https:`, `mailto:` or `tel:`.
  public let link: String?
}

/// How long things are kept that are not the register.
public struct Retention: Hashable, Sendable {
  /// A draft that nobody touches ends after so many days.
  public let draftDays: Int
  /// Personal data of a case go so many years after it is closed.
  public let caseYears: Int
  /// The record of who read what.
  public let accessLogYears: Int
}

/// What the office tells about personal data.
public struct PrivacyNotice: Hashable, Sendable {
  public let title: String
  /// One paragraph, shown where an account is made.
  public let short: String
  public let sections: [Section]

  public struct Section: Hashable, Sendable {
    public let title: String
    public let paragraphs: [String]
  }
}

/// How many places work at once for a role.
public struct Desk: Hashable, Sendable {
  public let role: RoleID
  public let count: Int
}

/// The lines at the foot of a letter.
public struct SignatureNotes: Hashable, Sendable {
  /// UU ITE on electronic documents as evidence.
  public let law: String
  /// For a signature by a certificate of a recognised authority.
  public let certified: String
  /// For one that only shows how it would be.
  public let example: String
  /// How the letter is checked.
  public let check: String
}
