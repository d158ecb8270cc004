/// What a form sent: fields in their order, names as often as they came, and files.
struct FormData: Sendable {
  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  private(set) var fields: [Field] = []
  private(set) var files: [UploadedFile] = []
  /// Names of fields in which characters that nobody can see were replaced by U+FFFD.
  private(set) var cleaned: [String] = []
  /// Names of fields longer than any field of ours may be; their values are kept, to be shown again.
  private(set) var overlong: [String] = []

  init() {}

  /// For tests and for forms that are filled in from elsewhere.
  init(_ pairs: [(name: String, value: String)]) {
    for (name, value) in pairs { fields.append(Field(name: name, value: value)) }
  }

  /// The first value under this name, `""` when there is none.
  subscript(_ name: String) -> String { value(name) ?? "" }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first value without white space at its ends, or nothing when nothing is left.
  func trimmed(_ name: String) -> String? {
    let text = self[name]
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(text[first...last])
  }

  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Whether a box was ticked or a button with this name pressed.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Values whose names begin so, by the rest of the name: `mark.str = yes` under `mark.` is `str: yes`.
  func values(under prefix: String) -> [(name: String, value: String)] {
    fields.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value) }
  }

  /// The file of a field; a file field that was left empty has none.
  func file(_ name: String) -> UploadedFile? { files.first { $0.field == name } }

  /// By this key a form sent twice does its thing once.
  var formKey: String { self[HiddenFields.formKeyName] }

  mutating func append(_ name: String, _ value: String, limits: FormLimits) throws(FormProblem) {
    guard fields.count + files.count < limits.fields else { throw .tooManyFields }
    let text = VisibleText.cleaned(value)
    fields.append(Field(name: VisibleText.cleaned(name).text, value: text.text))
    if text.wasChanged { cleaned.append(name) }
    if value.utf8.count > limits.fieldBytes { overlong.append(name) }
  }

  mutating func append(_ file: UploadedFile, limits: FormLimits) throws(FormProblem) {
    guard fields.count + files.count < limits.fields else { throw .tooManyFields }
    files.append(file)
  }
}

/// A file as the browser sent it. Name and type are what the browser says, and nothing is believed of them.
struct UploadedFile: Sendable {
  /// The field's name in the form.
  let field: String
  /// Shown, never used as a path: without folders and characters that cannot be seen, at most 120 characters.
  let fileName: String
  /// All of it, or of a file over the limit the first bytes, one more than the limit.
  let bytes: [UInt8]
  /// How much was sent.
  let size: Int
}

/// How much a form may bring.
struct FormLimits: Sendable {
  /// Fields and files together.
  var fields = 400
  /// Of one field's value, in bytes; more is kept and reported.
  var fieldBytes = 8_192
  /// Of one file, in bytes; of a larger one only this and one byte more are kept, so that whoever judges it sees.
  var fileBytes = 5 << 20
  /// Of the whole body, in bytes; more is refused.
  var bodyBytes = 256 << 10

  /// Forms without a file.
  static let plain = FormLimits()
  /// Forms with a file. A phone's largest photos get through, to be answered beside their field; none is kept whole.
  static let upload = FormLimits(bodyBytes: 64 << 20)
}

/// Why a form cannot be read.
enum FormProblem: Error, Hashable, Sendable {
  case tooManyFields
  /// The body has more bytes than the limit.
  case tooLarge(limit: Int)
  /// Neither of the two forms' media types.
  case unknownType
  case malformed(String)
}
