/// What a store said.
struct S3Answer: Sendable {
  let status: Int
  let body: [UInt8]

  /// The store's own name of what is wrong, such as `NoSuchKey`.
  var code: String {
    status >= 400 ? XMLText.first("Code", in: String(decoding: body.prefix(4_096), as: UTF8.self)) ?? "" : ""
  }

  /// Whether the same may go well in a moment.
  var isPassing: Bool { status >= 500 || status == 429 || code == "RequestTimeout" || code == "SlowDown" }

  func requireSuccess() throws(S3Error) {
    guard (200..<300).contains(status) else { throw .refused(status: status, code: code) }
  }
}

/// A page of ListObjectsV2's answer.
struct S3List {
  let keys: [String]
  /// What the next page is asked by.
  let next: String?

  init(_ text: String) {
    keys = XMLText.all("Key", in: text)
    next = XMLText.first("IsTruncated", in: text) == "true" ? XMLText.first("NextContinuationToken", in: text) : nil
  }
}

/// The texts of elements without elements in them; all that is needed of a store's XML.
enum XMLText {
  static func first(_ name: String, in text: String) -> String? { all(name, in: text, most: 1).first }

  static func all(_ name: String, in text: String, most: Int = .max) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while found.count < most, let start = rest.firstRange(of: "<\(name)>"),
      let end = rest[start.upperBound...].firstRange(of: "</\(name)>")
    {
      found.append(plain(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
