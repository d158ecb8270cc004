import Foundation

/// What is wrong with a password that somebody chooses.
public enum PasswordProblem: Hashable, Sendable {
  /// Characters.
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
  case isLogin
  case isName
  /// One of those that are tried first, or a mere row of keys.
  case common
}

/// Length counts, not composition (NIST SP 800-63B, 5.1.1.2): nothing is asked about digits or signs.
public enum PasswordRules {
  public static let minimum = 10
  public static let maximum = 200

  /// - Returns: nil when the password may be used.
  public static func problem(_ password: String, login: String, name: String) -> PasswordProblem? {
    guard password.utf8.count <= maximum * 16, password.count <= maximum else { return .tooLong(maximum: maximum) }
    guard password.count >= minimum else { return .tooShort(minimum: minimum) }
    let folded = fold(password)
    let logins = [login, String(login.prefix { $0 != "@" }), login.replacing("+62", with: "0")]
    if logins.contains(where: { isLittleMore(folded, than: fold($0)) }) { return .isLogin }
    if isLittleMore(folded, than: fold(name)) { return .isName }
    if CommonPasswords.contains(folded) || Set(password).count < 4 { return .common }
    return nil
  }

  /// Letters and digits in lower case.
  private static func fold(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether it is the known text with fewer than four characters added.
  private static func isLittleMore(_ password: String, than known: String) -> Bool {
    guard known.count >= 3, password.contains(known) else { return false }
    return password.count - known.count < 4
  }
}
