import Casework

/// The names that a paper's texts may use; whoever fills in a paper gives each of them a value.
public struct PaperNames: Hashable, Sendable {
  /// Dotted, such as `values.nama` or `office.city`.
  public let all: Set<String>
  public let lists: Set<PaperList>

  /// What every paper knows. Dates are written out, "23 November 2026"; times are "14.05 WIB".
  static let common = [
    "applicationNumber", "submittedOn", "submittedAt", "kind", "today",
    "procedure.name", "procedure.shortName", "procedure.sopNumber", "procedure.promise", "procedure.fee",
    "procedure.validity",
    "office.name", "office.shortName", "office.city", "office.address", "office.phone", "office.email", "office.web",
    "office.counterHours", "office.signatureNote",
  ]
  /// Who signs for the office.
  static let signer = ["signer.name", "signer.position", "signer.title", "signer.rank", "signer.nip"]
  /// The officer who wrote the paper out at the counter; empty when nobody did.
  static let officer = ["officer.name", "officer.nip", "officer.position"]

  /// - Parameter fields: the procedure's; none for the office's own papers, which serve every procedure and know the
  ///   applicant by `applicant.name`, `applicant.nik`, `applicant.phone`, `applicant.workplace`.
  public init(for paper: PaperKind, fields: [FieldID] = []) {
    var names = Self.common + fields.map { "values.\($0)" }
    names += ["applicant.name", "applicant.nik", "applicant.phone", "applicant.workplace"]
    var lists: Set<PaperList> = []
    switch paper {
    case .letter:
      names += Self.signer + ["number", "date", "validUntil", "checkAddress", "earlier.number", "earlier.date"]
      lists = [.copies, .initials]
    case .refusal:
      names += Self.signer + ["number", "date", "checkAddress"]
      lists = [.reasons, .copies]
    case .applicationLetter:
      lists = [.requirements]
    case .assessment:
      names +=
        Self.officer + ["number", "date", "amount", "amountInWords", "dueOn", "surcharge", "payTo", "levy.text"]
    case .receipt:
      names += Self.officer + ["trackingCode", "trackingAddress", "dueOn", "dueBefore"]
      lists = [.requirements]
    case .handover:
      names +=
        Self.officer + [
          "number", "date", "validUntil", "letter.name", "handedOverAt", "handOverForm", "recipient.name",
          "recipient.identity",
        ]
    }
    all = Set(names)
    self.lists = lists
  }

  /// What a message to the applicant may name.
  public static let message = PaperNames(
    all: Set(
      common + [
        "applicant.name", "number", "date", "validUntil", "dueOn", "dueBefore", "address", "itemCount", "visitAt",
        "amount", "payBy", "endedOn", "endedBy",
      ]),
    lists: [])
  /// What a reminder may name. It goes to several people, and names no applicant.
  public static let reminder = PaperNames(
    all: Set(common + ["step", "desk", "dueOn", "dueAt", "percent", "address"]), lists: [])

  /// What the message about a new password may name.
  public static let passwordReset = PaperNames(all: ["at", "address"], lists: [])

  /// What the block of somebody who signs in another's post may name.
  public static let mandate = PaperNames(all: ["position", "holder.position"], lists: [])

  init(all: Set<String>, lists: Set<PaperList>) {
    self.all = all
    self.lists = lists
  }
}
