import Casework
import ESign
import WorkingTime

/// What keeps a signing service from giving a letter its signature, by what somebody can do about it.
public enum SigningTrouble: Error, Hashable, Sendable, Codable {
  /// No password was given to this server for that address.
  case notSetUp(address: String)
  /// The official's certificate was not registered here.
  case noCertificate
  case unreachable
  case noAccess
  case notRegistered
  /// The service's own word, such as REVOKE.
  case notActive(String)
  case busy
  case tooLarge
  /// The service's own words.
  case refused(String)
  case failed
  /// An answer may still come; nobody is asked twice before that time.
  case underWay(until: Moment)
  /// It was asked then and may have signed; the letter did not come.
  case unanswered(since: Moment)
  /// The official's ten minutes were over before this letter's turn.
  case sessionEnded
  /// A one-time code is good for one request, which takes no more letters.
  case tooManyForCode(Int)
  /// Another pile of the same official is being signed.
  case pileUnderWay
  /// The letter bears the name of whoever approved it, and that person alone signs it.
  case approvedByAnother(AccountID)
  /// The server was told to stop before this letter's turn.
  case stopping
  /// Not asked, since another letter of the same pile met with a trouble that would meet this one too.
  case notAsked

  /// - Parameter asked: when the service was asked.
  init(_ error: ESignError, asked: Moment) {
    self =
      switch error {
      case .unreachable: .unreachable
      case .noAccess, .noService: .noAccess
      case .notRegistered: .notRegistered
      case .notActive(let word): .notActive(word)
      case .wrongSecret: .refused("passphrase")
      case .busy: .busy
      case .tooLarge: .tooLarge
      case .refused(let code, let text): .refused(code.map { "\(text) (\($0))" } ?? text)
      case .failed, .unsupported: .failed
      case .notAsked: .notAsked
      case .unanswered, .malformed, .alreadyFetched, .noDocument: .unanswered(since: asked)
      }
  }
}

extension ESignError {
  /// The same as whoever signs is told it.
  /// - Parameter asked: when the service was asked.
  func told(asked: Moment) -> any Error {
    self == .wrongSecret ? OfficeProblem.wrongPassphrase : SigningTrouble(self, asked: asked)
  }
}

extension FollowUpKind {
  /// A signature was asked for from a service and has not arrived in the register.
  public static let signature = "signature"
}
