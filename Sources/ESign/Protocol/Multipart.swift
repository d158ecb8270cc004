/// A form with files (RFC 7578).
struct Multipart {
  private let boundary: String
  private var bytes: [UInt8] = []

  /// - Parameter boundary: must not occur in any part; a long random one does not.
  init(boundary: String) {
    self.boundary = boundary
  }

  /// Text that no file holds by chance: 128 bits.
  static func randomBoundary() -> String {
    "simple-\(UInt64.random(in: 0...(.max)))-\(UInt64.random(in: 0...(.max)))"
  }

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  mutating func field(_ name: String, _ value: String) {
    bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8
    bytes += value.utf8
    bytes += "\r\n".utf8
  }

  mutating func field(_ name: String, _ value: Int) { field(name, String(value)) }

  mutating func file(_ name: String, _ content: [UInt8], named file: String, type: String) {
    bytes += "--\(boundary)\r\n".utf8
    bytes += "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\n".utf8
    bytes += "Content-Type: \(type)\r\n\r\n".utf8
    bytes += content
    bytes += "\r\n".utf8
  }

  consuming func finished() -> [UInt8] { bytes + Array("--\(boundary)--\r\n".utf8) }
}
