import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

/// Documents of a draft or of a case, by requirement, for those whose they are.
struct OwnDocuments: Sendable {
  let id: CaseID
  let procedure: Procedure
  let evidence: [RequirementID: Evidence]
  /// Where the page is that lists them.
  let home: Address
}

extension Visit {
  /// The documents of the draft at this address, or of the case that it has become.
  func ownDocuments() throws -> OwnDocuments {
    switch try draftOrCase() {
    case .draft(let open), .submitted(_, mending: let open?): return documents(of: open)
    case .submitted(let own, mending: nil):
      return OwnDocuments(
        id: own.id, procedure: own.loaded.procedure, evidence: own.loaded.state.content.evidence,
        home: .application(own.id))
    }
  }

  private func documents(of open: OpenDraft) -> OwnDocuments {
    OwnDocuments(
      id: open.id, procedure: open.procedure, evidence: open.draft.evidence,
      home: open.mending == nil ? .draftDocuments(open.id) : .applicationMend(open.id))
  }

  /// The file under the requirement of the address.
  func ownDocument() throws -> (documents: OwnDocuments, rule: RequirementRule, record: DocumentRecord) {
    let documents = try ownDocuments()
    guard let rule = documents.procedure.requirement(try requirementID),
      let digest = documents.evidence[rule.id]?.file,
      let record = try records(of: documents.id)[digest]
    else { throw SiteProblem.notFound }
    return (documents, rule, record)
  }

  /// What is known of a case's files.
  func records(of id: CaseID) throws -> [Digest: DocumentRecord] {
    let office = services.office
    let all = try office.store.read { try $0.documents(office.id, id) }
    return Dictionary(all.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
