import CaseStore
import Casework
import Foundation
import Seals
import WorkingTime

extension LetterDesk {
  /// One letter, by whoever signs in this session.
  public func complete(_ id: CaseID, in session: SigningSession) async throws -> LoadedCase {
    if let local = session.signer as? LocalLetterSigner {
      return try await complete(id, with: local.identity, registered: session.registered)
    }
    guard let outcome = await complete(batch: [id], in: session)[id] else { throw OfficeProblem.noCase }
    return try outcome.get()
  }

  /// Many letters, as many at once as the signer takes. Each has an outcome of its own; what failed stays as it was.
  /// After a failure that would meet the others as well, such as a wrong passphrase, the others are not asked for.
  /// - Parameter each: told every outcome as it is known.
  public func complete(
    _ ids: [CaseID], in session: SigningSession,
    each: @Sendable (CaseID, Result<LoadedCase, any Error>) async -> Void
  ) async {
    var hindrance: (any Error)?
    for start in stride(from: 0, to: ids.count, by: max(1, session.signer.batchSize)) {
      let batch = Array(ids[start..<min(ids.count, start + max(1, session.signer.batchSize))])
      let outcomes: [CaseID: Result<LoadedCase, any Error>] =
        hindrance == nil ? await complete(batch: batch, in: session) : [:]
      for id in batch {
        let outcome = outcomes[id] ?? .failure(hindrance ?? OfficeProblem.noCase)
        if case .failure(let error) = outcome, Self.meetsAll(error) { hindrance = error }
        await each(id, outcome)
      }
    }
  }

  private func complete(
    batch ids: [CaseID], in session: SigningSession
  ) async -> [CaseID: Result<LoadedCase, any Error>] {
    var outcomes: [CaseID: Result<LoadedCase, any Error>] = [:]
    do {
      outcomes = try await leased(ids, by: session.registered, seconds: 120 + (session.signer.timeLimit ?? 0)) {
        leased in
        var outcomes: [CaseID: Result<LoadedCase, any Error>] = [:]
        var letters: [DraftLetter] = []
        for id in ids {
          do {
            guard leased.contains(id) else { throw OfficeProblem.beingSigned }
            switch try await prepare(id, session) {
            case .issued(let loaded): outcomes[id] = .success(loaded)
            case .toSign(let letter): letters.append(letter)
            }
          } catch {
            outcomes[id] = .failure(error)
          }
        }
        for (id, outcome) in await sign(letters, in: session) { outcomes[id] = outcome }
        return outcomes
      }
    } catch {
      for id in ids where outcomes[id] == nil { outcomes[id] = .failure(error) }
    }
    return outcomes
  }

  private enum Prepared {
    case issued(LoadedCase)
    case toSign(DraftLetter)
  }

  private func prepare(_ id: CaseID, _ session: SigningSession) async throws -> Prepared {
    let letter = try await draftLetter(id)
    if letter.loaded.state.letter?.signed != nil { return .issued(letter.loaded) }
    switch try await takeUp(letter) {
    case .issued(let loaded): return .issued(loaded)
    case .nothing: return .toSign(letter)
    case .unknown(let request):
      if case .requested(let until) = request.state, until > context.now() {
        throw SigningTrouble.underWay(until: until)
      }
      guard session.asksAgain.contains(id) else { throw SigningTrouble.unanswered(since: request.at) }
      return .toSign(letter)
    }
  }

  func draftLetter(_ id: CaseID) async throws -> DraftLetter {
    let (loaded, bytes, box) = try await draft(id)
    return DraftLetter(id: id, loaded: loaded, bytes: bytes, box: box, digest: Chain.sha256(bytes))
  }

  /// Asks, and goes on with each letter that came.
  private func sign(
    _ letters: [DraftLetter], in session: SigningSession
  ) async -> [(CaseID, Result<LoadedCase, any Error>)] {
    guard !letters.isEmpty else { return [] }
    do {
      let requests = try await beginRequests(letters, session)
      try pass(.requested)
      let results = await session.signer.sign(letters) { id, documentID in
        guard let request = requests[id] else { return }
        try await note(id, request, .answered(documentID: documentID))
        try pass(.answered)
      }
      var outcomes: [(CaseID, Result<LoadedCase, any Error>)] = []
      for (letter, result) in zip(letters, results) {
        do {
          outcomes.append((letter.id, .success(try await finish(letter, result, requests[letter.id], session))))
        } catch {
          outcomes.append((letter.id, .failure(error)))
        }
      }
      return outcomes
    } catch {
      return letters.map { ($0.id, .failure(error)) }
    }
  }

  /// Writes that a service is about to be asked, in one commit; nothing for a key in this process.
  private func beginRequests(
    _ letters: [DraftLetter], _ session: SigningSession
  ) async throws -> [CaseID: SigningRequest] {
    guard let limit = session.signer.timeLimit, let account = session.account else { return [:] }
    let context = context
    let now = context.now()
    let until = now.adding(seconds: Int64(limit) + 5)
    let digests = letters.map { ($0.id, $0.digest) }
    return try await context.store.write { store in
      var requests: [CaseID: SigningRequest] = [:]
      for (id, digest) in digests {
        let request = SigningRequest(
          account: account, certificate: session.registered, draft: digest, at: now, state: .requested(until: until))
        try request.put(id, context.id, due: until, in: store)
        requests[id] = request
      }
      return requests
    }
  }

  private func finish(
    _ letter: DraftLetter, _ result: Result<[UInt8], any Error>, _ request: SigningRequest?, _ session: SigningSession
  ) async throws -> LoadedCase {
    guard let request else { return try await issue(letter, try result.get(), by: session.registered) }
    switch result {
    case .success(let bytes): return try await receive(letter, bytes, request)
    case .failure(let error):
      // What the service has said under way is kept: there the letter can be had.
      if case .answered? = try signingRequest(letter.id)?.state { throw error }
      var state = SigningRequest.State.refused("\(error)")
      if case SigningTrouble.unanswered = error { state = .requested(until: context.now()) }
      try await note(letter.id, request, state)
      throw error
    }
  }

  /// Runs `body` with the leases of those cases that could be had.
  ///
  /// By certificate: a signer whose server died in between goes on at once, and everybody else waits. The lease only
  /// saves work; that there is one letter is the case's own doing.
  func leased<Value: Sendable>(
    _ ids: [CaseID], by certificate: Digest, seconds: Int, _ body: (Set<CaseID>) async throws -> Value
  ) async throws -> Value {
    let context = context
    let now = context.now()
    let leased = try await context.store.write { store in
      try Set(
        ids.filter {
          try store.lease(
            context.id, $0, by: certificate.hex, now: now, until: now.adding(seconds: Int64(seconds)))
        })
    }
    func release() async throws {
      try await context.store.write { store in
        for id in leased { try store.releaseLease(context.id, id, by: certificate.hex) }
      }
    }
    do {
      let value = try await body(leased)
      try await release()
      return value
    } catch {
      try await release()
      throw error
    }
  }

  /// Whether the next letter of a pile would meet it as well.
  private static func meetsAll(_ error: any Error) -> Bool {
    switch error {
    case OfficeProblem.wrongPassphrase: true
    case let trouble as SigningTrouble:
      switch trouble {
      case .tooLarge, .refused, .underWay: false
      default: true
      }
    default: false
    }
  }
}
