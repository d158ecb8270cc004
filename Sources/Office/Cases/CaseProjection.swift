import CaseStore
import Casework
import Crypto
import Foundation
import Procedures
import WorkingTime

/// The row of a case, from its history alone; a replay makes the same.
struct CaseProjection {
  let office: OfficeID
  /// The office's secret, for ``CaseRow/personKey``.
  let secret: [UInt8]

  func row(_ loaded: LoadedCase) -> CaseRow {
    let state = loaded.state
    // A number that ended still answers to whoever asks for it, until the case has another one.
    let letter = state.letter ?? state.voided
    return CaseRow(
      office: office, id: loaded.id, version: state.version, procedure: loaded.procedure.id, kind: state.kind,
      number: state.number, stage: Self.name(of: state.stage), step: state.currentStep(in: loaded.workflow)?.id,
      stepEntered: Moment(milliseconds: state.visits.last?.entered ?? state.lastSubmitted.milliseconds),
      holder: state.holder, owner: state.owner, submissions: state.submissions,
      firstSubmitted: state.firstSubmitted, lastSubmitted: state.lastSubmitted,
      closed: state.stage.isClosed ? state.lastMoment : nil, applicantName: loaded.name,
      workplace: loaded.workplace, personKey: personKey(loaded.values, loaded.procedure),
      receiptCodeHash: ReceiptCode.hash(loaded.secrets.receiptCode, of: loaded.id), letterKind: letter?.kind.rawValue,
      letterNumber: letter?.numbering.number, letterDate: letter?.numbering.date,
      letterCode: loaded.secrets.letterCode, letterDigest: letter?.signed,
      validUntil: validUntil(loaded), words: words(loaded), waitingSince: loaded.waitingSince,
      letterEnding: loaded.letterEnding)
  }

  static func name(of stage: Stage) -> String {
    switch stage {
    case .atStep: "atStep"
    case .returned: "returned"
    case .approved: "approved"
    case .issued: "issued"
    case .handedOver: "handedOver"
    case .refused: "refused"
    case .withdrawn: "withdrawn"
    case .void: "void"
    }
  }

  /// HMAC-SHA-256 of the identity number; empty where the form has none.
  func personKey(_ values: [FieldID: String], _ procedure: Procedure) -> String {
    guard let field = procedure.keyFields.nik, let nik = values[field], !nik.isEmpty else { return "" }
    return personKey(nik: nik)
  }

  func personKey(nik: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Data(nik.utf8), using: SymmetricKey(data: secret))
    return code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private func validUntil(_ loaded: LoadedCase) -> String? {
    guard let letter = loaded.state.letter ?? loaded.state.voided, letter.kind == .permit,
      let issued = CivilDate(letter.numbering.date)
    else { return nil }
    return loaded.validUntil(issued: issued)?.description
  }

  private func words(_ loaded: LoadedCase) -> String {
    SearchWords.folded([
      loaded.state.number, loaded.name, loaded.workplace,
      (loaded.state.letter ?? loaded.state.voided)?.numbering.number ?? "",
    ])
  }
}
