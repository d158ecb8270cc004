import HTML
import Office

/// One file that waits at a desk.
struct QueueRow: Sendable {
  enum Holder: Sendable {
    case you(String)
    case nobody(String)
    case other(String)
  }

  enum Act: Sendable {
    case open(String)
    case claim(String)
    case none(String)
  }

  /// How much of the allowed time is used.
  struct Spent: Sendable {
    var words: String
    var used: Int
    var allowed: Int
  }

  var number: String
  var name: String
  var address: String
  /// The kind of application, unless it is the usual one.
  var kind: String?
  /// Something special about it, such as that it came back.
  var remark: String?
  var place: String
  var dueTime: String
  var dueNote: String
  /// Nil where no deadline runs.
  var urgency: Urgency?
  var spent: Spent?
  /// Shown instead of the time spent when the clock has not begun.
  var spentNote: String = ""
  var holder: Holder
  var act: Act
}

struct QueueLine: Component {
  let row: QueueRow

  var body: some HTML {
    tr(
      .class("row-late", if: row.urgency == .late), .class("row-soon", if: row.urgency == .soon),
      .data("row", row.number)
    ) {
      td(.class("q-due")) { due }
      td { applicant }
      td(.class("d-none d-lg-table-cell")) { row.place }
      td(.class("d-none d-md-table-cell")) { spent }
      td(.class("d-none d-md-table-cell")) { HolderMark(holder: row.holder) }
      td(.class("d-none d-md-table-cell text-end")) { act }
    }
  }

  @HTMLBuilder private var due: some HTML {
    strong { row.dueTime }
    if let urgency = row.urgency {
      UrgencyMark(urgency: urgency, words: row.dueNote)
    } else {
      span { row.dueNote }
    }
  }

  @HTMLBuilder private var applicant: some HTML {
    a(.class("q-name"), .href(row.address)) { row.name }
    span(.class("num muted q-number")) {
      span(.class("num")) { row.number }
      if let kind = row.kind { " · \(kind)" }
    }
    if let remark = row.remark {
      " "
      span(.class("q-kind")) { StatusBadge(.wait, remark, icon: .arrowRepeat) }
    }
    span(.class("d-md-none")) { HolderMark(holder: row.holder) }
  }

  @HTMLBuilder private var spent: some HTML {
    if let spent = row.spent {
      spent.words
      progress(
        .max(String(spent.allowed)), .value(String(min(spent.used, spent.allowed))), .ariaHidden())
    } else {
      row.spentNote
    }
  }

  @HTMLBuilder private var act: some HTML {
    switch row.act {
    case .open(let words):
      a(.class("btn btn-sm btn-outline-primary"), .href(row.address)) {
        words
        HiddenWords(" \(row.number)")
      }
    case .claim(let words):
      button(.class("btn btn-sm btn-outline-primary"), .name(QueueTable.claimName), .value(row.number)) {
        words
        HiddenWords(" \(row.number)")
      }
    case .none(let words):
      span(.class("muted")) { words }
    }
  }
}

/// How pressing a file is, by icon, word and border as well as colour.
struct UrgencyMark: Component {
  let urgency: Urgency
  let words: String

  var body: some HTML {
    span(.class("urgency"), .class(look)) {
      Icon(icon)
      " "
      words
    }
  }

  private var look: String {
    switch urgency {
    case .fine: "urgency-fine"
    case .soon: "urgency-soon"
    case .late: "urgency-late"
    }
  }

  private var icon: IconName {
    switch urgency {
    case .fine: .clock
    case .soon: .hourglassSplit
    case .late: .exclamationTriangleFill
    }
  }
}

/// Who has taken a file.
struct HolderMark: Component {
  let holder: QueueRow.Holder

  var body: some HTML {
    switch holder {
    case .you(let words): StatusBadge(.move, words, icon: .personFill)
    case .nobody(let words): mark(.circle, words)
    case .other(let words): mark(.lockFill, words)
    }
  }

  private func mark(_ icon: IconName, _ words: String) -> some HTML {
    span(.class("q-free")) {
      Icon(icon)
      " "
      words
    }
  }
}
