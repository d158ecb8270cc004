/// A file that the site serves as it stands, held in memory.
struct Asset: Sendable {
  /// The plain name by which pages refer to it, such as `simple.css`.
  let name: String
  let bytes: [UInt8]
  /// As in the `Content-Type` field (RFC 9110, 8.3).
  let contentType: String
  /// A hash of the bytes; it stands in the address, so that a browser may keep the file for good.
  let hash: String

  init(name: String, bytes: [UInt8], contentType: String) {
    self.name = name
    self.bytes = bytes
    self.contentType = contentType
    self.hash = ContentHash.short(of: bytes)
  }

  /// Such as `/assets/simple-1f9c04d2aa77.css`.
  var address: String {
    guard let dot = name.lastIndex(of: ".") else { return "\(Statics.prefix)\(name)-\(hash)" }
    return "\(Statics.prefix)\(name[..<dot])-\(hash)\(name[dot...])"
  }

  /// A strong entity tag (RFC 9110, 8.8.3), quotes included.
  var etag: String { "\"\(hash)\"" }
}
