import HTML

/// Something just happened or must be known. Not for field errors: those have ``ErrorSummary``.
struct Notice<Content: HTML>: Component {
  enum Kind: Sendable {
    /// It went well; read out when convenient.
    case saved
    /// To be known before going on.
    case attention
    /// It did not go; read out at once.
    case failed
  }

  let kind: Kind
  let content: Content

  init(_ kind: Kind, @HTMLBuilder content: () -> Content) {
    self.kind = kind
    self.content = content()
  }

  var body: some HTML {
    div(.class("notice"), .class(modifier), .role(announcement)) {
      Icon(kind == .saved ? .checkCircleFill : .exclamationTriangleFill)
      p { content }
    }
  }

  private var modifier: String? {
    switch kind {
    case .saved: nil
    case .attention: "notice-turn"
    case .failed: "notice-stop"
    }
  }

  private var announcement: String? {
    switch kind {
    case .saved: "status"
    case .attention: nil
    case .failed: "alert"
    }
  }
}
