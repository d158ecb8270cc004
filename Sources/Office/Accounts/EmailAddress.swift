/// E-mail addresses as people have them: RFC 5321's `Mailbox` with a `Dot-string` and a domain name of two labels or
/// more. Quoted strings and address literals are left out.
enum EmailAddress {
  private static let marks = Set("!#$%&'*+/=?^_`{|}~-".utf8)

  /// - Returns: in lower case, or nil. RFC 5321 allows a local part to care for case; no provider here does.
  static func normalized(_ typed: String) -> String? {
    let address = typed.lowercased()
    let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else { return nil }
    // RFC 5321, 4.5.3.1: 64 octets, 255 octets.
    guard (1...64).contains(local.count), (1...255).contains(domain.count) else { return nil }
    let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy { isAlphanumeric($0) || marks.contains($0) } }) else {
      return nil
    }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel), labels.last?.contains(where: isLetter) == true else {
      return nil
    }
    return address
  }

  /// RFC 1035, 2.3.1, with a leading digit as RFC 1123 allows.
  private static func isLabel(_ label: Substring.UTF8View.SubSequence) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else { return false }
    return label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
  }

  private static func isLetter(_ c: UInt8) -> Bool { (97...122).contains(c) }
  private static func isAlphanumeric(_ c: UInt8) -> Bool { isLetter(c) || (48...57).contains(c) }
}
