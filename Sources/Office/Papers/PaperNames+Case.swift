import Casework
import Letters
import Procedures
import WorkingTime

/// The values that papers of a case share.
struct CaseNames {
  let procedure: Procedure
  let office: OfficeFile
  let values: [FieldID: String]
  let applicationNumber: String
  let kind: String
  let submitted: Moment?
  /// Whose rules the application goes by: of its submission, for a draft today's.
  let rulesDay: CivilDate
  let now: Moment

  init(_ loaded: LoadedCase, now: Moment) {
    procedure = loaded.procedure
    office = loaded.office
    values = loaded.values
    applicationNumber = loaded.state.number
    kind = loaded.procedure.kind(KindID(loaded.state.kind))?.label ?? ""
    submitted = loaded.state.lastSubmitted
    rulesDay = loaded.rulesDay
    self.now = now
  }

  /// A draft has no number and no date of submission yet.
  init(
    procedure: Procedure, office: OfficeFile, values: [FieldID: String], kind: String, now: Moment
  ) {
    self.procedure = procedure
    self.office = office
    self.values = values
    applicationNumber = ""
    self.kind = procedure.kind(KindID(kind))?.label ?? ""
    submitted = nil
    rulesDay = office.calendar.local(now).date
    self.now = now
  }

  var common: [String: String] {
    var names: [String: String] = [
      "applicationNumber": applicationNumber,
      "submittedOn": submitted.map { date(office.calendar.local($0).date) } ?? "",
      "submittedAt": submitted.map(dateAndTime) ?? "",
      "kind": kind,
      "today": date(office.calendar.local(now).date),
      "procedure.name": procedure.name,
      "procedure.shortName": procedure.shortName,
      "procedure.sopNumber": procedure.head.number,
      "procedure.promise": procedure.promiseText,
      "procedure.fee": procedure.fee.text,
      "procedure.validity": procedure.validityText(on: rulesDay),
      "office.name": office.name,
      "office.shortName": office.shortName,
      "office.city": office.city,
      "office.address": office.letterhead.address,
      "office.phone": office.letterhead.phone,
      "office.email": office.letterhead.email,
      "office.web": office.letterhead.web,
      "office.counterHours": office.counterHours,
      "office.signatureNote": signatureNote,
    ]
    for field in procedure.fields { names["values.\(field.id)"] = shown(field) }
    let key = procedure.keyFields
    names["applicant.name"] = values[key.name] ?? ""
    names["applicant.nik"] = key.nik.flatMap { values[$0] } ?? ""
    names["applicant.phone"] = key.phone.flatMap { values[$0] } ?? ""
    names["applicant.workplace"] = key.workplace.flatMap { values[$0] } ?? ""
    return names
  }

  /// What the foot of a signed letter says: the law, by which certificate, and how to check.
  private var signatureNote: String {
    let notes = office.signatureNotes
    return [notes.law, office.isExample ? notes.example : notes.certified, notes.check].joined(separator: "\n")
  }

  static func signer(_ signatory: Signatory?, _ office: OfficeFile) throws -> [String: String] {
    let official = signatory?.official
    let position = try signatory?.position(by: office.mandates) ?? []
    return [
      "signer.name": official?.name ?? "",
      "signer.position": position.joined(separator: "\n"),
      "signer.title": position.map(PositionText.inSentence).joined(separator: ", "),
      "signer.rank": official?.rank ?? "",
      "signer.nip": official?.nip.map(NIP.grouped) ?? "",
    ]
  }

  static func officer(_ official: Official?) -> [String: String] {
    [
      "officer.name": official?.name ?? "",
      "officer.position": official?.position.joined(separator: ", ") ?? "",
      "officer.nip": official?.nip.map(NIP.grouped) ?? "",
    ]
  }

  /// A value as people read it: a date written out, a choice by its label.
  func shown(_ field: Field) -> String { Self.shown(field, values) }

  static func shown(_ field: Field, _ values: [FieldID: String]) -> String {
    let value = values[field.id] ?? ""
    if let condition = field.onlyWhen, !condition.holds(in: values) { return "" }
    switch field.kind {
    case .date: return CivilDate(value).map(IndonesianText.date) ?? value
    case .choice(let choices): return choices.first { $0.id == value }?.label ?? value
    case .text, .multiline, .nik, .phone, .email, .number: return value
    }
  }

  func date(_ date: CivilDate) -> String { IndonesianText.date(date) }

  func dateAndTime(_ moment: Moment) -> String {
    IndonesianText.dateAndTime(moment, in: office.calendar, zone: office.timeZoneName)
  }
}
