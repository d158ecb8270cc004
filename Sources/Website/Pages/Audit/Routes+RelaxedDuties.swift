import CaseStore
import Casework
import Hummingbird
import Office

extension Routes {
  func addRelaxedDuties() {
    get(.relaxedDuties, for: .auditor) { visit in visit.page(try visit.relaxedDutiesPage()) }
    get(.relaxedDutiesCSV, for: .auditor) { visit in try await visit.relaxedDutiesFile() }
  }
}

extension Visit {
  private static let linesAPage = 50
  private static let linesAFile = 20_000

  fileprivate func relaxedDutiesPage() throws -> RelaxedDutiesPage {
    let found = try RelaxedDuties(cases: services.cases)
      .page(offset: (pageNumber - 1) * Self.linesAPage, limit: Self.linesAPage)
    return RelaxedDutiesPage(
      words: words, time: time, lines: found.rows.map(line), total: found.total,
      relaxedNow: (editions?.office.relaxedDuties ?? []).sorted { $0.rawValue < $1.rawValue }
        .map(words.audit.relaxedNow),
      pagination: pagination(
        .relaxedDuties, [], shown: found.rows.count, total: found.total, a: Self.linesAPage, name: words.audit.pages))
  }

  private func line(_ entry: RelaxedDuties.Entry) -> RelaxedDutiesPage.Line {
    let names = names()
    return .init(
      at: entry.at, number: entry.row?.number ?? entry.caseID.rawValue, letter: entry.row?.letterNumber,
      address: Address.caseHistory(entry.caseID).path, desk: names.desk(entry.step),
      who: words.refusals.doer(entry.by, names),
      what: words.refusals.deed(.dutyRelaxed(entry.rule, step: entry.step), names))
  }

  /// The same as a file; that it was taken is recorded first.
  fileprivate func relaxedDutiesFile() async throws -> Response {
    let entries = try RelaxedDuties(cases: services.cases).page(offset: 0, limit: Self.linesAFile).rows
    try await record(.exported(what: "pelonggaran.csv, \(entries.count)"))
    let rows = entries.map { entry in
      let line = line(entry)
      return [
        line.number, line.letter ?? "", time.iso(entry.at), line.desk, entry.rule.rawValue, line.who,
        JournalStream.permitCase(entry.caseID).description, String(entry.version),
      ]
    }
    return FileResponse.table(
      RegisterExport.csv(words.audit.relaxedColumns, rows), fileName: "pelonggaran-\(time.localDate(now)).csv")
  }
}
