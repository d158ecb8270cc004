import WorkingTime

/// What is owed (penetapan, SKRD), and what happens when it is paid late.
public struct Assessment: Hashable, Sendable, Codable {
  /// The number and date of the SKRD; its hash binds the fields that the amount was computed from.
  public let numbering: Numbering
  /// Rupiah.
  public let amount: Int
  public let due: CivilDate
  /// Hundredths of a percent of what is open on the due day, for each month begun after it.
  public let surcharge: Int
  /// The groups' data that the amount was computed from.
  public let basis: [GroupID: Digest]

  public init(numbering: Numbering, amount: Int, due: CivilDate, surcharge: Int, basis: [GroupID: Digest]) {
    self.numbering = numbering
    self.amount = amount
    self.due = due
    self.surcharge = surcharge
    self.basis = basis
  }
}

/// Money that came in or was given back.
public struct Payment: Hashable, Sendable, Codable {
  /// Rupiah, more than nothing.
  public let amount: Int
  public let day: CivilDate
  /// The bank's or the cashier's; one is recorded once.
  public let reference: String

  public init(amount: Int, day: CivilDate, reference: String) {
    self.amount = amount
    self.day = day
    self.reference = reference
  }
}

/// The account of one case: nothing that came in is ever taken out of it but by a refund.
public struct Ledger: Hashable, Sendable, Codable {
  public internal(set) var assessments: [Assessment] = []
  public internal(set) var payments: [Payment] = []
  public internal(set) var refunds: [Payment] = []
  /// Nothing is owed for what was not granted.
  public internal(set) var isForgiven = false

  public init() {}

  /// The one that counts: the last.
  public var assessment: Assessment? { assessments.last }
  /// Rupiah that the office holds for this case.
  public var held: Int { payments.reduce(0) { $0 + $1.amount } - refunds.reduce(0) { $0 + $1.amount } }

  /// What has to be paid in all, by what is known on `day`: the amount, and the surcharge on what was open on the due
  /// day for each month begun until it was paid, or until `day`.
  public func owed(on day: CivilDate) -> Int {
    guard let assessment, !isForgiven else { return 0 }
    let inTime = payments.filter { $0.day <= assessment.due }.reduce(0) { $0 + $1.amount }
    let open = max(0, assessment.amount - inTime)
    guard open > 0, assessment.surcharge > 0 else { return assessment.amount }
    // The surcharge stops growing on the day on which it and the amount were paid.
    var paid = inTime
    for payment in payments.filter({ $0.day > assessment.due }).sorted(by: { $0.day < $1.day }) {
      paid += payment.amount
      let total = assessment.amount + Self.surcharge(open, assessment, until: payment.day)
      if payment.day <= day, paid >= total { return total }
    }
    return assessment.amount + Self.surcharge(open, assessment, until: day)
  }

  /// Rupiah still to be paid on `day`.
  public func open(on day: CivilDate) -> Int { max(0, owed(on: day) - held) }
  /// Rupiah that came in beyond what was owed, and can be given back.
  public func credit(on day: CivilDate) -> Int { max(0, held - owed(on: day)) }

  /// Rounded down to whole rupiah, for the applicant's good.
  private static func surcharge(_ open: Int, _ assessment: Assessment, until day: CivilDate) -> Int {
    guard day > assessment.due else { return 0 }
    var months = 1
    while months < 24, assessment.due.adding(months: months) < day { months += 1 }
    return open * assessment.surcharge * months / 10_000
  }
}
