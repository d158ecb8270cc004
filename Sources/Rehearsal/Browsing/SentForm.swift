import Foundation

/// A file as a browser sends it.
public struct SentFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The body of a POST.
struct SentForm: Sendable {
  let type: String
  let bytes: [UInt8]

  static func urlEncoded(_ pairs: [(name: String, value: String)]) -> SentForm {
    let body = pairs.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    return SentForm(type: "application/x-www-form-urlencoded", bytes: Array(body.utf8))
  }

  static func multipart(_ pairs: [(name: String, value: String)], _ files: [(String, SentFile)]) -> SentForm {
    let boundary = "----simple-rehearsal-7d91"
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

  private static func encoded(_ text: String) -> String {
    var unreserved = CharacterSet.alphanumerics
    unreserved.insert(charactersIn: "-._~")
    // Characters without a UTF-8 form do not occur in Swift's strings.
    return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }
}
