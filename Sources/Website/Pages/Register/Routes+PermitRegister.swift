import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addPermitRegister() {
    get(.permitRegister, for: .staff) { visit in visit.page(try visit.permitRegister()) }
    get(.registerCSV, for: .staff) { visit in try await visit.registerFile() }
  }
}

extension Visit {
  private static let rowsAPage = 25

  private var utcOffset: Int { editions?.office.utcOffsetSeconds ?? 0 }

  fileprivate func permitRegister() throws -> PermitRegisterPage {
    let filter = RegisterFilter(query)
    let office = services.office
    let offset = (pageNumber - 1) * Self.rowsAPage
    let found = try office.store.read {
      try $0.register(office.id, filter.query(utcOffset: utcOffset, offset: offset, limit: Self.rowsAPage))
    }
    return PermitRegisterPage(
      words: words, time: time, filter: filter, found: found, first: offset + 1,
      procedures: editions?.sorted.map(\.procedure) ?? [], opensHistory: visitor.isOfficer || visitor.isAuditor,
      pagination: pagination(
        .permitRegister, filter.address, shown: found.rows.count, total: found.total, a: Self.rowsAPage,
        name: words.permitRegister.pages))
  }

  /// Everything that the filter finds, as a file; that it was taken is recorded first.
  fileprivate func registerFile() async throws -> Response {
    let filter = RegisterFilter(query)
    let office = services.office
    let rows = try office.store.read { store in
      var rows: [CaseRow] = []
      while true {
        let page = try store.register(
          office.id, filter.query(utcOffset: utcOffset, offset: rows.count, limit: 500)
        ).rows
        rows += page
        if page.count < 500 { return rows }
      }
    }
    try await record(.exported(what: "register.csv, \(rows.count)"))
    let file = RegisterExport.csv(words.permitRegister.columns, rows.map(line))
    return FileResponse.table(
      file, fileName: "\(words.permitRegister.fileName)-\(time.localDate(now)).csv")
  }

  private func line(_ row: CaseRow) -> [String] {
    let procedure = editions?.procedures[row.procedure]?.procedure
    let letterKind = row.letterKind.map {
      $0 == LetterRecord.Kind.refusal.rawValue
        ? words.letterCheck.refusalOf(procedure?.shortName ?? "") : procedure?.shortName ?? ""
    }
    return [
      row.number, procedure?.shortName ?? row.procedure.rawValue,
      procedure?.kind(KindID(row.kind))?.label ?? row.kind, row.applicantName, row.workplace,
      time.localDate(row.firstSubmitted).description, String(row.submissions), FileStatus.label(row, procedure),
      letterKind ?? "", row.letterNumber ?? "", row.letterDate ?? "", row.validUntil ?? "",
      row.closed.map { time.localDate($0).description } ?? "",
    ]
  }
}

extension Visit {
  /// The ways to the parts of a list before and after this one.
  /// - Parameter a: rows a page.
  func pagination(
    _ address: Address, _ query: [(name: String, value: String)], shown: Int, total: Int, a size: Int, name: String
  ) -> Pagination {
    let number = pageNumber
    func way(_ text: String, _ page: Int) -> Pagination.Way {
      .init(words: text, address: address.path(query + [(SiteQuery.page, page > 1 ? String(page) : "")]))
    }
    let first = (number - 1) * size + 1
    return Pagination(
      name: name, summary: words.common.range(min(first, total), min(first + shown - 1, total), total),
      previous: number > 1 ? way(words.common.previousPage, number - 1) : nil,
      next: first + shown <= total ? way(words.common.nextPage, number + 1) : nil)
  }
}
