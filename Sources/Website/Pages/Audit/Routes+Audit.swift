import CaseStore
import Casework
import Hummingbird
import Office

extension Routes {
  func addAudit() {
    get(.auditLog, for: .auditor) { visit in visit.page(try visit.auditPage()) }
    get(.auditCSV, for: .auditor) { visit in try await visit.auditFile() }
    addRelaxedDuties()
  }
}

extension Visit {
  private static let linesAPage = 50
  /// Lines of one exported file; a longer trail is taken day by day.
  private static let linesAFile = 20_000

  private var auditLog: AuditLog {
    AuditLog(context: services.office, utcOffset: (editions?.office.utcOffsetSeconds ?? 0) / 60)
  }

  fileprivate func auditPage() throws -> AuditPage {
    let filter = try AuditFilter(query, in: services.office)
    let found = try found(filter, offset: (pageNumber - 1) * Self.linesAPage, limit: Self.linesAPage)
    return AuditPage(
      words: words, time: time, filter: filter, people: try officers(), lines: found.rows.map(line),
      total: found.total, state: try auditLog.state(),
      pagination: pagination(
        .auditLog, filter.address, shown: found.rows.count, total: found.total, a: Self.linesAPage,
        name: words.audit.pages))
  }

  private func found(_ filter: AuditFilter, offset: Int, limit: Int) throws -> Found<AuditLog.Entry> {
    // What nobody is called has no entries.
    if filter.unknown != nil { return Found(rows: [], total: 0) }
    return try auditLog.page(filter.wanted, offset: offset, limit: limit)
  }

  /// Everybody of the office, to choose from.
  private func officers() throws -> [Choice] {
    let office = services.office
    return try office.store.read { try $0.accounts(office.id, text: "", offset: 0, limit: 200).rows }
      .filter(\.isOfficer).map { Choice($0.id.rawValue, $0.name) }
  }

  private var actNames: ActNames {
    let office = services.office
    return ActNames(
      names: names(),
      number: { id in (try? office.store.read { try $0.caseRow(office.id, id)?.number }) ?? id.rawValue },
      document: { id, digest in
        (try? office.store.read { try $0.document(office.id, id, digest)?.fileName })
          ?? String(digest.hex.prefix(12))
      },
      date: { [time] in time.date($0) }, day: { [time] in time.date($0) })
  }

  private func line(_ entry: AuditLog.Entry) -> AuditPage.Line {
    let names = actNames
    return AuditPage.Line(
      at: entry.at, who: who(entry.by, names.names), what: words.audit.act(entry.act, names),
      details: details(entry),
      caseAddress: visitor.isAuditor ? entry.act.caseID.flatMap(history) : nil)
  }

  /// Papers about officers belong to no case.
  private func history(_ id: CaseID) -> String? { id == .staffPapers ? nil : Address.caseHistory(id).path }

  /// Applicants by name as well: the auditor sees persons.
  private func who(_ doer: Doer, _ names: SiteNames) -> String {
    let shown = words.refusals.doer(doer, names)
    if case .applicant(let id) = doer, let name = names.person(id) { return "\(name) (\(shown))" }
    return shown
  }

  private func details(_ entry: AuditLog.Entry) -> String {
    (entry.payload.details ?? [:]).sorted { $0.key < $1.key }.map(words.audit.detail).joined(separator: "; ")
  }

  /// The same as a file; that it was taken is recorded first.
  fileprivate func auditFile() async throws -> Response {
    let filter = try AuditFilter(query, in: services.office)
    let entries = try found(filter, offset: 0, limit: Self.linesAFile).rows
    try await record(.exported(what: "audit.csv, \(entries.count)"))
    let rows = entries.map { entry in
      let line = line(entry)
      return [
        entry.stream.description, String(entry.version), time.iso(entry.at), line.who, line.what, line.details,
      ]
    }
    return FileResponse.table(
      RegisterExport.csv(words.audit.columns, rows), fileName: "audit-\(time.localDate(now)).csv")
  }
}
