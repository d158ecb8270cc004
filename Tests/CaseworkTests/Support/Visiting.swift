import Casework
import WorkingTime

/// A procedure with a visit by two officers between the checking desks and the verification.
enum Visiting {
  static let visit: StepID = "visit"
  static let inspector: RoleID = "inspector"

  static func workflow(officers: Int = 2, photos: Int = 1) throws -> Workflow {
    var steps = SmallOffice.steps
    steps.insert(
      Step(
        id: visit, performer: .officer(inspector), act: .inspect, standard: .workingDays(3),
        sendsBackTo: [SmallOffice.counter], returnsToApplicant: true, officersNeeded: officers,
        photosNeeded: photos), at: 3)
    return try Workflow(steps: steps, requirements: SmallOffice.requirements, groups: [SmallOffice.person])
  }

  /// In the future of every story's first minutes.
  static let time = Moment(milliseconds: 1_000_000)
  static let report = VisitReport(
    visited: Moment(milliseconds: 1_000_000), meets: true, findings: digest(61), photos: [digest(62)])
  static let fault = VisitReport(
    visited: Moment(milliseconds: 1_000_000), meets: false, findings: digest(63), photos: [digest(62)])

  static func one(_ number: Int) -> Actor { SmallOffice.officer(number, inspector) }

  static func story(officers: Int = 2) throws -> Story {
    var story = try Story(in: try workflow(officers: officers))
    try story.passesChecks()
    return story
  }
}

/// A procedure with a till between the checking desks and the verification.
enum Paying {
  static let till: StepID = "till"
  static let cashier: RoleID = "cashier"
  static let due = CivilDate("2026-12-23") ?? .first

  static func workflow() throws -> Workflow {
    var steps = SmallOffice.steps
    steps.insert(
      Step(
        id: till, performer: .officer(cashier), act: .collect, standard: .workingDays(1),
        sendsBackTo: [SmallOffice.counter]), at: 3)
    return try Workflow(steps: steps, requirements: SmallOffice.requirements, groups: [SmallOffice.person])
  }

  static func assessment(_ amount: Int, surcharge: Int = 0, of content: Content = SmallOffice.content()) -> Assessment {
    Assessment(
      numbering: SmallOffice.numbering, amount: amount, due: due, surcharge: surcharge, basis: content.groups)
  }

  static func payment(_ amount: Int, _ reference: String, on day: String = "2026-11-24") -> Payment {
    Payment(amount: amount, day: CivilDate(day) ?? .first, reference: reference)
  }

  static let one = SmallOffice.officer(1, cashier)

  static func story(_ amount: Int, surcharge: Int = 0) throws -> Story {
    var story = try Story(in: try workflow())
    try story.passesChecks()
    try story.does(.assess(assessment(amount, surcharge: surcharge)), one)
    return story
  }
}
