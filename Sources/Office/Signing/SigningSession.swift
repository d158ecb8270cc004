import CaseStore
import Casework
import ESign
import Foundation
import Procedures
import Seals
import WorkingTime

/// Somebody who is about to sign: an opened key, or a passphrase on its way to the service that has the key. Neither is
/// kept; both end with the session.
public struct SigningSession: Sendable {
  let signer: any LetterSigner
  /// SHA-256 of the certificate that is registered for the official.
  let registered: Digest
  /// Who signs; nil where nobody is asked but a key.
  let account: AccountID?
  /// Letters for which the service may have signed before, and for which the official asks once more, knowing that.
  public var asksAgain: Set<CaseID> = []
}

extension LetterDesk {
  /// Makes ready to sign by what the office's file says of the official. Guesses at a passphrase are counted: after
  /// three wrong ones the next waits a minute, then longer.
  ///
  /// A local key is opened here. A service judges the passphrase when it signs; before that it is asked whether the
  /// official could sign at all.
  ///
  /// - Throws: ``OfficeProblem/wrongPassphrase``, ``OfficeProblem/noSigningKey``, ``OfficeProblem/keyNotGood(_:)``,
  ///   ``SigningTrouble`` or ``AccountRefusal/tooManyAttempts(until:)``, before any number is taken.
  public func unlock(_ account: AccountID, passphrase: String) async throws -> SigningSession {
    let key = ThrottledKey.passphrase(context.id, account)
    let now = context.now()
    try await context.store.write { try Throttling.begin([key], in: $0, at: now) }
    do {
      let official = try context.store.read { store in
        try cases.catalogue.current(in: store, at: now).office.official(behind: account, in: store)
      }
      if case .esign? = official?.signing {
        return try await serviceSession(account, passphrase, Attempt(key, at: now))
      }
      let (identity, registered) = try await run { try open(account, passphrase: passphrase) }
      try await context.store.write { try Throttling.forget(key, in: $0) }
      return localSession(identity, registered)
    } catch OfficeProblem.wrongPassphrase {
      throw OfficeProblem.wrongPassphrase
    } catch {
      // Nothing was guessed at.
      try await context.store.write { try Throttling.takeBack([key], in: $0, at: now) }
      throw error
    }
  }

  func localSession(_ identity: SigningIdentity, _ registered: Digest) -> SigningSession {
    let signer = LocalLetterSigner(identity: identity, now: context.now, work: typesetting)
    return SigningSession(signer: signer, registered: registered, account: nil)
  }

  private func serviceSession(
    _ account: AccountID, _ passphrase: String, _ attempt: Attempt
  ) async throws -> SigningSession {
    let (client, rule) = try service(of: account)
    guard let facts = try SigningKeyFacts.read(account, context.id, in: context.store) else {
      throw SigningTrouble.noCertificate
    }
    do {
      try await client.status(of: rule.nik).requireActive()
    } catch {
      // Not being answered here leaves nothing open: nobody was asked to sign.
      throw error.mayHaveSigned ? .unreachable : SigningTrouble(error, asked: context.now())
    }
    let signer = ServiceLetterSigner(
      client: client, signer: ESignSigner(nik: rule.nik, proof: .passphrase(Secret(passphrase))), rule: rule,
      context: context, attempt: attempt)
    return SigningSession(signer: signer, registered: facts.certificate, account: account)
  }
}
