import Casework
import WorkingTime

/// One search: what lies in the file at first, and what people may do with it.
///
/// The state space of a whole procedure is a product of things that never meet in a decision, so it is searched in
/// parts, each of which is searched to its end:
///
/// - **Requirements of one sort are interchangeable.** A case asks of a requirement only whether it is mandatory,
///   optional or needed by a condition; its name is compared with itself and nothing else. The guard is a conjunction
///   over requirements. So two mandatory ones stand for all of them (one alone could not show a mark that is taken for
///   another's), and each different condition, and the optional ones, are stood for by one, beside a mandatory one.
///   With more than two checking desks only one of the pair is doubted.
/// - **Data groups of one sort are interchangeable** in the same way: one group stands for all; with a condition it is
///   the group in which the condition's field is.
/// - **Documents and data groups meet only in the revision of the content** (a validation speaks of one revision),
///   which every part keeps. So while documents are replaced, verifying desks mark all or nothing, and while data
///   change, checking desks find everything in order or the one document that hangs on an answer wanting.
/// - **Whoever holds the file** decides only which officer of the role may act. That is tried at every state, and not
///   made part of it.
/// - **Two versions** of each document and group are enough, since contents are only compared for equality with what
///   was marked: the one that was marked, and another; the old one may come back.
struct ProofScope: Sendable {
  let name: String
  let workflow: Workflow
  let judge: LetterJudge
  let table: TableJudge
  let openings: [(submission: Submission, by: Actor)]
  /// The lists with which a file may go back to the applicant.
  let mendLists: [[Mend]]
  /// Who mends, withdraws and receives.
  let applicants: [Actor]
  /// What is brought anew may be paper.
  let bringsPaper: Bool
  /// Documents that are marked one by one, and found wanting; the others are always found in order.
  let watched: Set<RequirementID>
  /// Data groups may be found wrong.
  let doubtsData: Bool
  /// Two mandatory requirements that are offered the same commands: exchanging them is a symmetry.
  let twins: Set<RequirementID>
  /// What answers there are to the fields that conditions name, and in which group those fields are.
  let answers: [[FieldID: String]]
}

extension ProofScope {
  static let applicant: AccountID = "pemohon"
  static let owner = Actor.applicant(.account(applicant))
  static let editions = Editions(procedure: digest(250), office: digest(251))
  static let numbering = Numbering(number: "1", date: "2026-01-02", data: digest(252))
  static let draft = digest(253)
  static let letter = digest(254)
  static let certificate = digest(249)

  static let day = CivilDate(numbering.date) ?? .first

  static func officer(_ name: String, _ role: RoleID) -> Actor {
    .officer(AccountID(name), roles: [role], proofs: proofs(of: [role]))
  }

  /// Everything that could be asked to be proven of whoever holds these roles.
  static func proofs(of roles: Set<RoleID>) -> Set<Proof> {
    roles.reduce(into: [.education(.doctor)]) { $0.formUnion([.appointment($1), .membership($1)]) }
  }

  /// Each step has officers of its own, since nobody may judge at two desks; that is tried where it is decided.
  static func officer(at step: Step, _ role: RoleID, _ number: Int = 1) -> Actor {
    officer("petugas.\(step.id).\(number)", role)
  }

  /// The two versions of a document.
  func versions(of requirement: RequirementID) -> [Digest] {
    let place = UInt8(truncatingIfNeeded: workflow.requirements.firstIndex { $0.id == requirement } ?? 0)
    return [Self.digest(2 * place + 1), Self.digest(2 * place + 2)]
  }

  /// What a group's data hash to. The answers are part of them; without conditions there are two versions.
  func data(_ answer: Int) -> Digest { Self.digest(UInt8(truncatingIfNeeded: 100 + answer)) }

  static func digest(_ number: UInt8) -> Digest { digests[Int(number)] }

  // Thirty-two bytes always make a digest.
  private static let digests = (0...255).map { number in Digest(bytes: [UInt8](repeating: UInt8(number), count: 32))! }
}
