@testable import Website

/// A file as a browser sends it.
struct SentFile: Sendable {
  let name: String
  let bytes: [UInt8]
}

/// The body of a POST.
struct SentForm: Sendable {
  let type: String
  let bytes: [UInt8]

  static func urlEncoded(_ pairs: [(name: String, value: String)]) -> SentForm {
    SentForm(
      type: "application/x-www-form-urlencoded",
      bytes: Array(URLEncodedForm.encode(pairs.map { .init(name: $0.name, value: $0.value) }).utf8))
  }

  static func multipart(_ pairs: [(name: String, value: String)], _ files: [String: SentFile]) -> SentForm {
    multipart(pairs, files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// Several files may have the same field.
  static func multipart(
    _ pairs: [(name: String, value: String)], _ files: [(field: String, file: SentFile)]
  ) -> SentForm {
    let boundary = "----test-boundary-7d91"
    var bytes: [UInt8] = []
    for pair in pairs {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(pair.name)\"\r\n\r\n\(pair.value)\r\n".utf8
    }
    for (field, file) in files {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n".utf8
      bytes += "Content-Type: application/octet-stream\r\n\r\n".utf8
      bytes += file.bytes + Array("\r\n".utf8)
    }
    return SentForm(
      type: "multipart/form-data; boundary=\(boundary)", bytes: bytes + Array("--\(boundary)--\r\n".utf8))
  }
}
