import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// What stands on a letter of the register, to be held against the one in hand.
struct CheckedLetterFacts: Component {
  let letter: CheckedLetter
  let words: LetterCheckWords
  let time: TimeText
  /// Whoever only has a number may have made it up by counting: the name is told in initials, the workplace not.
  var isGuessable = false

  var body: some HTML { RowsList(rows) }

  private var rows: [RowsList.Row] {
    let procedure = letter.procedure
    let service = "\(procedure.name) (\(procedure.shortName))"
    var rows: [RowsList.Row] = [
      .init(words.letterNumber, letter.row.letterNumber ?? "", isNumber: true),
      .init(words.letterKind, letter.isRefusal ? words.refusalOf(service) : service),
    ]
    // Nothing about the person stands on a letter that was never issued.
    if letter.isIssued {
      rows.append(.init(words.name, isGuessable ? MaskedName.of(letter.loaded.name) : letter.loaded.name))
      if !isGuessable, !letter.loaded.workplace.isEmpty { rows.append(.init(words.workplace, letter.loaded.workplace)) }
      if let date = letter.row.letterDate.flatMap({ CivilDate($0) }) {
        rows.append(.init(words.issued) { TimeTag(date, time) })
      }
      if let until = letter.row.validUntil.flatMap({ CivilDate($0) }) {
        rows.append(.init(words.validUntil) { TimeTag(until, time) })
      }
    }
    rows.append(
      .init(words.standing) {
        StatusBadge(letter.badge, words.standingName(letter.standing))
        let since = letter.since(words, time)
        if !since.isEmpty { span(.class("d-block muted mt-1")) { since } }
      })
    return rows
  }
}

extension CheckedLetter {
  var isRefusal: Bool { row.letterKind == LetterRecord.Kind.refusal.rawValue }
  var isIssued: Bool { standing != .notIssued && standing != .void }

  func since(_ words: LetterCheckWords, _ time: TimeText) -> String {
    words.since(
      standing, row.letterDate.flatMap { CivilDate($0) }, row.validUntil.flatMap { CivilDate($0) }, { time.date($0) })
  }

  var badge: StatusBadge.Kind { standing.badge }

  /// Of a check by number or code; a number that is on record is not yet the letter in hand.
  var verdict: LetterVerdict {
    switch standing {
    case .inForce, .endingSoon, .refusal: .good
    case .notIssued, .revocation: .unknown
    case .ended, .void, .revoked, .superseded: .bad
    }
  }
}

extension LetterStanding {
  var badge: StatusBadge.Kind {
    switch self {
    case .inForce, .refusal, .revocation: .done
    case .endingSoon: .turn
    case .ended, .void, .revoked, .superseded: .stop
    case .notIssued: .wait
    }
  }
}

/// As ``Verdict/Kind``, which belongs to a generic type.
enum LetterVerdict: Sendable {
  case good, bad, unknown
}
