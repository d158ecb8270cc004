import Casework
import WorkingTime

/// A procedure as its files have it: the SOP's form, and what the form leaves open.
///
/// ```swift
/// let bundle = try FileBundle.load(folder: URL(filePath: "procedures/contoh"))
/// let procedure = try Procedure.load(bundle, named: "contoh")
/// let workflow = try procedure.workflow(kind: "baru", on: today)
/// ```
public struct Procedure: Hashable, Sendable, Identifiable {
  public let id: ProcedureID
  /// An abbreviation in capitals; `{J}` in numbers.
  public let shortName: String
  public let name: String
  /// One sentence: what it is, and for whom.
  public let summary: String

  public let head: SOPHead
  public let boxes: SOPBoxes
  /// Columns of the SOP's table without the applicant's, in its order.
  public let roles: [Role]
  /// How the table heads the applicant's column: "Pemohon".
  public let applicantLabel: String
  public internal(set) var steps: [ProcedureStep]

  /// What is promised to the public, from a complete submission to the letter.
  public let promise: ServiceTime
  public let promiseText: String
  /// What people can apply for.
  public let kinds: [ApplicationKind]
  /// How the office ends a letter by itself; nil where only holders do.
  public let revocation: OfficeRevocation?
  public internal(set) var groups: [FieldGroup]
  /// Whose application it is, among the fields.
  public let keyFields: KeyFields
  public internal(set) var requirements: [RequirementRule]
  public let fee: Fee
  /// What is collected at the step that collects; nil for what costs nothing.
  public internal(set) var levy: Levy?
  public internal(set) var validity: [ValidityRule]
  public internal(set) var series: SeriesNames
  public let states: StateLabels
  public let messages: Messages
  /// What the letter is: "PDF bertanda tangan elektronik".
  public let letterForm: String
  /// What the tracking page says besides stage and date.
  public let trackingNote: String

  /// Who gets a copy of its letters; nil for whoever the office names.
  public let carbonCopies: [String]?

  /// The letters by the file that words them; `letter.yaml` is the one of kinds that name no other.
  public let letters: [String: PaperTemplate]
  /// The permit letter, the refusal letter, the application letter and, where something is collected, its assessment.
  public internal(set) var letter: PaperTemplate
  public let refusalLetter: PaperTemplate
  public let applicationLetter: PaperTemplate
  public let assessmentPaper: PaperTemplate?

  public func step(_ id: StepID) -> ProcedureStep? { steps.first { $0.id == id } }
  public func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }
  /// Of an application, or of a proposal of the office's own.
  public func kind(_ id: KindID) -> ApplicationKind? {
    kinds.first { $0.id == id } ?? revocation.map(\.kind).flatMap { $0.id == id ? $0 : nil }
  }
  public func group(_ id: GroupID) -> FieldGroup? { groups.first { $0.id == id } }
  public func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }
  public func requirement(_ id: RequirementID) -> RequirementRule? { requirements.first { $0.id == id } }

  /// All fields, in the order of the form.
  public var fields: [Field] { groups.flatMap(\.fields) }
  public var photo: RequirementRule? { requirements.first(where: \.isPhoto) }
  public var roleOrder: [RoleID] { roles.map(\.id) }
}
