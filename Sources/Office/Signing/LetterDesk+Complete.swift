import CaseStore
import Casework
import Letters
import Procedures
import Seals
import WorkingTime

extension LetterDesk {
  /// Fixes the letter's bytes. Once they are fixed, typesetting again must give the same ones.
  @discardableResult
  public func draft(_ id: CaseID) async throws -> (LoadedCase, [UInt8], SignatureBox?) {
    let loaded = try cases.load(id)
    guard let letter = loaded.state.letter else { throw OfficeProblem.refused(.notNow(loaded.state.stage)) }
    let paper = try await approvedPaper(loaded, letter)
    let approvedAt = loaded.events.last { $0.fact.isNumbering }?.at ?? loaded.state.lastMoment
    let (address, proven) = (loaded.secrets.checkAddress, loaded.secrets.provenAddress)
    let (digest, set) = try await run {
      (
        try paper.dataDigest(),
        try typeset(
          paper.paper(letter.numbering, checkAddress: address, provenAddress: proven, created: approvedAt))
      )
    }
    guard digest == letter.numbering.data else {
      throw OfficeProblem.letterNotGood("data surat tidak sama dengan yang disetujui")
    }
    try pass(.typeset)
    let kept = try await blobs.keep(set.bytes, of: id)
    try pass(.draftKept)
    if letter.draft == nil {
      let context = context
      _ = try await cases.perform(id, expecting: nil, by: .system) { _, store, moment in
        try store.put(
          DocumentRecord(
            office: context.id, caseID: id, digest: kept, fileName: "draf.pdf", mediaType: "application/pdf",
            size: set.bytes.count, pages: set.pageCount, added: moment))
        try store.removeFollowUp(context.id, id, kind: FollowUpKind.typeset)
        return (.recordDraft(kept), Payload())
      }
    } else if letter.draft != kept {
      throw OfficeProblem.refused(.bytesDiffer)
    }
    try pass(.drafted)
    return (try cases.load(id), set.bytes, set.signatureBox)
  }

  private func approvedPaper(_ loaded: LoadedCase, _ letter: LetterRecord) async throws -> LetterPaper {
    let (file, signer) = try context.store.read { store in
      let edition = try loaded.secrets.letterEdition.map { try cases.catalogue.officeFile($0, in: store) }
      let file = edition ?? loaded.office
      return (file, try letter.approver.flatMap { try file.official(behind: $0, in: store) } ?? file.signer)
    }
    let text = loaded.events.last { $0.fact.isNumbering }?.payload.text
    return try await letterPaper(
      loaded, kind: letter.kind, office: file, signer: signer,
      reasons: text?.split(separator: "\n").map(String.init) ?? [])
  }

  /// Draft, signature, validation and issue, from wherever an earlier attempt stopped.
  /// - Parameter identity: the official's opened key; it is not kept.
  public func complete(_ id: CaseID, with identity: SigningIdentity, registered: Digest) async throws -> LoadedCase {
    let context = context
    // By certificate: a signer whose server died in between goes on at once, and everybody else waits. The lease only
    // saves work; that there is one letter is the case's own doing.
    let lease = registered.hex
    let now = context.now()
    let isLeased = try await context.store.write {
      try $0.lease(context.id, id, by: lease, now: now, until: now.adding(seconds: 120))
    }
    guard isLeased else { throw OfficeProblem.beingSigned }
    do {
      let loaded = try await signAndIssue(id, identity, registered)
      try await context.store.write { try $0.releaseLease(context.id, id, by: lease) }
      return loaded
    } catch {
      try await context.store.write { try $0.releaseLease(context.id, id, by: lease) }
      throw error
    }
  }

  private func signAndIssue(
    _ id: CaseID, _ identity: SigningIdentity, _ registered: Digest
  ) async throws -> LoadedCase {
    let (loaded, draft, box) = try await draft(id)
    if loaded.state.letter?.signed != nil { return loaded }
    let signed = try await run { [context] in
      try LetterSealing.sign(draft, box, as: identity, at: context.now(), in: loaded.office.city)
    }
    try pass(.signed)
    try await LetterSealing.validate(
      signed, draft: draft, registered: registered, roots: try roots(), at: context.now())
    try pass(.validated)
    let kept = try await blobs.keep(signed, of: id)
    try pass(.letterKept)
    let context = context
    let result = try await cases.perform(
      id, expecting: nil, by: .system,
      then: { [cases] in try cases.endEarlierLetter($0, at: $2, in: $1) }
    ) { loaded, store, moment in
      let name = "\(loaded.procedure.shortName) \(loaded.state.number).pdf"
      try store.put(
        DocumentRecord(
          office: context.id, caseID: id, digest: kept, fileName: name, mediaType: "application/pdf",
          size: signed.count, pages: 1, added: moment))
      if let letter = loaded.state.letter {
        try Self.settle(letter.numbering.number, of: id, .issued, context.id, in: store)
      }
      return (.recordLetter(kept), Payload())
    }
    if case .done(let loaded) = result { return loaded }
    return try cases.load(id)
  }

  func roots() throws -> String { try TrustedRoots(context: context).pem() }
}

extension Fact {
  /// Gave a letter its number.
  var isNumbering: Bool {
    switch self {
    case .approved, .refused: true
    default: false
    }
  }
}
