import Casework
import WorkingTime

/// A row of the SOP's table: its words, and what people read about it.
public struct ProcedureStep: Hashable, Sendable, Identifiable {
  /// What the case decides by.
  public internal(set) var step: Step
  /// Place in the table, from 1.
  public let number: Int
  /// Kegiatan, each paragraph or bullet of it word for word.
  public let activity: [String]
  /// Whether the form sets the activity as a list with dashes.
  public let isList: Bool
  /// Whether who validates here initials the letter (paraf).
  public let isInitialled: Bool
  /// Such as "Periksa berkas".
  public let actLabel: String
  /// Where a file is that waits here, such as "Diajukan – menunggu pemeriksaan loket".
  public let statusLabel: String
  /// Who works here, such as "Loket".
  public let deskLabel: String
  /// The main button here, such as "Terima dan teruskan".
  public let forwardLabel: String
  /// Kelengkapan.
  public let requires: String
  /// Waktu, as the form has it: "1 hari".
  public let standardText: String
  public let output: String
  /// Keterangan, the form's last column.
  public let remark: String

  public var id: StepID { step.id }
  public var performer: Step.Performer { step.performer }
  public var role: RoleID? { step.role }
  public var act: Step.Act { step.act }
  public var standard: ServiceTime { step.standard }
  public var sendsBackTo: [StepID] { step.sendsBackTo }
  public var returnsToApplicant: Bool { step.returnsToApplicant }
  public var needsScans: Bool { step.needsScans }
}

/// Somebody who does steps, and a column of the SOP's table. The applicant has a label, but is no role.
public struct Role: Hashable, Sendable, Identifiable {
  public let id: RoleID
  /// As the form heads the column.
  public let label: String
  /// The same, shorter, where there is little room.
  public let shortLabel: String
}
