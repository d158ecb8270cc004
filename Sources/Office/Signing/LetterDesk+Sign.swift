import CaseStore
import Casework
import Foundation
import Seals
import WorkingTime

extension LetterDesk {
  /// Opens the official's key with the passphrase, which is dropped again; a wrong one stops everything before a
  /// number is taken.
  public func open(_ account: AccountID, passphrase: String) throws -> (SigningIdentity, Digest) {
    let key = try context.store.read { try $0.account(context.id, account)?.signingKey }
    guard let key else { throw OfficeProblem.noSigningKey }
    do {
      let now = Date(timeIntervalSince1970: Double(context.now().milliseconds) / 1000)
      let identity = try SigningIdentity(pkcs12: key, passphrase: passphrase, at: now)
      guard let registered = Digest(hex: identity.fingerprint) else { throw OfficeProblem.noSigningKey }
      return (identity, registered)
    } catch SealError.wrongPassphrase {
      throw OfficeProblem.wrongPassphrase
    } catch let error as SealError {
      throw OfficeProblem.keyNotGood("\(error)")
    }
  }
}
