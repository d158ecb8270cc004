import Casework
import Office

/// What is taken down when a letter is handed over.
struct HandOverInput: Sendable {
  static let formName = "form"
  static let recipientName = "recipient"
  static let relationName = "relation"
  static let identityName = "identity"
  /// Keys of the event's details, and of the fields.
  static let proxy = "proxy"
  static let oneself = "self"

  var form: HandOverForm?
  var recipient = ""
  var relation = ""
  var identity = ""

  init() {}

  init(_ form: FormData) {
    self.form = HandOverForm(rawValue: form[Self.formName])
    recipient = form.trimmed(Self.recipientName) ?? ""
    relation = form[Self.relationName]
    identity = form.trimmed(Self.identityName) ?? ""
  }

  /// As the history has it.
  init?(_ event: Event) {
    guard case .handedOver(let form, _) = event.fact else { return nil }
    self.form = form
    recipient = event.payload.details?[Self.recipientName] ?? ""
    relation = event.payload.details?[Self.relationName] ?? ""
    identity = event.payload.details?[Self.identityName] ?? ""
  }

  var details: [String: String] {
    [Self.recipientName: recipient, Self.relationName: relation, Self.identityName: identity].filter {
      !$0.value.isEmpty
    }
  }

  func problems(_ words: HandOverWords, wrong: String) -> [FieldProblem] {
    let needsIdentity = form != .electronic || relation == Self.proxy
    let missing: [(String, String, Bool)] = [
      (Self.formName, words.formMissing, form == nil),
      (Self.recipientName, words.recipientMissing, recipient.isEmpty),
      (Self.relationName, words.relationMissing, relation != Self.oneself && relation != Self.proxy),
      (Self.identityName, words.identityMissing, needsIdentity && identity.isEmpty),
    ]
    return missing.filter(\.2).map { FieldProblem(field: $0.0, message: $0.1, prefix: wrong) }
  }
}

extension HandOverWords {
  func name(of form: HandOverForm) -> String {
    switch form {
    case .electronic: electronic
    case .printed: printed
    case .both: both
    }
  }
}
