import CaseStore
import Casework
import WorkingTime

extension LetterDesk {
  /// Judges signed bytes and, when they are good, issues the letter.
  /// - Parameter registered: SHA-256 of the official's certificate.
  func issue(_ letter: DraftLetter, _ signed: [UInt8], by registered: Digest) async throws -> LoadedCase {
    let (id, context) = (letter.id, context)
    try pass(.signed)
    try await LetterSealing.validate(
      signed, draft: letter.bytes, registered: registered, roots: try roots(), at: context.now())
    try pass(.validated)
    let kept = try await blobs.keep(signed, of: id)
    try pass(.letterKept)
    let result = try await cases.perform(id, expecting: nil, by: .system) { loaded, store, moment in
      let name = "\(loaded.procedure.shortName) \(loaded.state.number).pdf"
      try store.put(
        DocumentRecord(
          office: context.id, caseID: id, digest: kept, fileName: name, mediaType: "application/pdf",
          size: signed.count, pages: 1, added: moment))
      if let letter = loaded.state.letter {
        try Self.settle(letter.numbering.number, of: id, .issued, context.id, in: store)
      }
      if var request = try SigningRequest.read(id, context.id, in: store), request.isOpen {
        request.state = .issued
        try request.put(id, context.id, due: moment, in: store)
      }
      return (.recordLetter(kept), Payload())
    }
    if case .done(let loaded) = result { return loaded }
    return try cases.load(id)
  }

  /// ``issue(_:_:by:)`` for bytes that a service sent. What is not good is kept, and one may ask again.
  func issue(_ letter: DraftLetter, _ signed: [UInt8], _ request: SigningRequest) async throws -> LoadedCase {
    do {
      return try await issue(letter, signed, by: request.certificate)
    } catch OfficeProblem.letterNotGood(let why) {
      try await note(letter.id, request, .refused(why))
      throw OfficeProblem.letterNotGood(why)
    }
  }
}
