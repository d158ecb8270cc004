import Hummingbird

/// A form that could not be taken yet, because its sender has to sign in first or its page was too old. It travels in
/// a hidden field and is shown again for sending, so that nothing typed is lost; nothing of it is kept on the server.
struct KeptForm: Sendable {
  static let fieldName = "kept-form"
  /// Never drawn back into a page.
  static let secrets: Set<String> = [
    "password", "current-password", "new-password", "repeat-password", "passphrase", "code",
  ]

  let path: String
  let fields: [FormData.Field]
  /// Files do not travel along and must be chosen again.
  let lostFiles: Bool
  let hadSecrets: Bool

  init(_ form: FormData, to request: Request) {
    path = LocalPath.checked(request.uri.path) ?? "/"
    let hidden = Self.secrets.union([HiddenFields.csrfName, Self.fieldName])
    fields = form.fields.filter { !hidden.contains($0.name) }
    lostFiles = !form.files.isEmpty
    hadSecrets = form.fields.contains { Self.secrets.contains($0.name) }
  }

  /// Reads ``text`` back out of a form.
  init?(in form: FormData) {
    guard let text = form.value(Self.fieldName), let cut = text.firstIndex(of: "?"),
      let path = LocalPath.checked(String(text[..<cut])),
      let kept = try? URLEncodedForm.decode(text[text.index(after: cut)...].utf8)
    else { return nil }
    self.path = path
    fields = kept.fields
    lostFiles = false
    hadSecrets = false
  }

  /// The path and the fields, as the hidden field carries them.
  var text: String { "\(path)?\(URLEncodedForm.encode(fields))" }
}
