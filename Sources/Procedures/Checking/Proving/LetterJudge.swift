import Casework

/// The SOP's warning, judged a second time, from the trail of events alone.
///
/// *No letter can come into being unless each desk that the file names for it has marked every mandatory requirement
/// complete, in the order of the desks, for the very content that the file now has.* It is made from the rows of the
/// procedure's file and calls nothing that decides, so that it and the guard agree only if both are right.
///
/// How the sentence is read: when a letter is approved or issued, then for each requirement that has to be there the
/// last word of each desk about it says complete and acceptable, each desk spoke after the one before it, and all the
/// words were about what lies in the file now. Paper is known by the submission that brought it, and its scan, which
/// an officer compared with it, is that same paper; a word about a scan is about that scan only. Nothing may by then be
/// only on paper.
struct LetterJudge: Sendable {
  struct Rule: Sendable {
    let requirement: RequirementID
    /// Nil for what is always mandatory.
    let condition: FieldCondition?
  }

  struct Word: Sendable {
    let isGood: Bool
    let about: Evidence?
    let turn: Int
  }

  /// In the order in which they must speak.
  let desks: [StepID]
  let rules: [Rule]
  private(set) var file: [RequirementID: Evidence] = [:]
  private(set) var words: [StepID: [RequirementID: Word]] = [:]
  private var choices: [FieldID: String] = [:]
  private var turn = 0
  /// Visits and money, judged apart.
  private(set) var visits: VisitJudge
  private(set) var money: MoneyJudge

  /// - Parameter requirements: those of the file that are in force; optional ones are nobody's duty.
  init(steps: [ProcedureStep], requirements: [RequirementRule]) {
    desks = steps.filter { $0.act == .checkCompleteness }.map(\.id)
    visits = VisitJudge(steps: steps)
    money = MoneyJudge(steps: steps)
    rules = requirements.compactMap { rule in
      switch rule.necessity {
      case .mandatory: Rule(requirement: rule.id, condition: nil)
      case .when(let field, let values):
        Rule(requirement: rule.id, condition: FieldCondition(field: field, values: values))
      case .optional: nil
      }
    }
  }

  /// Takes in the next event.
  /// - Returns: what is wrong, in Indonesian, if the event lets a letter come into being that must not.
  mutating func read(_ event: Event) -> [String] {
    turn += 1
    visits.read(event)
    money.read(event)
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
      return breaches() + visits.breaches + money.breaches
    default: break
    }
    return []
  }

  private func breaches() -> [String] {
    if desks.isEmpty { return ["tidak ada meja yang memeriksa kelengkapan"] }
    return rules.flatMap { rule in
      rule.condition?.holds(in: choices) ?? true ? breaches(rule.requirement) : []
    }
  }

  private func breaches(_ requirement: RequirementID) -> [String] {
    guard let now = file[requirement] else { return ["`\(requirement)` tidak ada"] }
    var found: [String] = []
    if case .paper = now { found.append("`\(requirement)` hanya di atas kertas") }
    var before = 0
    for desk in desks {
      guard let word = words[desk]?[requirement] else {
        found.append("`\(requirement)` belum pernah ditandai oleh `\(desk)`")
        continue
      }
      if !word.isGood { found.append("`\(requirement)` dinyatakan kurang oleh `\(desk)`") }
      if !Self.speaks(word.about, of: now) {
        found.append("`\(requirement)` ditandai oleh `\(desk)` untuk berkas yang sudah diganti")
      }
      if word.turn < before { found.append("`\(requirement)` ditandai oleh `\(desk)` sebelum meja di depannya") }
      before = word.turn
    }
    return found
  }

  private static func speaks(_ about: Evidence?, of now: Evidence) -> Bool {
    switch (about, now) {
    case (.file(let then), .file(let now)): then == now
    case (.paper(let then), .paper(let now)), (.paper(let then), .scannedPaper(let now, _)): then == now
    case (.scannedPaper(let paper, let then), .scannedPaper(let same, let now)): paper == same && then == now
    default: false
    }
  }
}
