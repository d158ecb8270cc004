import CaseStore
import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addMandates() {
    get(.mandates, for: .administrator) { visit in visit.page(try visit.mandatesPage()) }
    post(.mandates, for: .administrator) { visit, form in
      try await visit.administration.end(MandateID(form[MandatesPage.mandate]), by: try visit.authority)
      return visit.redirect(to: .mandates, query: [(MandatesPage.news, MandatesPage.News.ended.rawValue)])
    }
    get(.newMandate, for: .administrator) { visit in
      visit.page(try visit.newMandatePage(FormState(visit.words)))
    }
    post(.newMandate, for: .administrator, limits: .upload) { visit, form in try await visit.giveMandate(form) }
    get(.staffPaper(.any), for: .auditor) { visit in
      let office = visit.services.office
      let digest = try visit.digest
      guard let record = try office.store.read({ try $0.document(office.id, .staffPapers, digest) }) else {
        throw SiteProblem.notFound
      }
      let bytes = try await visit.services.blobs.bytes(digest, of: .staffPapers)
      try await visit.record(.documentSeen(.staffPapers, digest, downloaded: true))
      return FileResponse.strangers(bytes, mediaType: record.mediaType, fileName: record.fileName)
    }
  }
}

extension Visit {
  private static let mandatesAPage = 50

  fileprivate func mandatesPage() throws -> MandatesPage {
    let found = try administration.mandates(
      offset: (pageNumber - 1) * Self.mandatesAPage, limit: Self.mandatesAPage)
    let rows = try found.rows.map(mandateRow)
    return MandatesPage(
      words: words, time: time, rows: rows, total: found.total,
      isConfigured: !(editions?.office.mandates?.blocks.isEmpty ?? true),
      news: MandatesPage.News(rawValue: query[MandatesPage.news]), warnings: try warnings() + conflicts(rows),
      pagination: pagination(
        .mandates, [], shown: found.rows.count, total: found.total, a: Self.mandatesAPage,
        name: words.acting.pages))
  }

  func mandateRow(_ mandate: Mandate) throws -> MandatesPage.Row {
    let names = names()
    let today = time.localDate(now)
    let (isOnLeave, isFounded) = try services.office.store.read { store in
      (
        try roster?.leave(of: mandate.holder, in: store) != nil,
        try roster?.isFounded(mandate, in: store) ?? true
      )
    }
    let state = MandateState(mandate, on: today, isOnLeave: isOnLeave, isFounded: isFounded)
    return MandatesPage.Row(
      mandate: mandate, state: state, holder: names.person(mandate.holder) ?? "",
      principal: mandate.principal.flatMap(names.person), role: names.role(mandate.role),
      hidden: state.isOver ? nil : hiddenFields([(MandatesPage.mandate, mandate.id.rawValue)]))
  }

  /// Nobody judges a file at two desks: whoever stands in at one and holds another of the same procedure is told, unless
  /// somebody stands in there as well.
  private func conflicts(_ rows: [MandatesPage.Row]) throws -> [String] {
    let running = rows.filter { !$0.state.isOver }
    let office = services.office
    return try running.compactMap { row in
      let own = try office.store.read { try $0.account(office.id, row.mandate.holder)?.roles } ?? []
      let desks = (editions?.sorted ?? []).flatMap { adopted in
        let judging = adopted.procedure.steps.filter { $0.act != .handOver }.compactMap(\.role)
        return judging.contains(row.mandate.role) ? judging : []
      }
      let both = own.filter { role in
        role != row.mandate.role && desks.contains(role)
          && !running.contains { $0.mandate.role == role && $0.mandate.holder != row.mandate.holder }
      }
      let names = names()
      return both.isEmpty ? nil : words.acting.sameFile(row.holder, words.common.list(both.map { names.role($0) }))
    }
  }

  /// Who may act at this moment; nil while the office's files cannot be read.
  var roster: Roster? { editions.map { Roster($0.office, at: now) } }

  fileprivate func newMandatePage(_ state: FormState, again form: FormData? = nil) throws -> NewMandatePage {
    NewMandatePage(
      words: words, state: state, roles: knownRoles, officers: try deskOfficers(),
      hidden: form.map { hiddenFields(again: $0) } ?? hiddenFields(),
      kinds: MandateKind.allCases.filter { editions?.office.mandates?.template($0) != nil })
  }

  /// Everybody who works at desks, to choose from.
  private func deskOfficers() throws -> [Choice] {
    try administration.list(offset: 0, limit: 500).rows
      .filter { $0.isOfficer && !$0.isAdministrator && !$0.isAuditor && !$0.isDisabled }
      .map { Choice($0.id.rawValue, "\($0.name) – \(duties(of: $0))") }
  }

  fileprivate func giveMandate(_ form: FormData) async throws -> Response {
    let say = words.acting
    var state = FormState(typed: form, words)
    let kind = MandateKind(rawValue: form[MandateForm.kind])
    state.check(MandateForm.kind, kind == nil ? say.kindMissing : nil)
    state.check(MandateForm.role, form[MandateForm.role].isEmpty ? say.roleMissing : nil)
    state.check(MandateForm.holder, form[MandateForm.holder].isEmpty ? say.holderMissing : nil)
    let decreeDate = state.date(form, MandateForm.decreeDate, orElse: say.dateMissing)
    let from = state.date(form, MandateForm.from, orElse: say.dateMissing)
    let until = state.date(form, MandateForm.until, orElse: say.dateMissing)
    let scan = try await takeScan(form, MandateForm.scan, &state, orElse: say.scanMissing)
    guard state.isGood, let kind, let decreeDate, let from, let until, let scan, let file = editions?.office else {
      return formAgain(try newMandatePage(state, again: form))
    }
    let principal = form.trimmed(MandateForm.principal).map { AccountID($0) }
    let mandate = NewMandate(
      kind: kind, role: RoleID(form[MandateForm.role]), holder: AccountID(form[MandateForm.holder]),
      principal: principal, position: [form.trimmed(MandateForm.position)].compactMap(\.self),
      decree: form[MandateForm.decree], decreeDate: decreeDate, scan: scan, from: from, until: until)
    do {
      let query = [(name: MandatesPage.news, value: MandatesPage.News.given.rawValue)]
      _ = try await administration.give(
        mandate, in: file, by: try authority,
        form: key(of: form, leadingTo: .mandates))
      return redirect(to: .mandates, query: query)
    } catch let refusal as AccountRefusal {
      state.check(MandateForm.field(of: refusal), reason(for: refusal))
      return formAgain(try newMandatePage(state, again: form))
    }
  }

  /// A scan of a paper about an officer, looked over and kept.
  /// - Parameter missing: what is said when there is none; nil when it may be left out.
  func takeScan(
    _ form: FormData, _ field: String, _ state: inout FormState, orElse missing: String?
  ) async throws -> DocumentRecord? {
    guard let file = form.file(field), !file.bytes.isEmpty else {
      state.check(field, missing)
      return nil
    }
    do {
      return try await services.intake.take(
        file.bytes, named: file.fileName, of: .staffPapers, into: services.blobs, at: now)
    } catch let refusal as IntakeRefusal {
      state.check(field, words.refusals.intake(refusal, time))
      return nil
    }
  }
}
