import Casework

/// The SOP's warning, judged a second time, from the trail of events alone.
///
/// Written from the sentence and not from the code: *no permit letter can come into being unless the Front Office and
/// then the Back Office have each marked every mandatory requirement complete, for the very content it now has.* It
/// reads events as plain data and calls nothing that decides, so that the two can only agree if both are right.
///
/// How the sentence is read: when a letter is approved or issued, then for each requirement that has to be there the
/// **last word** of the first desk about it says complete and acceptable, the last word of the second desk does too,
/// the second spoke after the first, and both words were about what lies in the file now. Paper is known by the
/// submission that brought it, and its scan, compared with it by an officer, is that same paper; a word about a scan
/// is about that scan only. And nothing may by then be only on paper.
struct WarningOracle: Sendable {
  /// The desks in the order in which they must speak.
  let desks: [StepID]
  let mandatory: Set<RequirementID>
  let conditional: [RequirementID: (field: FieldID, answer: String)]

  struct Word: Sendable {
    let isGood: Bool
    let about: Evidence?
    let turn: Int
  }

  struct Breach: Equatable, Sendable, CustomStringConvertible {
    let turn: Int
    let requirement: RequirementID
    let why: String
    var description: String { "event \(turn): \(requirement) \(why)" }
  }

  private(set) var file: [RequirementID: Evidence] = [:]
  private(set) var choices: [FieldID: String] = [:]
  private(set) var words: [StepID: [RequirementID: Word]] = [:]
  private var turn = 0

  init(
    desks: [StepID], mandatory: Set<RequirementID>,
    conditional: [RequirementID: (field: FieldID, answer: String)]
  ) {
    self.desks = desks
    self.mandatory = mandatory
    self.conditional = conditional
  }

  /// For the small office.
  init() {
    self.init(
      desks: [SmallOffice.counter, SmallOffice.back], mandatory: [SmallOffice.card, SmallOffice.diploma],
      conditional: [SmallOffice.consent: (SmallOffice.employed, "ya")])
  }

  /// Judges a whole trail from nothing.
  func judging(_ trail: [Event]) -> [Breach] {
    var fresh = WarningOracle(desks: desks, mandatory: mandatory, conditional: conditional)
    return trail.flatMap { fresh.read($0) }
  }

  /// Takes in the next event.
  /// - Returns: what is wrong, if the event lets a letter come into being.
  mutating func read(_ event: Event) -> [Breach] {
    turn += 1
    switch event.fact {
    case .submitted(_, _, _, _, let content, _, _, _), .resubmitted(let content, _, _):
      file = content.evidence
      choices = content.choices
    case .scanAttached(_, let requirement, let evidence):
      file[requirement] = evidence
    case .checked(let desk, let marks, _):
      for (requirement, verdict) in marks {
        let isGood = verdict.complete && verdict.acceptable
        words[desk, default: [:]][requirement] = Word(isGood: isGood, about: file[requirement], turn: turn)
      }
    case .approved, .issued:
      return breaches()
    default:
      break
    }
    return []
  }

  /// Whether anything in its memory can change by such a fact.
  func heeds(_ fact: Fact) -> Bool {
    switch fact {
    case .submitted, .resubmitted, .scanAttached, .checked: true
    default: false
    }
  }

  private func breaches() -> [Breach] {
    var found: [Breach] = []
    var required = mandatory
    for (requirement, condition) in conditional where choices[condition.field] == condition.answer {
      required.insert(requirement)
    }
    for requirement in required.sorted() {
      func report(_ why: String) { found.append(Breach(turn: turn, requirement: requirement, why: why)) }
      guard let now = file[requirement] else {
        report("is not there")
        continue
      }
      if case .paper = now { report("is only on paper") }
      var before = 0
      for desk in desks {
        guard let word = words[desk]?[requirement] else {
          report("was never marked at \(desk)")
          continue
        }
        if !word.isGood { report("was found wanting at \(desk)") }
        if !Self.speaks(word.about, of: now) { report("was marked at \(desk) for other content") }
        if word.turn < before { report("was marked at \(desk) before the desk ahead of it") }
        before = word.turn
      }
    }
    return found
  }

  private static func speaks(_ about: Evidence?, of now: Evidence) -> Bool {
    switch (about, now) {
    case (.file(let then), .file(let now)): then == now
    case (.paper(let then), .paper(let now)), (.paper(let then), .scannedPaper(let now, _)): then == now
    case (.scannedPaper(let paper, let then), .scannedPaper(let samePaper, let now)): paper == samePaper && then == now
    default: false
    }
  }
}
