import HTML

/// What every form that changes something carries: who may send it, and which sending it is.
struct HiddenFields: Component {
  /// The name of the field that proves the form came from a page of ours.
  static let csrfName = "csrf"
  /// The name of the field by which a form sent twice does its thing once.
  static let formKeyName = "form-key"

  let csrf: String
  let formKey: String?
  let others: [(name: String, value: String)]

  init(csrf: String, formKey: String? = nil, others: [(name: String, value: String)] = []) {
    self.csrf = csrf
    self.formKey = formKey
    self.others = others
  }

  var body: some HTML {
    input(.type(.hidden), .name(Self.csrfName), .value(csrf))
    if let formKey { input(.type(.hidden), .name(Self.formKeyName), .value(formKey)) }
    for other in others { input(.type(.hidden), .name(other.name), .value(other.value)) }
  }
}
