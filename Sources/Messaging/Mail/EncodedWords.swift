import Foundation

/// Text in header fields (RFC 2047). Anything but plain ASCII goes as `=?utf-8?B?…?=`, so that no line break or control
/// character of a text can end a field.
enum EncodedWords {
  /// A whole field, folded to lines of at most 76 characters.
  static func field(_ name: String, _ text: String) -> String {
    isPlain(text) && name.utf8.count + 2 + text.utf8.count <= 76
      ? "\(name): \(text)" : "\(name): " + words(text).joined(separator: "\r\n ")
  }

  /// A display name: an atom or a quoted string where it can be one (RFC 5322, 3.2.5).
  static func phrase(_ text: String) -> String {
    guard isPlain(text), text.utf8.count <= 60, !text.contains(where: { "\"\\".contains($0) }) else {
      return words(text).joined(separator: "\r\n ")
    }
    return "\"\(text)\""
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
      && text.first != " " && text.last != " "
  }

  /// At most 64 characters each, so that the field’s name has room, and no character cut in two (RFC 2047, 5).
  private static func words(_ text: String) -> [String] {
    var chunks: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if chunks[chunks.count - 1].count + bytes.count > 39 { chunks.append([]) }
      chunks[chunks.count - 1] += bytes
    }
    return chunks.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
  }
}
