import NIOCore

/// A request, ready to be sent or, with `{file}` and `{key}` in it, for one file after the other: an officer whose
/// decision leads to the next file sends the next request for that one.
struct Script: Sendable {
  private static let file = "{file}"
  private static let key = "{key}"
  private static let keyLength = 32

  private enum Part {
    case bytes(ByteBuffer)
    case file
    case key
  }

  private let parts: [Part]
  /// What the client begins with; nil for a request that is sent as it is.
  let first: String?

  init(_ text: String, file: String?) {
    first = file
    var parts: [Part] = []
    var rest = Substring(text)
    while file != nil, let place = rest.firstRange(of: "{") {
      let found: Part? =
        rest[place.lowerBound...].hasPrefix(Self.file)
        ? .file : rest[place.lowerBound...].hasPrefix(Self.key) ? .key : nil
      guard let found else { break }
      parts += [.bytes(ByteBuffer(string: String(rest[..<place.lowerBound]))), found]
      let end = rest[place.lowerBound...].firstIndex(of: "}") ?? rest.endIndex
      rest = rest[end...].dropFirst()
    }
    self.parts = parts + [.bytes(ByteBuffer(string: String(rest)))]
  }

  /// How many bytes a body is longer than its text once its places are filled.
  static func growth(_ body: String, file: String?) -> Int {
    guard let file else { return 0 }
    let keys = body.ranges(of: key).count * (keyLength - key.utf8.count)
    return keys + body.ranges(of: Self.file).count * (file.utf8.count - Self.file.utf8.count)
  }

  func bytes(for file: String) -> ByteBuffer {
    if parts.count == 1, case .bytes(let whole) = parts[0] { return whole }
    var buffer = ByteBuffer()
    for part in parts {
      switch part {
      case .bytes(let bytes): buffer.writeImmutableBuffer(bytes)
      case .file: buffer.writeString(file)
      case .key: buffer.writeString(Self.freshKey())
      }
    }
    return buffer
  }

  private static func freshKey() -> String {
    let number =
      String(UInt64.random(in: .min ... .max), radix: 16) + String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: keyLength - number.count) + number
  }
}
