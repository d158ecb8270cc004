import Casework
import Office
import Procedures
import Website

extension Cast {
  /// The papers of a finished case, as its people get them over HTTP: name and bytes.
  public func papers(of id: CaseID) async throws -> [(String, [UInt8])] {
    let applicant = try await applicant()
    guard let handOver = procedure.steps.first(where: { $0.act == .handOver }) else { return [] }
    let officer = try await officer(at: handOver)
    return [
      ("receipt.pdf", try await applicant.open(Address.receipt(id).path).bytes),
      ("letter.pdf", try await applicant.open(Address.letterFile(id).path).bytes),
      ("handover.pdf", try await officer.open(Address.handOverReceipt(id).path).bytes),
      ("register.csv", try await officer.open(Address.registerCSV.path).bytes),
    ]
  }
}
