/// `application/x-www-form-urlencoded` (URL Standard, 5), for bodies and queries alike.
enum URLEncodedForm {
  static func decode(_ bytes: some Collection<UInt8>, limits: FormLimits = .plain) throws(FormProblem) -> FormData {
    var form = FormData()
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let equals = pair.firstIndex(of: UInt8(ascii: "="))
      let name = pair[..<(equals ?? pair.endIndex)]
      let value = equals.map { pair[pair.index(after: $0)...] } ?? pair[pair.endIndex...]
      try form.append(
        PercentEncoding.decoded(name, plusIsSpace: true), PercentEncoding.decoded(value, plusIsSpace: true),
        limits: limits)
    }
    return form
  }

  static func encode(_ fields: [FormData.Field]) -> String {
    fields.map { "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))" }.joined(separator: "&")
  }
}
