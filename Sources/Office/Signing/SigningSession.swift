import CaseStore
import Casework
import Seals
import WorkingTime

/// An official's opened key, for as long as one letter takes. Neither key nor passphrase is kept.
public struct SigningSession: Sendable {
  let identity: SigningIdentity
  /// SHA-256 of the certificate that is registered for the official.
  let registered: Digest
}

extension LetterDesk {
  /// Opens the official's key. Guesses at a passphrase are counted: after three wrong ones the next waits a minute,
  /// then longer.
  /// - Throws: ``OfficeProblem/wrongPassphrase``, ``OfficeProblem/noSigningKey``, ``OfficeProblem/keyNotGood(_:)`` or
  ///   ``AccountRefusal/tooManyAttempts(until:)``, before any number is taken.
  public func unlock(_ account: AccountID, passphrase: String) async throws -> SigningSession {
    let key = ThrottledKey.passphrase(context.id, account)
    let now = context.now()
    try await context.store.write { try Throttling.begin([key], in: $0, at: now) }
    do {
      let (identity, registered) = try await run { try open(account, passphrase: passphrase) }
      try await context.store.write { try Throttling.forget(key, in: $0) }
      return SigningSession(identity: identity, registered: registered)
    } catch OfficeProblem.wrongPassphrase {
      throw OfficeProblem.wrongPassphrase
    } catch {
      // Nothing was guessed at.
      try await context.store.write { try Throttling.takeBack([key], in: $0, at: now) }
      throw error
    }
  }

  /// ``complete(_:with:registered:)`` with a key opened before.
  public func complete(_ id: CaseID, in session: SigningSession) async throws -> LoadedCase {
    try await complete(id, with: session.identity, registered: session.registered)
  }
}
