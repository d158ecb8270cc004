import CaseStore
import Casework
import WorkingTime

extension LetterDesk {
  /// Judges signed bytes and, when they are good, issues the letter.
  /// - Parameter registered: SHA-256 of the official's certificate.
  func issue(_ letter: DraftLetter, _ signed: [UInt8], by registered: Digest) async throws -> LoadedCase {
    let (id, context) = (letter.id, context)
    try pass(.signed)
    let judged = try await judged(signed, of: letter, by: registered)
    try pass(.validated)
    let kept = try await blobs.keep(signed, of: id)
    var proof: Digest?
    if let raised = judged.raised { proof = try await blobs.keep(raised, of: id) }
    try pass(.letterKept)
    let cases = cases
    return try await context.store.write { [proof] store in
      let before = try cases.load(id, in: store)
      // Somebody was faster, with a letter that is as good.
      if before.state.letter?.signed != nil { return before }
      let moment = max(context.now(), before.state.lastMoment)
      try store.put(
        DocumentRecord(
          office: context.id, caseID: id, digest: kept,
          fileName: "\(before.procedure.shortName) \(before.state.number).pdf", mediaType: "application/pdf",
          size: signed.count, pages: letter.pages, added: moment))
      let received = try cases.noteSigned(kept, by: registered, before, at: moment, in: store)
      var issued = try cases.decide(.recordLetter(kept), Payload(), received, by: .system, at: moment, in: store)
      if let proof, let raised = judged.raised {
        issued = try noteRaised(
          proof, size: raised.count, pages: letter.pages, judged.level, issued, at: moment, in: store)
      }
      if let letter = issued.state.letter {
        try Self.settle(letter.numbering.number, of: id, .issued, context.id, in: store)
      }
      try cases.endEarlierLetter(issued, at: moment, in: store)
      if var request = try SigningRequest.read(id, context.id, in: store), request.isOpen {
        request.state = .issued
        try request.put(id, context.id, due: moment, in: store)
      }
      try planRaising(judged.level, id, at: moment, in: store)
      return issued
    }
  }

  /// ``issue(_:_:by:)`` for bytes that a service sent. What is not good is kept, and one may ask again.
  func issue(_ letter: DraftLetter, _ signed: [UInt8], _ request: SigningRequest) async throws -> LoadedCase {
    do {
      return try await issue(letter, signed, by: request.certificate)
    } catch OfficeProblem.letterNotGood(let fault) {
      try await reject(letter.id, request, "\(fault)")
      throw OfficeProblem.letterNotGood(fault)
    }
  }

  private func reject(_ id: CaseID, _ request: SigningRequest, _ why: String) async throws {
    let (cases, context) = (cases, context)
    var rejected = request
    rejected.state = .refused(why)
    try await context.store.write { [rejected] store in
      try rejected.put(id, context.id, due: context.now(), in: store)
      let loaded = try cases.load(id, in: store)
      guard loaded.awaitsSignature, case .received(let bytes)? = loaded.state.letter?.signing else { return }
      let moment = max(context.now(), loaded.state.lastMoment)
      _ = try cases.decide(.recordRejected(bytes), Payload(), loaded, by: .system, at: moment, in: store)
    }
  }
}

extension Cases {
  /// Writes that signed bytes came in. A letter whose request was begun by an older version has no word of it yet.
  func noteSigned(
    _ bytes: Digest, by certificate: Digest, _ loaded: LoadedCase, at moment: Moment, in store: any StoreWriting
  ) throws -> LoadedCase {
    var loaded = loaded
    if loaded.state.letter?.signing == nil {
      loaded = try decide(
        .recordRequest(certificate: certificate), Payload(), loaded, by: .system, at: moment, in: store)
    }
    return try decide(.recordSigned(bytes), Payload(), loaded, by: .system, at: moment, in: store)
  }
}
