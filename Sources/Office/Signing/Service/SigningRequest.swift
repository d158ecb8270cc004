import CaseStore
import Casework
import Foundation
import WorkingTime

/// That a signature was asked for from a service, and how far it got. It is written before the service is asked, so that
/// after a crash nobody asks twice without knowing. It holds no passphrase and no NIK.
public struct SigningRequest: Hashable, Sendable, Codable {
  public enum State: Hashable, Sendable, Codable {
    /// Asked, or about to be. Until that time an answer may still come; afterwards only a person can decide.
    case requested(until: Moment)
    /// The service has signed and keeps the file under this id.
    case answered(documentID: String)
    /// The signed bytes lie beside the draft, not judged yet.
    case received(Digest)
    /// Nothing was signed, or what came was not good: one may ask again.
    case refused(String)
    /// The letter is issued.
    case issued
  }

  /// Who asked.
  public let account: AccountID
  /// SHA-256 of the certificate that the signature must be by.
  public let certificate: Digest
  /// Of the bytes that were sent.
  public let draft: Digest
  public let at: Moment
  public var state: State

  /// Whether a signature may exist that is not in the register.
  public var isOpen: Bool {
    switch state {
    case .requested, .answered, .received: true
    case .refused, .issued: false
    }
  }

  private static func name(_ id: CaseID) -> String { "signing-request/\(id)" }

  static func read(_ id: CaseID, _ office: OfficeID, in store: any StoreReading) throws -> SigningRequest? {
    try store.setting(office, name(id)).map { try JSONDecoder().decode(Self.self, from: Data($0)) }
  }

  /// Keeps it, and a follow-up for as long as it is open.
  func put(_ id: CaseID, _ office: OfficeID, due: Moment, in store: any StoreWriting) throws {
    try store.putSetting(office, Self.name(id), Array(try JournalCoding.text(self).utf8))
    if isOpen {
      try store.put(FollowUp(office: office, caseID: id, kind: FollowUpKind.signature, due: due))
    } else {
      try store.removeFollowUp(office, id, kind: FollowUpKind.signature)
    }
  }
}
