import Casework
import WorkingTime

/// The smallest procedure in which everything of the SOP's nine steps can go wrong: two mandatory requirements and a
/// conditional one, two desks that check, one that verifies, one that approves.
enum SmallOffice {
  static let handIn: StepID = "hand-in"
  static let counter: StepID = "counter"
  static let back: StepID = "back"
  static let review: StepID = "review"
  static let approval: StepID = "approval"
  static let handOver: StepID = "hand-over"
  static let receipt: StepID = "receipt"

  static let clerk: RoleID = "clerk"
  static let checker: RoleID = "checker"
  static let reviewer: RoleID = "reviewer"
  static let head: RoleID = "head"

  static let card: RequirementID = "card"
  static let diploma: RequirementID = "diploma"
  /// Needed when the field `employed` says "ya".
  static let consent: RequirementID = "consent"
  static let employed: FieldID = "employed"
  static let person: GroupID = "person"

  static let steps = [
    Step(id: handIn, performer: .applicant, act: .submit, standard: .minutes(5)),
    Step(
      id: counter, performer: .officer(clerk), act: .checkCompleteness, standard: .minutes(20),
      returnsToApplicant: true),
    Step(
      id: back, performer: .officer(checker), act: .checkCompleteness, standard: .minutes(10),
      sendsBackTo: [counter], needsScans: true),
    Step(
      id: review, performer: .officer(reviewer), act: .verify, standard: .minutes(10), sendsBackTo: [back, counter]),
    Step(id: approval, performer: .officer(head), act: .approve, standard: .workingDays(1), sendsBackTo: [review]),
    Step(id: handOver, performer: .officer(clerk), act: .handOver, standard: .minutes(3)),
    Step(id: receipt, performer: .applicant, act: .receive, standard: .minutes(2)),
  ]

  static let requirements = [
    Requirement(id: card, necessity: .mandatory),
    Requirement(id: diploma, necessity: .mandatory),
    Requirement(id: consent, necessity: .when(employed, isOneOf: ["ya"])),
  ]

  static let ids = requirements.map(\.id)
  /// Everything that the applicant can be asked to mend.
  static let mends: [Mend] = ids.map { .document($0) } + [.group(person)]

  static func workflow(requirements: [Requirement] = requirements) throws -> Workflow {
    try Workflow(steps: steps, requirements: requirements, groups: [person])
  }

  /// One of the two officers at a desk, 1 or 2.
  static func officer(_ number: Int, _ role: RoleID) -> Actor {
    .officer(account(number, role), roles: [role])
  }

  static func account(_ number: Int, _ role: RoleID) -> AccountID { AccountID("\(role)-\(number)") }

  static let applicant: AccountID = "applicant"
  static let owner = Actor.applicant(.account(applicant))
  static let codeHolder = Actor.applicant(.receiptCode)
  /// Neither of the two who check: nobody checks what he entered.
  static let atCounter = Actor.applicant(.counter(account(9, clerk), roles: [clerk]))

  static let editions = Editions(procedure: digest(201), office: digest(202))
  static let numbering = Numbering(number: "001/2026", date: "2026-11-23", data: digest(203))

  static func content(
    card: Evidence? = .file(digest(1)), diploma: Evidence? = .file(digest(11)), consent: Evidence? = nil,
    employed answer: String = "tidak", person: Digest? = nil
  ) -> Content {
    // The answer is one of the person's data, so other data stand behind another answer.
    let data = person ?? digest(answer == "ya" ? 32 : 31)
    var content = Content(groups: [Self.person: data], choices: [employed: answer], evidence: [:])
    content.evidence[Self.card] = card
    content.evidence[Self.diploma] = diploma
    content.evidence[Self.consent] = consent
    return content
  }

  static func submission(
    _ content: Content, owner: AccountID? = applicant, writers: Set<AccountID> = []
  ) -> Submission {
    Submission(number: "1", editions: editions, kind: "new", owner: owner, content: content, writers: writers)
  }
}

/// A made-up digest, told from the others by its number.
func digest(_ number: UInt8) -> Digest { digests[Int(number)] }

private let digests = (0...255).map { number in
  Digest(bytes: [UInt8](repeating: UInt8(number), count: 32))!  // 32 bytes always make a digest.
}
