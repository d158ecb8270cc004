import CaseStore
import Casework
import Procedures

/// What the ids in refusals and histories are called.
struct SiteNames: Sendable {
  /// The case's own first; where it is not known, all that are in force.
  var procedures: [Procedure]
  /// The name of an account.
  var person: @Sendable (AccountID) -> String?
  /// Whether persons are named; applicants see desks only.
  var showsPersons: Bool
  var mandate: @Sendable (MandateID) -> Mandate?

  init(
    _ procedures: [Procedure], showsPersons: Bool = false,
    person: @escaping @Sendable (AccountID) -> String? = { _ in nil },
    mandate: @escaping @Sendable (MandateID) -> Mandate? = { _ in nil }
  ) {
    self.procedures = procedures
    self.showsPersons = showsPersons
    self.person = person
    self.mandate = mandate
  }

  /// The desk of a step: "Back Office".
  func desk(_ id: StepID) -> String { first { $0.step(id)?.deskLabel } ?? id.rawValue }

  func role(_ id: RoleID) -> String { first { $0.role(id)?.shortLabel } ?? id.rawValue }

  /// "Plh. Kepala Dinas": the post by the right that a mandate gives.
  func role(_ id: RoleID, by mandate: MandateID) -> String {
    [self.mandate(mandate)?.kind.abbreviation, role(id)].compactMap(\.self).joined(separator: " ")
  }

  func requirement(_ id: RequirementID) -> String { first { $0.requirement(id)?.name } ?? id.rawValue }

  func group(_ id: GroupID) -> String { first { $0.group(id)?.title } ?? id.rawValue }

  func field(_ id: FieldID) -> String { first { $0.field(id)?.label } ?? id.rawValue }

  func mend(_ mend: Mend) -> String {
    switch mend {
    case .document(let id): requirement(id)
    case .field(let id, _): field(id)
    case .group(let id): group(id)
    }
  }

  private func first(_ name: (Procedure) -> String?) -> String? { procedures.lazy.compactMap(name).first }
}
