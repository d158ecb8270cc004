import Casework
import HTML

/// A letter in a pile, as lists of it show it.
struct PileLine: Sendable {
  var id: CaseID
  /// What the form sends for it.
  var value: String
  var name: String
  var number: String
  var kind: String
  var place: String
  /// That it has its number already.
  var numbered: String?
  var due: String?
  var isLate: Bool
  var isRead: Bool
  /// Why it cannot be signed here.
  var hindrance: String?
}

/// Whether the official has read a letter.
struct ReadMark: Component {
  let isRead: Bool
  let words: PileWords

  var body: some HTML {
    if isRead {
      StatusBadge(.done, words.read, icon: .eye)
    } else {
      span(.class("muted")) { words.unread }
    }
  }
}

/// A letter that can be chosen.
struct PileRow: Component {
  let line: PileLine
  let words: PileWords

  var body: some HTML {
    tr(.class("row-late", if: line.isLate)) {
      td(.class("pile-tick")) { tick }
      td { letter }
      td(.class("d-none d-lg-table-cell")) { line.place }
      td(.class("pile-due")) { due }
      td(.class("d-none d-md-table-cell")) { ReadMark(isRead: line.isRead, words: words) }
    }
  }

  private var tick: some HTML {
    input(
      .class("form-check-input"), .type(.checkbox), .name(PileForm.letterName), .value(line.value), .checked(),
      .ariaLabel("\(words.choose) \(line.name), \(line.number)"))
  }

  @HTMLBuilder private var letter: some HTML {
    a(.class("q-name"), .href(Address.pileLetter(line.id).path)) { line.name }
    span(.class("muted")) {
      "\(line.kind) · "
      span(.class("num")) { line.number }
    }
    if let numbered = line.numbered { StatusBadge(.wait, numbered) }
    span(.class("d-md-none")) { ReadMark(isRead: line.isRead, words: words) }
  }

  @HTMLBuilder private var due: some HTML {
    if line.isLate {
      span(.class("q-late")) {
        Icon(.exclamationTriangleFill)
        " "
        line.due ?? ""
      }
    } else {
      line.due ?? "–"
    }
  }
}
