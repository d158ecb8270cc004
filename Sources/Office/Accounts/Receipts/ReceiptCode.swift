import CaseStore
import Casework

/// The eight characters on a receipt which, together with the application's number, open a case without an account.
///
/// 31 characters that nobody takes for one another (no 0 O 1 I L), so 31⁸ ≈ 8.5 · 10¹¹ codes; guesses are throttled.
public enum ReceiptCode {
  public static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ".utf8)
  public static let length = 8

  /// - Parameter random: gives so many secure random bytes.
  public static func make(_ random: (Int) -> [UInt8]) -> String {
    UnbiasedText.make(length, from: alphabet, random)
  }

  /// What is left of what a person typed: upper case, without spaces and hyphens.
  /// - Returns: nil unless eight characters of the alphabet remain.
  public static func normalized(_ typed: String) -> String? {
    guard typed.utf8.count <= 64 else { return nil }
    let code = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard code.utf8.count == length, code.utf8.allSatisfy(alphabet.contains) else { return nil }
    return code
  }

  /// SHA-256(case id ‖ ":" ‖ code in upper case), as ``CaseRow/receiptCodeHash`` keeps it.
  public static func hash(_ code: String, of id: CaseID) -> Digest {
    Chain.sha256(Array("\(id.rawValue):\(code.uppercased())".utf8))
  }
}
