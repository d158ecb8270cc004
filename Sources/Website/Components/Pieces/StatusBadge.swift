import HTML

/// The state of one thing: icon, word and border together, never colour alone.
struct StatusBadge: Component {
  /// What the state means to the reader.
  enum Kind: String, Sendable {
    /// Not yet sent; nobody waits.
    case draft
    /// Waits for somebody else.
    case wait
    /// Whoever reads this must act.
    case turn
    /// Moves along, nothing to do.
    case move
    case done
    /// Ended against the wish: refused, revoked, to be mended.
    case stop
    case late
  }

  let kind: Kind
  let words: String
  let icon: IconName

  /// - Parameter icon: the usual one of the kind when `nil`.
  init(_ kind: Kind, _ words: String, icon: IconName? = nil) {
    self.kind = kind
    self.words = words
    self.icon = icon ?? kind.usualIcon
  }

  var body: some HTML {
    span(.class("status status-\(kind.rawValue)")) {
      Icon(icon)
      " "
      words
    }
  }
}

extension StatusBadge.Kind {
  var usualIcon: IconName {
    switch self {
    case .draft: .pencilFill
    case .wait: .hourglassSplit
    case .turn: .arrowReturnLeft
    case .move: .arrowRight
    case .done: .checkLg
    case .stop: .xLg
    case .late: .exclamationTriangleFill
    }
  }
}
