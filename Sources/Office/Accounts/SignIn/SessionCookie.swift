import CaseStore
import Casework

/// The secret that a browser holds: 32 random bytes as 64 hexadecimal digits. The store knows only their SHA-256.
struct SessionCookie: Hashable, Sendable {
  let text: String

  init(_ random: (Int) -> [UInt8]) {
    text = random(32).hexadecimal
  }

  /// - Returns: nil unless a cookie of ours could look like that.
  init?(_ text: String) {
    guard Digest(hex: text) != nil else { return nil }
    self.text = text
  }

  var token: Digest { Chain.sha256(Array(text.utf8)) }
}

extension [UInt8] {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
