import Casework
import Letters
import Procedures
import WorkingTime

/// The papers that go with a case: the application letter, the receipt and the proof of hand-over.
public struct CounterPapers: Sendable {
  /// `https://…`, before every address on a paper.
  public let publicURL: String

  public init(publicURL: String) {
    self.publicURL = publicURL
  }

  /// Surat permohonan, filled in for the applicant to sign.
  public func applicationLetter(
    _ procedure: Procedure, _ office: OfficeFile, values: [FieldID: String], kind: String,
    requirements: [RequirementRule], now: Moment
  ) throws -> [UInt8] {
    let names = CaseNames(procedure: procedure, office: office, values: values, kind: kind, now: now)
    var fill = PaperFill(names: names.common)
    fill.lists[.requirements] = requirements.enumerated().map {
      ["no": String($0 + 1), "name": $1.name, "state": "", "note": ""]
    }
    return try set(procedure.applicationLetter, fill, office, now)
  }

  /// Tanda terima, as of the submission that it confirms.
  /// - Parameter dueBefore: the date that was promised before, if another one is now.
  public func receipt(
    _ loaded: LoadedCase, officer: Official?, due: String, dueBefore: String? = nil, stateOf: (Evidence?) -> String
  ) throws -> [UInt8] {
    let names = CaseNames(loaded, now: loaded.state.lastSubmitted)
    var fill = PaperFill(names: names.common.merging(CaseNames.officer(officer)) { $1 })
    let code = loaded.secrets.receiptCode
    fill.names["trackingCode"] = code
    fill.names["trackingAddress"] = "\(publicURL)/lacak?nomor=\(loaded.state.number)&kode=\(code)"
    fill.names["dueOn"] = due
    fill.names["dueBefore"] = dueBefore ?? ""
    let needed = Set(loaded.workflow.needed(given: loaded.state.content.choices))
    let listed = loaded.requirements.filter { needed.contains($0.id) || loaded.state.content.evidence[$0.id] != nil }
    fill.lists[.requirements] = listed.enumerated().map {
      ["no": String($0 + 1), "name": $1.name, "state": stateOf(loaded.state.content.evidence[$1.id]), "note": ""]
    }
    return try set(loaded.office.receipt, fill, loaded.office, loaded.state.lastSubmitted)
  }

  /// Bukti serah terima.
  public func handOverReceipt(
    _ loaded: LoadedCase, officer: Official?, form: String, recipient: String, identity: String, at moment: Moment
  ) throws -> [UInt8] {
    let names = CaseNames(loaded, now: moment)
    var fill = PaperFill(names: names.common.merging(CaseNames.officer(officer)) { $1 })
    let numbering = loaded.state.letter?.numbering
    let day = numbering.flatMap { CivilDate($0.date) }
    fill.names["number"] = numbering?.number ?? ""
    fill.names["date"] = day.map(IndonesianText.date) ?? ""
    fill.names["validUntil"] =
      day.flatMap { loaded.validUntil(issued: $0) }.map(IndonesianText.date) ?? ""
    fill.names["letter.name"] = Self.letterName(loaded)
    fill.names["handedOverAt"] = names.dateAndTime(moment)
    fill.names["handOverForm"] = form
    fill.names["recipient.name"] = recipient
    fill.names["recipient.identity"] = identity
    return try set(loaded.office.handover, fill, loaded.office, moment)
  }

  /// What was handed over, by what the letter does: a revocation is not the permit that it ends.
  private static func letterName(_ loaded: LoadedCase) -> String {
    let name = loaded.procedure.name
    if loaded.state.letter?.kind == .refusal { return "Penolakan \(name)" }
    return switch loaded.state.earlier?.effect {
    case .revokes: "Pencabutan \(name)"
    case .repeats: "Duplikat \(name)"
    case .supersedes, nil: name
    }
  }

  /// SKRD: what is owed, until when, and how to pay.
  public func assessment(_ loaded: LoadedCase, officer: Official?) throws -> [UInt8]? {
    guard let template = loaded.procedure.assessmentPaper, let levy = loaded.procedure.levy,
      let assessment = loaded.state.ledger.assessment,
      let event = loaded.events.last(where: { if case .assessed = $0.fact { true } else { false } })
    else { return nil }
    let names = CaseNames(loaded, now: event.at)
    var fill = PaperFill(names: names.common.merging(CaseNames.officer(officer)) { $1 })
    fill.names["number"] = assessment.numbering.number
    fill.names["date"] = CivilDate(assessment.numbering.date).map(IndonesianText.date) ?? ""
    fill.names["amount"] = IndonesianText.rupiah(assessment.amount)
    fill.names["amountInWords"] = IndonesianText.spelled(assessment.amount) + " rupiah"
    fill.names["dueOn"] = IndonesianText.date(assessment.due)
    fill.names["surcharge"] = assessment.surcharge > 0 ? IndonesianText.percent(hundredths: assessment.surcharge) : ""
    fill.names["payTo"] = levy.payTo
    fill.names["levy.text"] = levy.text
    return try set(template, fill, loaded.office, event.at)
  }

  private func set(
    _ template: PaperTemplate, _ fill: PaperFill, _ office: OfficeFile, _ created: Moment
  ) throws -> [UInt8] {
    let paper = try fill.paper(
      template, letterhead: office.letterhead, author: office.name, created: created,
      watermark: office.isExample ? "CONTOH" : nil)
    return try typeset(paper).bytes
  }
}
