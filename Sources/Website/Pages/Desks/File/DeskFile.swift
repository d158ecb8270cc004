import CaseStore
import Casework
import Office
import Procedures
import WorkingTime

/// A case as the pages of officers show it: with its times, and the names of everybody.
final class DeskFile: Sendable {
  let loaded: LoadedCase
  let row: CaseRow
  let calendar: OfficeCalendar
  let now: Moment
  let names: SiteNames

  init(loaded: LoadedCase, row: CaseRow, calendar: OfficeCalendar, now: Moment, names: SiteNames) {
    self.loaded = loaded
    self.row = row
    self.calendar = calendar
    self.now = now
    self.names = names
  }

  var id: CaseID { loaded.id }
  var state: PermitCase { loaded.state }
  var procedure: Procedure { loaded.procedure }
  var step: ProcedureStep? { loaded.step }
  var clock: CaseClock { CaseClock(loaded, calendar: calendar, now: now) }

  /// Short name and kind: "… baru".
  var kindText: String {
    let kind = procedure.kind(KindID(state.kind))?.label.lowercased()
    return [procedure.shortName, kind].compactMap(\.self).joined(separator: " ")
  }

  /// What is asked of this application, and what was handed in beside it.
  var requirements: [RequirementRule] {
    let needed = Set(loaded.workflow.needed(given: state.content.choices))
    return loaded.requirements.filter { needed.contains($0.id) || state.content.evidence[$0.id] != nil }
  }

  func isNeeded(_ id: RequirementID) -> Bool {
    loaded.workflow.needed(given: state.content.choices).contains(id)
  }

  /// The form's values before the last resubmission; nil when there was none.
  var valuesBefore: [FieldID: String]? {
    let versions = loaded.events.compactMap(\.payload.values)
    return versions.count > 1 ? versions[versions.count - 2] : nil
  }

  func event(_ version: Int) -> Event? { loaded.events.first { $0.version == version } }

  func documentAddress(_ requirement: RequirementID) -> String? {
    state.content.evidence[requirement]?.file.map { Address.documentView(id, $0).path }
  }
}

extension Visit {
  func deskFile(_ id: CaseID) throws -> DeskFile {
    let (cases, office) = (services.cases, services.office)
    let (loaded, found) = try office.store.read { store in
      (try cases.load(id, in: store), try store.caseRow(office.id, id))
    }
    guard let row = found else { throw SiteProblem.notFound }
    var names = names(of: loaded.procedure)
    names.procedures += loaded.formerProcedures
    return DeskFile(
      loaded: loaded, row: row, calendar: editions?.office.calendar ?? loaded.office.calendar, now: now, names: names)
  }

  /// Who may read files without acting on them: officers and auditors. Administrators hold no desk and need none.
  func requireReader() throws {
    guard visitor.isOfficer || visitor.isAuditor else { throw SiteProblem.forbidden }
  }

  /// Whether the case is now at a desk that this officer holds.
  func isAtDesk(_ file: DeskFile) -> Bool {
    file.step?.role.map(visitor.roles.contains) ?? false
  }

  func record(_ act: Act, unlessWithin minutes: Int = 0) async throws {
    let offset = (editions?.office.utcOffsetSeconds ?? 0) / 60
    try await AccessRecord(context: services.office, utcOffset: offset)
      .record(act, by: try account, unlessWithin: minutes)
  }
}
