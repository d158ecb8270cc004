import Casework
import Foundation
import Office
import Procedures
import WorkingTime
import Website

extension Walk {
  /// Step 1: the draft page by page, a document for each needed requirement, and the submission.
  mutating func submit(_ step: ProcedureStep, _ applicant: Person) async throws {
    let new = Address.newApplication(procedure.id).path
    try await applicant.open(new)
    let began = try await applicant.send(to: new, procedure.kinds.count > 1 ? ["kind": cast.kind.rawValue] : [:])
    id = try Self.caseID(in: began.path)
    for group in procedure.groups {
      let address = Address.draftSection(id, group.id).path
      try await applicant.open(address)
      try await applicant.send(to: address, fields(of: group))
    }
    for rule in try needed { try await upload(rule, applicant) }
    try await applicant.open(Address.draftReview(id).path)
    try await applicant.send(to: Address.draftSubmit(id).path)
    note(step, "diajukan dengan \(try needed.count) berkas")
  }

  /// The document again, after a return.
  mutating func mend(_ rule: RequirementRule, _ applicant: Person) async throws {
    returns += 1
    try await applicant.open(Address.application(id).path)
    try await applicant.open(Address.applicationMend(id).path)
    try await applicant.send(
      to: Address.draftUpload(id, rule.id).path, files: ["file": try document(rule, 1 + returns)])
    try await applicant.open(Address.applicationMend(id).path)
    try await applicant.send(to: Address.applicationMend(id).path, [:], button: ("ajukan", "ya"))
    note(procedure.steps[0], "dilengkapi dan diajukan ulang")
  }

  /// Step 9.
  mutating func receive(_ step: ProcedureStep, _ applicant: Person) async throws {
    try await applicant.open(Address.application(id).path)
    try await applicant.send(to: Address.confirmReceipt(id).path)
    note(step, "surat diterima")
  }

  private func upload(_ rule: RequirementRule, _ applicant: Person) async throws {
    let address = Address.draftUpload(id, rule.id).path
    try await applicant.open(address)
    try await applicant.send(to: address, files: ["file": try document(rule, 1)])
  }

  var needed: [RequirementRule] {
    get throws {
      let values = cast.applicantValues
      let today = cast.office.calendar.local(cast.clock.now).date
      let workflow = try procedure.workflow(kind: cast.kind, on: today)
      return workflow.needed(given: values).compactMap { procedure.requirement($0) }
    }
  }

  /// The example applicant's answers, as the form names its fields.
  private func fields(of group: FieldGroup) -> [String: String] {
    var fields: [String: String] = [:]
    for field in group.fields {
      let value = cast.applicantValues[field.id] ?? ""
      guard case .date = field.kind else {
        fields["field-\(field.id)"] = value
        continue
      }
      let date = CivilDate(value)
      fields["field-\(field.id)-day"] = date.map { String($0.day) } ?? ""
      fields["field-\(field.id)-month"] = date.map { String($0.month) } ?? ""
      fields["field-\(field.id)-year"] = date.map { String($0.year) } ?? ""
    }
    return fields
  }

  /// `/permohonan/draf/<id>/…`: the part that is as long as an id.
  private static func caseID(in path: String) throws -> CaseID {
    let parts = path.split(separator: "?")[0].split(separator: "/")
    guard let id = parts.first(where: { $0.count == 26 }) else {
      throw Person.Lost(description: "Alamat \(path) tidak memuat nomor draf.")
    }
    return CaseID(String(id))
  }
}
