import CaseStore
import Casework
import Procedures
import WorkingTime

/// A case with its history and the editions that it is judged by. Of some three kilobytes and a hundred references, so
/// that it is handed on, never copied.
public final class LoadedCase: Sendable {
  public let id: CaseID
  public let events: [Event]
  public let state: PermitCase
  /// As an application of this kind meets it.
  public let procedure: Procedure
  /// The editions that it was moved from, as its kind met them, newest first; their names stand in its history.
  public let formerProcedures: [Procedure]
  /// The office as it was at the submission; letters take what is current at the approval.
  public let office: OfficeFile
  public let workflow: Workflow
  /// The form's values now.
  public let values: [FieldID: String]
  public let secrets: CaseSecrets
  /// Of its journal, where that is known.
  let standing: JournalStanding?

  init(
    id: CaseID, events: [Event], state: PermitCase, procedure: Procedure, formerProcedures: [Procedure],
    office: OfficeFile, workflow: Workflow, values: [FieldID: String], secrets: CaseSecrets, standing: JournalStanding?
  ) {
    self.id = id
    self.events = events
    self.state = state
    self.procedure = procedure
    self.formerProcedures = formerProcedures
    self.office = office
    self.workflow = workflow
    self.values = values
    self.secrets = secrets
    self.standing = standing
  }

  public var name: String { values[procedure.keyFields.name] ?? "" }
  public var workplace: String { procedure.keyFields.workplace.flatMap { values[$0] } ?? "" }

  /// The local day of the first submission, whose rules judge the case.
  public var rulesDay: CivilDate { office.calendar.local(state.firstSubmitted).date }

  /// The last day of the case's letter; nil when it has none.
  public func validUntil(issued: CivilDate) -> CivilDate? {
    if isRevocation { return nil }
    if procedure.kind(KindID(state.kind))?.earlier?.keepsValidity ?? false {
      return state.earlier?.validUntil.flatMap { CivilDate($0) }
    }
    return procedure.validUntil(issued: issued, values: values, submitted: rulesDay)
  }

  /// The step at which somebody has to act.
  public var step: ProcedureStep? { state.currentStep(in: workflow).flatMap { procedure.step($0.id) } }

  /// With the form's values as an event found them: a paper that was printed once is printed again as it was.
  func asSubmitted(before event: Event) -> LoadedCase {
    let values = events.last { $0.version <= event.version && $0.payload.values != nil }?.payload.values
    return copy(values: values, at: nil)
  }

  /// With events that were added, as the fold of the whole would give it.
  /// - Returns: nil where it goes on under other editions and has to be read anew.
  func grown(by new: [Event]) -> LoadedCase? {
    if new.contains(where: { if case .moved = $0.fact { true } else { false } }) { return nil }
    var (state, secrets) = (state, secrets)
    for event in new {
      state.apply(event)
      secrets.note(event)
    }
    return LoadedCase(
      id: id, events: events + new, state: state, procedure: procedure, formerProcedures: formerProcedures,
      office: office, workflow: workflow, values: new.last { $0.payload.values != nil }?.payload.values ?? values,
      secrets: secrets, standing: nil)
  }

  func at(_ standing: JournalStanding?) -> LoadedCase { copy(at: standing) }

  /// The same case with the office's files that are in force now, as letters and messages name them.
  func with(office: OfficeFile) -> LoadedCase { copy(office: office, at: standing) }

  private func copy(
    office: OfficeFile? = nil, values: [FieldID: String]? = nil, at standing: JournalStanding?
  ) -> LoadedCase {
    LoadedCase(
      id: id, events: events, state: state, procedure: procedure, formerProcedures: formerProcedures,
      office: office ?? self.office, workflow: workflow, values: values ?? self.values, secrets: secrets,
      standing: standing)
  }

  /// The requirements of this application, in the file's order.
  public var requirements: [RequirementRule] {
    workflow.requirements.compactMap { procedure.requirement($0.id) }
  }
}

/// What the first events' payloads hold for the program's own use.
public struct CaseSecrets: Sendable, Hashable {
  /// Eight characters on the receipt.
  public var receiptCode = ""
  /// Hexadecimal; salts the digests of the data groups.
  public var groupSalt = ""
  /// The unguessable part of the address in the letter's QR.
  public var letterCode: String?
  /// The office's edition that the letter is worded by.
  var letterEdition: Digest?
  /// Where the letter can be checked, as people write it.
  var checkAddress: String?
  /// The same with the letter's proof, as its QR code says it; nil for letters from before there were proofs.
  public var provenAddress: String?

  static let receiptCodeKey = "receiptCode"
  static let groupSaltKey = "groupSalt"
  static let letterCodeKey = "letterCode"
  static let letterEditionKey = "letterEdition"
  static let checkAddressKey = "checkAddress"
  static let provenAddressKey = "provenAddress"

  init(_ events: [Event]) {
    for event in events { note(event) }
  }

  mutating func note(_ event: Event) {
    guard let details = event.payload.details else { return }
    if let code = details[Self.receiptCodeKey] { receiptCode = code }
    if let salt = details[Self.groupSaltKey] { groupSalt = salt }
    if let code = details[Self.letterCodeKey] { letterCode = code }
    if let hex = details[Self.letterEditionKey] { letterEdition = Digest(hex: hex) }
    if let address = details[Self.checkAddressKey] { checkAddress = address }
    if let address = details[Self.provenAddressKey] { provenAddress = address }
  }
}
