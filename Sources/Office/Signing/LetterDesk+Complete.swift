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
    let letter = try await draftLetter(id)
    return (letter.loaded, letter.bytes, letter.box)
  }

  func draftLetter(_ id: CaseID) async throws -> DraftLetter {
    let loaded = try cases.load(id)
    guard let letter = loaded.state.letter else { throw OfficeProblem.refused(.notNow(loaded.state.stage)) }
    let paper = try await approvedPaper(loaded, letter)
    let approvedAt = loaded.events.last { $0.fact.isNumbering }?.at ?? loaded.state.lastMoment
    let (address, proven) = (loaded.secrets.checkAddress, loaded.secrets.provenAddress)
    let (digest, set) = try await run {
      (
        try paper.dataDigest(),
        try paper.typeset(
          letter.numbering, checkAddress: address, provenAddress: proven, created: approvedAt)
      )
    }
    guard digest == letter.numbering.data else {
      throw OfficeProblem.letterNotGood(.dataDiffer)
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
    return DraftLetter(
      id: id, loaded: try cases.load(id), bytes: set.bytes, pages: set.pageCount, box: set.signatureBox, digest: kept)
  }

  private func approvedPaper(_ loaded: LoadedCase, _ letter: LetterRecord) async throws -> LetterPaper {
    let (file, signatory) = try context.store.read { store in
      let edition = try loaded.secrets.letterEdition.map { try cases.catalogue.officeFile($0, in: store) }
      let file = edition ?? loaded.office
      let approver = try letter.approver.map { try self.signatory($0, letter.mandate, file, in: store) }
      return (file, approver ?? file.signer.map { Signatory(official: $0) })
    }
    let text = loaded.events.last { $0.fact.isNumbering }?.payload.text
    return try await letterPaper(
      loaded, kind: letter.kind, office: file, signatory: signatory,
      reasons: text?.split(separator: "\n").map(String.init) ?? [])
  }

  /// Draft, signature, validation and issue, from wherever an earlier attempt stopped.
  /// - Parameter identity: the official's opened key; it is not kept.
  public func complete(_ id: CaseID, with identity: any CertifiedSigner, registered: Digest) async throws -> LoadedCase
  {
    try await complete(id, in: localSession(identity, registered))
  }

  /// PEM of the roots that the office trusts, with those of the timestamp authority that its files name.
  public func roots() throws -> String {
    let office = try context.store.read { try cases.catalogue.current(in: $0, at: context.now()).office }
    return try TrustedRoots(context: context).pem() + office.sealing.roots
  }
}

extension Fact {
  /// Gave a letter its number.
  var isNumbering: Bool { numbering != nil }

  var numbering: Numbering? {
    switch self {
    case .approved(_, let numbering), .refused(_, let numbering): numbering
    default: nil
    }
  }
}
