import Casework
import WorkingTime

/// The head of the SOP's form, word for word.
public struct SOPHead: Hashable, Sendable {
  /// Line by line.
  public let institution: [String]
  /// Bidang.
  public let field: String
  public let number: String
  public let created: CivilDate
  public let revised: CivilDate?
  public let effective: CivilDate
  public let approver: Approver
  /// Nama SOP.
  public let title: String

  /// Who approved the SOP; not the signer of letters, who is one of the office's officials.
  public struct Approver: Hashable, Sendable {
    public let position: [String]
    public let name: String
    public let nip: String
  }
}

/// Dasar hukum … pencatatan: the boxes of the SOP's form between its head and its table, word for word.
public struct SOPBoxes: Hashable, Sendable {
  public let legalBasis: [String]
  public let qualifications: [Qualification]
  /// Keterkaitan.
  public let related: [String]
  public let equipment: [String]
  public let warning: [String]
  public let recording: [String]

  /// What must be proven of whoever acts in a role; nothing where the form has no block for it.
  public func demands(of role: RoleID) -> [Demand] {
    var demands: [Demand] = []
    for demand in qualifications.filter({ $0.roles.contains(role) }).flatMap(\.demands)
    where !demands.contains(demand) {
      demands.append(demand)
    }
    return demands
  }
}

/// What the form asks of those who do the work. A block may speak of people who hold no step of the table.
public struct Qualification: Hashable, Sendable {
  /// Such as "Petugas loket".
  public let title: String
  public let points: [Point]
  /// At whose desks what a document proves is asked for; for none of them where the block is only shown.
  public let roles: [RoleID]
  public let demands: [Demand]

  public struct Point: Hashable, Sendable {
    public let text: String
    /// The bullets under this one.
    public let points: [String]
  }
}
