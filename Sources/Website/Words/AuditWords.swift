import CaseStore
import Casework
import WorkingTime

/// What an act in the journal is about, in names.
struct ActNames: Sendable {
  let names: SiteNames
  /// The number of an application.
  let number: @Sendable (CaseID) -> String
  /// What a document of a case is called.
  let document: @Sendable (CaseID, Digest) -> String

  let date: @Sendable (Moment) -> String
  let day: @Sendable (CivilDate) -> String

  func person(_ id: AccountID) -> String { names.person(id) ?? id.rawValue }
}

/// The journal of who did and saw what.
struct AuditWords: WordArea {
  let heading: String
  let lead: String
  let search: String
  let searchExample: String
  let person: String
  let anybody: String
  let day: String
  let filterName: String
  let time: String
  let who: String
  let what: String
  let entries: @Sendable (_ total: Int) -> String
  let nothing: String
  let nothingHint: String
  let unknown: @Sendable (_ asked: String) -> String
  let download: String
  let pages: String
  let act: @Sendable (Act, ActNames) -> String
  let detail: @Sendable (_ name: String, _ value: String) -> String
  let openCase: String

  let journal: String
  let journals: String
  let journalEntries: String
  let lastSeal: String
  let neverSealed: String
  let sealOf: @Sendable (_ day: String, _ when: String) -> String
  let verify: String
  let columns: [String]

  // The separation of duties
  let relaxedLink: String
  let relaxedHeading: String
  let relaxedLead: String
  let relaxedNow: @Sendable (DutyRule) -> String
  let nothingRelaxed: String
  let noRelaxed: String
  let noRelaxedHint: String
  let file: String
  let noLetter: String
  let relaxedColumns: [String]
}

extension Words {
  var audit: AuditWords { area() }
}
