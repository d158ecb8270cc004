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
  /// What this session's leases are by; nobody else's.
  let id: String
  let signer: any LetterSigner
  /// SHA-256 of the certificate that is registered for the official.
  let registered: Digest
  /// Who signs; nil where the program signs its own examples.
  let account: AccountID?
  /// Whether what the official typed is good for one request and no other.
  let isOneTime: Bool
  /// From then on nothing is asked of the key any more, and the official types the passphrase again.
  public let endsAt: Moment
  /// Letters for which the service may have signed before, and for which the official asks once more, knowing that.
  public var asksAgain: Set<CaseID> = []

  /// Seconds.
  static let length: Int64 = 600

  /// Seconds for which cases are leased: a key here takes moments, a service as long as it may.
  var leaseLength: Int { signer.timeLimit.map { 120 + $0 } ?? 30 }

  init(
    _ signer: any LetterSigner, registered: Digest, account: AccountID?, isOneTime: Bool = false,
    in context: OfficeContext
  ) {
    id = Base32.text(context.random(16))
    self.signer = signer
    self.registered = registered
    self.account = account
    self.isOneTime = isOneTime
    endsAt = context.now().adding(seconds: Self.length)
  }

  /// - Throws: ``SigningTrouble/sessionEnded``.
  func requireOpen(at now: Moment) throws {
    guard now < endsAt else { throw SigningTrouble.sessionEnded }
  }
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
      if case .token(let rule)? = official?.signing {
        let session = try await tokenSession(account, rule, pin: passphrase)
        try await context.store.write { try Throttling.forget(key, in: $0) }
        return session
      }
      let (identity, registered) = try await run { try open(account, passphrase: passphrase) }
      try await context.store.write { try Throttling.forget(key, in: $0) }
      return localSession(identity, registered, of: account)
    } catch OfficeProblem.wrongPassphrase {
      throw OfficeProblem.wrongPassphrase
    } catch {
      // Nothing was guessed at.
      try await context.store.write { try Throttling.takeBack([key], in: $0, at: now) }
      throw error
    }
  }

  /// Logs in to the official's token; the login ends with the session.
  private func tokenSession(_ account: AccountID, _ rule: TokenRule, pin: String) async throws -> SigningSession {
    guard let facts = try SigningKeyFacts.read(account, context.id, in: context.store) else {
      throw SigningTrouble.noCertificate
    }
    guard let module = services.modules[rule.module] else {
      throw OfficeProblem.token(.moduleMissing(path: rule.module, "not named by this server"))
    }
    let place = TokenPlace(module: module, token: rule.token, key: rule.key)
    let now = Date(timeIntervalSince1970: Double(context.now().milliseconds) / 1_000)
    let identity = try await run {
      do { return try TokenIdentity(place, pin: pin, at: now) } catch SealError.wrongPassphrase {
        throw OfficeProblem.wrongPassphrase
      } catch SealError.token(let trouble) {
        throw OfficeProblem.token(trouble)
      } catch {
        throw OfficeProblem.keyNotGood("\(error)")
      }
    }
    guard identity.fingerprint == facts.certificate.hex else {
      throw OfficeProblem.keyNotGood("the token's certificate is not the one that is registered")
    }
    return localSession(identity, facts.certificate, of: account)
  }

  /// - Parameter account: whose key it is; nil where the program signs its own examples.
  func localSession(
    _ identity: any CertifiedSigner, _ registered: Digest, of account: AccountID? = nil
  ) -> SigningSession {
    let signer = LocalLetterSigner(identity: identity, desk: self)
    return SigningSession(signer, registered: registered, account: account, in: context)
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
      client: client, signer: ESignSigner(nik: rule.nik, proof: rule.proof(passphrase)), rule: rule,
      context: context, attempt: attempt)
    return SigningSession(
      signer, registered: facts.certificate, account: account, isOneTime: rule.usesOneTimeCode, in: context)
  }

  /// What an official types to sign.
  public func proof(of account: AccountID) throws -> SigningProof {
    let official = try context.store.read { store in
      try cases.catalogue.current(in: store, at: context.now()).office.official(behind: account, in: store)
    }
    guard case .esign(let rule)? = official?.signing, rule.usesOneTimeCode else { return .passphrase }
    return .oneTimeCode(letters: rule.batchSize)
  }

  /// Has the service send the official a one-time code.
  /// - Throws: ``SigningTrouble``.
  public func requestCode(for account: AccountID) async throws {
    let (client, rule) = try service(of: account)
    do {
      try await client.requestTOTP(for: rule.nik)
    } catch {
      throw error.mayHaveSigned ? .unreachable : SigningTrouble(error, asked: context.now())
    }
  }
}

/// What an official types to sign.
public enum SigningProof: Hashable, Sendable {
  case passphrase
  /// A code that the service sends for one request, and how many letters that may have.
  case oneTimeCode(letters: Int)
}

extension ESignRule {
  /// What was typed, without white space at the ends of a code.
  func proof(_ typed: String) -> ESignSigner.Proof {
    usesOneTimeCode ? .totp(Secret(String(typed.trimmingSpace))) : .passphrase(Secret(typed))
  }
}
