import CaseStore
import Casework
import Foundation
import Seals
import WorkingTime

extension LetterDesk {
  /// One letter, by whoever signs in this session.
  public func complete(_ id: CaseID, in session: SigningSession) async throws -> LoadedCase {
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

  func complete(
    batch ids: [CaseID], in session: SigningSession
  ) async -> [CaseID: Result<LoadedCase, any Error>] {
    do {
      return try await leased(ids, by: session.id, seconds: session.leaseLength) { leased in
        var outcomes: [CaseID: Result<LoadedCase, any Error>] = [:]
        var letters: [DraftLetter] = []
        for (id, prepared) in zip(ids, await prepareAll(ids, leased, session)) {
          switch prepared {
          case .success(.issued(let loaded)): outcomes[id] = .success(loaded)
          case .success(.toSign(let letter)): letters.append(letter)
          case .failure(let error): outcomes[id] = .failure(error)
          }
        }
        for (id, outcome) in await sign(letters, in: session) { outcomes[id] = outcome }
        return outcomes
      }
    } catch {
      return Dictionary(uniqueKeysWithValues: ids.map { ($0, .failure(error)) })
    }
  }

  /// Typesetting is slow, and several threads do it.
  private func prepareAll(
    _ ids: [CaseID], _ leased: Set<CaseID>, _ session: SigningSession
  ) async -> [Result<Prepared, any Error>] {
    await ids.concurrentMap { id in
      do {
        guard leased.contains(id) else { throw OfficeProblem.beingSigned }
        return .success(try await prepare(id, session))
      } catch {
        return .failure(error)
      }
    }
  }

  private enum Prepared {
    case issued(LoadedCase)
    case toSign(DraftLetter)
  }

  private func prepare(_ id: CaseID, _ session: SigningSession) async throws -> Prepared {
    let letter = try await draftLetter(id)
    if letter.loaded.state.letter?.signed != nil { return .issued(letter.loaded) }
    // It names who approved it, and in which capacity.
    if let account = session.account, let approver = letter.loaded.state.letter?.approver, account != approver {
      throw SigningTrouble.approvedByAnother(approver)
    }
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

  /// Asks, and goes on with each letter that came.
  private func sign(
    _ letters: [DraftLetter], in session: SigningSession
  ) async -> [(CaseID, Result<LoadedCase, any Error>)] {
    var outcomes: [(CaseID, Result<LoadedCase, any Error>)] = []
    var asked: [DraftLetter] = []
    var requests: [CaseID: SigningRequest] = [:]
    for letter in letters {
      do {
        try session.requireOpen(at: context.now())
        requests[letter.id] = try await beginRequest(letter, session)
        asked.append(letter)
      } catch {
        outcomes.append((letter.id, .failure(error)))
      }
    }
    guard !asked.isEmpty else { return outcomes }
    do {
      try pass(.requested)
      let known = requests
      let results = await session.signer.sign(asked) { id, documentID in
        guard let request = known[id] else { return }
        try await note(id, request, .answered(documentID: documentID))
        try pass(.answered)
      }
      let finished: [(CaseID, Result<LoadedCase, any Error>)] = await Array(zip(asked, results)).concurrentMap {
        letter, result in
        do {
          return (letter.id, .success(try await finish(letter, result, known[letter.id], session)))
        } catch {
          return (letter.id, .failure(error))
        }
      }
      return outcomes + finished
    } catch {
      return outcomes + asked.map { ($0.id, .failure(error)) }
    }
  }

  /// Writes that a signature is about to be asked for; of a service also who asks it, and until when it may answer.
  /// - Returns: what was written for a service; nothing for a key in this process.
  private func beginRequest(_ letter: DraftLetter, _ session: SigningSession) async throws -> SigningRequest? {
    let context = context
    let certificate = session.registered
    guard let limit = session.signer.timeLimit, let account = session.account else {
      _ = try await cases.perform(letter.id, expecting: nil, by: .system) { loaded, store, moment in
        try requireSigner(session, of: loaded, at: moment, in: store)
        return (.recordRequest(certificate: certificate), Payload())
      }
      return nil
    }
    let now = context.now()
    let until = now.adding(seconds: Int64(limit) + 5)
    let request = SigningRequest(
      account: account, certificate: certificate, draft: letter.digest, at: now, state: .requested(until: until))
    _ = try await cases.perform(letter.id, expecting: nil, by: .system) { loaded, store, moment in
      try requireSigner(session, of: loaded, at: moment, in: store)
      try request.put(loaded.id, context.id, due: until, in: store)
      return (.recordRequest(certificate: certificate), Payload())
    }
    return request
  }

  /// Asked in the commit after which the key is used: whoever approved the letter is still there, and in the capacity
  /// that it names.
  /// - Throws: ``OfficeProblem/refused(_:)``, ``SigningTrouble/approvedByAnother(_:)``.
  private func requireSigner(
    _ session: SigningSession, of loaded: LoadedCase, at moment: Moment, in store: any StoreReading
  ) throws {
    guard let account = session.account, let letter = loaded.state.letter else { return }
    if let approver = letter.approver, approver != account { throw SigningTrouble.approvedByAnother(approver) }
    let officer = try cases.present(account, at: moment, in: store)
    let step = loaded.workflow.approval
    if let mandate = letter.mandate, step.role.flatMap({ officer.mandates[$0] }) != mandate {
      throw OfficeProblem.refused(.mandateOver(mandate))
    }
    if let hindrance = loaded.state.hindrance(to: officer, at: step, in: loaded.workflow) {
      throw OfficeProblem.refused(hindrance)
    }
    if letter.mandate == nil, step.role.flatMap({ officer.mandates[$0] }) != nil {
      throw OfficeProblem.refused(.notYourDesk(step.id))
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

  /// Runs `body` with the leases of those cases that could be had. A lease is one session's, so that no other server
  /// signs meanwhile, not even for the same official; of a server that died it ends by itself. It only saves work and
  /// second signatures: that there is one letter is the case's own doing.
  /// - Parameter owner: no other session's.
  func leased<Value: Sendable>(
    _ ids: [CaseID], by owner: String, seconds: Int, _ body: (Set<CaseID>) async throws -> Value
  ) async throws -> Value {
    let context = context
    let now = context.now()
    let leased = try await context.store.write { store in
      try Set(
        ids.filter {
          try store.lease(
            context.id, $0, by: owner, now: now, until: now.adding(seconds: Int64(seconds)))
        })
    }
    func release() async throws {
      try await context.store.write { store in
        for id in leased { try store.releaseLease(context.id, id, by: owner) }
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
  static func meetsAll(_ error: any Error) -> Bool {
    switch error {
    case OfficeProblem.wrongPassphrase, OfficeProblem.noTimestamp, OfficeProblem.revocationUnknown, OfficeProblem.token:
      true
    case OfficeProblem.letterNotGood(let fault): fault.meetsAll
    case OfficeProblem.refused(.accountDisabled), OfficeProblem.refused(.onLeave): true
    case OfficeProblem.refused(.deputised): true
    case let trouble as SigningTrouble:
      switch trouble {
      case .tooLarge, .refused, .underWay, .approvedByAnother: false
      default: true
      }
    default: false
    }
  }
}
