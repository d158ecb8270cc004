import CaseStore
import Casework
import Foundation
import Seals
import WorkingTime

/// Letters that an official signs in one go with one passphrase, and what became of each. It lies in the store, so that
/// every server can show it, also when the one that signs is gone. That a letter is issued is the case's own word; this
/// only tells the official how his pile goes.
public struct SigningPile: Hashable, Sendable, Codable {
  /// A letter as the official chose it.
  public struct Letter: Hashable, Sendable, Codable {
    public let id: CaseID
    /// Of the case, as the list showed it: what has changed since is not signed.
    public let version: Int
    /// Whether he said that he had read it.
    public let isRead: Bool

    public init(_ id: CaseID, version: Int, isRead: Bool) {
      self.id = id
      self.version = version
      self.isRead = isRead
    }
  }

  public enum Outcome: Hashable, Sendable, Codable {
    case issued
    case failed(PileFault)
  }

  public let id: String
  public let account: AccountID
  public let begun: Moment
  /// When the key is closed, whatever is left.
  public let endsAt: Moment
  /// In the order in which they get their numbers.
  public let letters: [Letter]
  public internal(set) var outcomes: [CaseID: Outcome] = [:]
  public internal(set) var ended: Moment?
  /// Whoever signs says before this time that it goes on; afterwards it does not.
  var aliveUntil: Moment

  /// Whoever signs it has said so lately.
  func isHeardOf(at now: Moment) -> Bool { ended == nil && now < aliveUntil }

  private static func name(_ account: AccountID) -> String { "signing-pile/\(account)" }

  /// The last pile of an official.
  static func read(_ account: AccountID, _ office: OfficeID, in store: any StoreReading) throws -> SigningPile? {
    try store.setting(office, name(account)).map { try JSONDecoder().decode(Self.self, from: Data($0)) }
  }

  func put(_ office: OfficeID, in store: any StoreWriting) throws {
    try store.putSetting(office, Self.name(account), Array(try JournalCoding.text(self).utf8))
  }
}

/// Why a letter stays in the pile.
public enum PileFault: Hashable, Sendable, Codable {
  /// The case refuses.
  case refused(Refusal)
  /// Somebody did something with it after the list was shown.
  case changed
  case trouble(SigningTrouble)
  case wrongPassphrase
  case beingSigned
  /// What came back is not a letter that the office issues; nil in piles of older versions.
  case notGood(LetterFault?)
  case noTimestamp
  case revocationUnknown
  case token(TokenTrouble)
  /// Something that nobody foresaw; the server's log has it.
  case unexpected

  init(_ error: any Error) {
    self =
      switch error {
      case OfficeProblem.refused(let refusal): .refused(refusal)
      case OfficeProblem.overtaken: .changed
      case let trouble as SigningTrouble: .trouble(trouble)
      case OfficeProblem.wrongPassphrase: .wrongPassphrase
      case OfficeProblem.beingSigned: .beingSigned
      case OfficeProblem.letterNotGood(let fault): .notGood(fault)
      case OfficeProblem.noTimestamp: .noTimestamp
      case OfficeProblem.revocationUnknown: .revocationUnknown
      case OfficeProblem.token(let trouble): .token(trouble)
      default: .unexpected
      }
  }

  /// The same as an error that pages have words for; nil for ``changed`` and ``unexpected``.
  public var error: (any Error)? {
    switch self {
    case .refused(let refusal): refusal
    case .trouble(let trouble): trouble
    case .wrongPassphrase: OfficeProblem.wrongPassphrase
    case .beingSigned: OfficeProblem.beingSigned
    case .notGood(let fault): OfficeProblem.letterNotGood(fault ?? .unsound([]))
    case .noTimestamp: OfficeProblem.noTimestamp("")
    case .revocationUnknown: OfficeProblem.revocationUnknown("")
    case .token(let trouble): OfficeProblem.token(trouble)
    case .changed, .unexpected: nil
    }
  }
}
