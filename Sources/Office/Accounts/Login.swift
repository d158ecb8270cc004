/// What somebody signs in with, in the one form in which it is kept and compared.
public struct Login: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case email, phone, userName
  }

  public let kind: Kind
  /// An e-mail address in lower case, a phone number as `+62…`, or a user name.
  public let text: String

  /// Whatever of the three it is. They cannot be confused: only addresses have an `@`, and user names begin with a
  /// letter.
  public init?(_ typed: String) {
    guard let login = Login(applicant: typed) ?? Login(officer: typed) else { return nil }
    self = login
  }

  /// - Returns: nil unless it is an e-mail address or an Indonesian phone number.
  public init?(applicant typed: String) {
    guard typed.utf8.count <= 320 else { return nil }
    let trimmed = String(typed.trimmingSpace)
    if let address = EmailAddress.normalized(trimmed) {
      (kind, text) = (.email, address)
    } else if let number = PhoneNumber.normalized(trimmed) {
      (kind, text) = (.phone, number)
    } else {
      return nil
    }
  }

  /// - Returns: nil unless it is a user name: 3–40 of `a-z 0-9 . -`, the first a letter.
  public init?(officer typed: String) {
    guard typed.utf8.count <= 320 else { return nil }
    let name = typed.trimmingSpace.lowercased()
    let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
    guard (3...40).contains(name.utf8.count), isPlain, name.first?.isLetter == true else { return nil }
    (kind, text) = (.userName, name)
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmingSpace: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
