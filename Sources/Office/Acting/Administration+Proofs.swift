import CaseStore
import Casework
import WorkingTime

/// Documents that prove an officer's qualifications, beside those of the office's file.
extension Administration {
  /// - Parameter scan: kept already, where there is one.
  /// - Throws: ``AccountRefusal``.
  public func enterProof(
    _ proof: Proof, number typed: String, date: CivilDate, scan: DocumentRecord?, of id: AccountID,
    by authority: Authority
  ) async throws {
    let now = context.now()
    let number = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !number.isEmpty, number.utf8.count <= 100 else { throw AccountRefusal.proofNumberMissing }
    switch proof {
    case .appointment(let role), .membership(let role):
      guard knownRoles.contains(role) else { throw AccountRefusal.unknownRole(role) }
    case .education: break
    }
    let proofID = Base32.text(context.random(10))
    try await context.store.write { store in
      let account = try desk(id, by: authority, in: store)
      if let scan { try store.put(scan) }
      try store.add(
        ProofRecord(
          office: office, id: proofID, account: account.id, proof: proof, number: number, date: date,
          scan: scan?.digest, entered: now))
      try accounts.record(
        .proofEntered(proofID, account.id, proof, scan: scan?.digest), by: authority.doer, at: now,
        ["number": number, "date": date.description], in: store)
    }
  }

  public func withdrawProof(_ proof: String, of id: AccountID, by authority: Authority) async throws {
    let now = context.now()
    try await context.store.write { store in
      _ = try others(id, by: authority, in: store)
      guard try store.proofs(office, of: id).contains(where: { $0.id == proof }) else {
        throw AccountRefusal.unknownProof
      }
      guard try store.withdrawProof(office, proof, at: now) else { return }
      try accounts.record(.proofWithdrawn(proof, id), by: authority.doer, at: now, in: store)
    }
  }
}
