import CaseStore
import Casework
import ESign
import Procedures
import WorkingTime

extension LetterDesk {
  /// What is known of a signature that was asked for from a service; nil when none was.
  public func signingRequest(_ id: CaseID) throws -> SigningRequest? {
    try context.store.read { try SigningRequest.read(id, context.id, in: $0) }
  }

  /// What an earlier request for a letter's signature leads to now.
  enum Earlier {
    case issued(LoadedCase)
    /// Asked for, and nobody knows.
    case unknown(SigningRequest)
    case nothing
  }

  /// Takes up what an earlier request left: bytes that lie here, or a file that the service keeps. The service is asked
  /// for the file, never for another signature.
  func takeUp(_ letter: DraftLetter) async throws -> Earlier {
    guard let request = try signingRequest(letter.id), request.isOpen else { return .nothing }
    switch request.state {
    case .received(let digest):
      return .issued(try await issue(letter, try await blobs.bytes(digest, of: letter.id), request))
    case .answered(let documentID):
      let (client, _) = try service(of: request.account)
      do {
        let file = try await client.fetch(documentID)
        return .issued(try await receive(letter, file, request))
      } catch let error as ESignError {
        // Gone for good, or only out of reach?
        guard [.alreadyFetched, .noDocument].contains(error) else {
          throw error.told(asked: request.at)
        }
        try await note(letter.id, request, .requested(until: context.now()))
        return try .unknown(signingRequest(letter.id) ?? request)
      }
    case .requested, .refused, .issued: return .unknown(request)
    }
  }

  /// Goes on with a letter whose signature was asked for before, without a passphrase.
  /// - Returns: nil when there is nothing that this server could do.
  @discardableResult
  public func settle(_ id: CaseID) async throws -> LoadedCase? {
    guard let request = try signingRequest(id), request.isOpen else { return nil }
    let loaded = try cases.load(id)
    guard loaded.awaitsSignature else {
      try await note(id, request, loaded.state.letter?.signed == nil ? .refused("void") : .issued)
      return nil
    }
    return try await leased([id], by: Base32.text(context.random(16)), seconds: 120) { leased in
      guard !leased.isEmpty else { return nil }
      guard case .issued(let loaded) = try await takeUp(try await draftLetter(id)) else {
        let context = context
        try await context.store.write { try $0.removeFollowUp(context.id, id, kind: FollowUpKind.signature) }
        return nil
      }
      return loaded
    }
  }

  /// Writes how far a request got.
  func note(_ id: CaseID, _ request: SigningRequest, _ state: SigningRequest.State) async throws {
    let context = context
    var request = request
    request.state = state
    try await context.store.write { [request] in try request.put(id, context.id, due: context.now(), in: $0) }
  }

  /// Keeps signed bytes that came from a service before anything else is done with them, and goes on.
  func receive(_ letter: DraftLetter, _ bytes: [UInt8], _ request: SigningRequest) async throws -> LoadedCase {
    let kept = try await blobs.keep(bytes, of: letter.id)
    var received = request
    received.state = .received(kept)
    let (cases, context) = (cases, context)
    try await context.store.write { [received] store in
      let loaded = try cases.load(letter.id, in: store)
      // Voided meanwhile, or issued: the bytes stay, and nothing comes of them.
      guard loaded.awaitsSignature else { return }
      let moment = max(context.now(), loaded.state.lastMoment)
      try store.put(
        DocumentRecord(
          office: context.id, caseID: letter.id, digest: kept, fileName: "jawaban.pdf", mediaType: "application/pdf",
          size: bytes.count, pages: letter.pages, added: moment))
      try received.put(letter.id, context.id, due: context.now(), in: store)
      _ = try cases.noteSigned(kept, by: request.certificate, loaded, at: moment, in: store)
    }
    try pass(.received)
    return try await issue(letter, bytes, request)
  }

  /// The service that signs for an official, by the office's files of today.
  func service(of account: AccountID) throws -> (ESignClient, ESignRule) {
    let official = try context.store.read { store in
      try cases.catalogue.current(in: store, at: context.now()).office.official(behind: account, in: store)
    }
    guard case .esign(let rule)? = official?.signing else { throw OfficeProblem.noSigningKey }
    return (try services.client(for: rule), rule)
  }
}

extension LoadedCase {
  /// Its letter has a number and no signature, and is not void.
  var awaitsSignature: Bool {
    state.letter != nil && state.letter?.signed == nil && (state.stage == .approved || state.stage == .refused)
  }
}
