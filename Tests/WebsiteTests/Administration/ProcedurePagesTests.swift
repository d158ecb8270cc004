import CaseStore
import Casework
import Foundation
import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

@Suite("Procedures, by an administrator")
struct ProcedurePagesTests {
  private typealias Form = NewEditionPage

  private func text(_ name: String) throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "procedures/\(name)/procedure.yaml"), encoding: .utf8)
  }

  private func promising(_ days: Int, _ name: String) throws -> [String: SentFile] {
    let changed = try text(name).replacing(/\njanji: .*/, with: "\njanji: \(days) hari kerja")
    return files(changed)
  }

  private func files(_ text: String) -> [String: SentFile] {
    [Form.files: SentFile(name: "procedure.yaml", bytes: Array(text.utf8))]
  }

  private func date(_ date: CivilDate) -> [String: String?] {
    ["\(Form.from)-day": "\(date.day)", "\(Form.from)-month": "\(date.month)", "\(Form.from)-year": "\(date.year)"]
  }

  private func timeline(_ site: SiteHarness, _ id: ProcedureID) throws -> EditionTimeline {
    try EditionDesk(context: site.services.office).timeline(EditionName(kind: .procedure, name: id.rawValue))
  }

  /// A site with the shortest of the repository's procedures as well, whose state space is searched in no time.
  private func site() async throws -> (SiteHarness, ProcedureID) {
    let site = try await SiteHarness()
    let id: ProcedureID = "penelitian"
    let known = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }.procedures[id]
    if known == nil {
      let folder = Repository.root.appending(path: "procedures/\(id)")
      try await EditionDesk(context: site.services.office).adopt(
        procedure: try FileBundle.load(folder: folder), name: id.rawValue, by: nil)
    }
    return (site, id)
  }

  private func today(_ site: SiteHarness) -> CivilDate { site.office.calendar.local(site.clock.now).date }

  @Test func onlyAdministratorsSeeOrChangeThem() async throws {
    let (site, id) = try await site()
    let edition = try #require(try timeline(site, id).inForce?.edition.digest)
    let pages: [Address] = [
      .procedures, .managedProcedure(id), .newEdition(id), .editionForm(id, edition), .editionFormPDF(id, edition),
      .editionChart(id, edition), .editionCheck(id, edition),
    ]
    let compared = Address.comparedEditions(id).path([
      (ComparisonForm.older, edition.hex), (ComparisonForm.newer, edition.hex),
    ])
    try await site.run { browser in
      for path in pages.map(\.path) + [compared] {
        #expect(try await browser.open(path).heading == "Masuk", "\(path)")
      }
      for person in [try site.applicant(), try site.auditor(), try site.officer(at: site.procedure.steps[1].id)] {
        let other = browser.another()
        try await other.signIn(person)
        for path in pages.map(\.path) + [compared] {
          #expect(try await other.open(path).status == .forbidden, "\(person.login) \(path)")
        }
        for address in [Address.newEdition(id), .withdrawEdition(id)] {
          #expect(try await other.post(address.path, []).status == .forbidden)
        }
      }
      try await browser.signIn(site.administrator())
      for path in pages.map(\.path) + [compared] {
        #expect(try await browser.open(path).status == .ok, "\(path)")
      }
      let none = edition.hex.replacing(edition.hex.prefix(1), with: "x", maxReplacements: 1)
      for path in [
        Address.managedProcedure("tidak-ada").path, Address.comparedEditions(id).path,
        Address.editionForm(site.procedure.id, edition).path, compared.replacing(edition.hex, with: none),
      ] {
        #expect(try await browser.open(path).status == .notFound, "\(path)")
      }
    }
  }

  @Test func theFormTheChartAndTheChecksAreThere() async throws {
    let (site, id) = try await site()
    let entry = try #require(try timeline(site, id).inForce)
    let edition = entry.edition.digest
    let procedure = try site.store.read { try site.services.catalogue.procedure(edition, in: $0) }
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      let list = try await browser.open(.procedures)
      #expect(list.says(procedure.name) && list.says(site.procedure.name))
      let form = try await browser.open(.editionForm(id, edition))
      #expect(form.says(procedure.head.title) && form.says(procedure.head.number))
      for step in procedure.steps { #expect(form.says(step.output), "\(step.number)") }
      #expect(form.html.contains("sop-form"))
      let pdf = try await browser.open(.editionFormPDF(id, edition))
      #expect(pdf.headers[.contentType] == "application/pdf")
      #expect(String(decoding: pdf.bytes.prefix(5), as: UTF8.self) == "%PDF-")
      let chart = try await browser.open(.editionChart(id, edition))
      #expect(chart.headers[.contentType] == "image/svg+xml")
      let drawing = String(decoding: chart.bytes, as: UTF8.self)
      #expect(drawing.hasPrefix("<") && drawing.contains("<polygon"))
      // The sheets of the head are not in it.
      #expect(!drawing.contains("NIP"))
      let checks = try await browser.open(.editionCheck(id, edition))
      let report = await ProcedureCheck(
        try #require(FileBundle(canonicalBytes: entry.edition.bytes)), named: id.rawValue, office: site.office
      ).report()
      let proof = try #require(report.proof)
      #expect(checks.says("Tidak ada kekeliruan"))
      let states = TimeText(.indonesian, utcOffsetSeconds: 0, zone: "").whole(proof.states)
      #expect(checks.says("\(states) keadaan"))
    }
  }

  @Test func anEditionIsPlannedComparedAndTakenBack() async throws {
    let (site, id) = try await site()
    let old = try #require(try timeline(site, id).inForce?.edition.digest)
    let day = today(site).adding(days: 10)
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      #expect(try await browser.open(.managedProcedure(id)).says("Baru ada satu edisi"))
      try await browser.open(.newEdition(id))
      let planned = try await browser.send(to: .newEdition(id), date(day), files: try promising(2, id.rawValue))
      #expect(planned.says("berlaku sendiri mulai 4 Desember 2026"), "\(planned.visibleText)")
      #expect(planned.says("Akan berlaku mulai 4 Desember 2026"))
      #expect(planned.says(try site.account(site.administrator()).name))
      let new = try #require(try timeline(site, id).lastWaiting?.edition.digest)
      #expect(try timeline(site, id).inForce?.edition.digest == old)
      #expect(try await browser.open(.procedures).says("Edisi berikutnya mulai 4 Desember 2026"))

      let compared = try await browser.open(
        Address.comparedEditions(id).path([(ComparisonForm.older, old.hex), (ComparisonForm.newer, new.hex)]))
      let difference = ProcedureDifference(
        from: try site.store.read { try site.services.catalogue.procedure(old, in: $0) },
        to: try site.store.read { try site.services.catalogue.procedure(new, in: $0) })
      for line in difference.forApplicants + difference.forDesks + difference.onPaper {
        #expect(compared.says(line), "\(line)")
      }
      #expect(compared.says("janji") && compared.says("2 hari kerja"))

      try await browser.open(.managedProcedure(id))
      let back = try await browser.send(to: .withdrawEdition(id))
      #expect(back.says("Edisi yang menunggu dibatalkan") && back.says("Dibatalkan 24 November 2026"))
      #expect(try timeline(site, id).lastWaiting == nil)
      // Sent once more, nothing is taken back a second time.
      let again = try await browser.open(.managedProcedure(id))
      #expect(again.forms.allSatisfy { $0.action != Address.withdrawEdition(id).path })
    }
  }

  @Test func anEditionIsInForceAtOnceAndAppliesToTheNextApplication() async throws {
    let (site, id) = try await site()
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.newEdition(id))
      let done = try await browser.send(to: .newEdition(id), files: try promising(3, id.rawValue))
      #expect(done.says("Edisi baru sudah berlaku") && done.says("3 hari kerja"))
      try await browser.open(.newEdition(id))
      let same = try await browser.send(to: .newEdition(id), files: try promising(3, id.rawValue))
      #expect(same.says("tidak ada yang diubah") || same.says("Tidak ada yang diubah"))
      #expect(try timeline(site, id).entries.count == 2)
      #expect(try await browser.open(.service(id)).says("3 hari kerja"))
    }
  }

  @Test func whatDoesNotHoldIsRefusedWithItsPlace() async throws {
    let (site, id) = try await site()
    let yesterday = today(site).adding(days: -1)
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      @Sendable func refused(
        _ fields: [String: String?] = [:], _ files: [String: SentFile], _ words: String
      ) async throws {
        try await browser.open(.newEdition(id))
        let page = try await browser.send(to: .newEdition(id), fields, files: files)
        #expect(page.status == .unprocessableContent)
        #expect(page.says(words), "\(page.visibleText)")
      }
      try await refused([:], [:], "Berkas belum dipilih")
      try await refused(date(yesterday), try promising(3, id.rawValue), "23 November 2026 sudah lewat")
      try await refused(
        ["\(Form.from)-day": "31", "\(Form.from)-month": "2", "\(Form.from)-year": "2027"],
        try promising(3, id.rawValue), "Tanggal ini tidak ada")
      try await refused([:], files(try text(id.rawValue).replacing("\njanji:", with: "\njanjii:")), "`janjii`")
      // It can be read, and cannot be kept: the proof says so, with the line.
      let short = try text(id.rawValue).replacing(/\njanji: .*/, with: "\njanji: 1 menit")
      try await refused([:], files(short), "tidak muat dalam janji")
      #expect(await browser.page.visibleText.contains(/procedure\.yaml:\d+:\d+/))
      #expect(try timeline(site, id).entries.count == 1)
      // What waits is not overtaken.
      try await browser.open(.newEdition(id))
      try await browser.send(
        to: .newEdition(id), date(today(site).adding(days: 10)), files: try promising(2, id.rawValue))
      try await refused([:], try promising(3, id.rawValue), "sudah menunggu dan berlaku mulai 4 Desember 2026")
    }
  }

  @Test func whoeverBeganBeforeIsToldThatTheRulesChanged() async throws {
    let site = try await SiteHarness()
    let id = site.procedure.id
    let words = "Aturan izin ini berubah sejak draf ini dimulai"
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let draft = try await Journey(site: site, browser: browser).begin()
      #expect(!(try await browser.open(.draft(draft)).says(words)))
      var files = try FileBundle.load(folder: Repository.root.appending(path: "procedures/\(id)")).files
      let changed = try text(id.rawValue).replacing(/\njanji: .*/, with: "\njanji: 9 hari kerja")
      files["procedure.yaml"] = Data(changed.utf8)
      let desk = EditionDesk(context: site.services.office)
      try await desk.adopt(
        procedure: FileBundle(files: files), name: id.rawValue, by: nil, from: today(site).adding(days: 1))
      #expect(!(try await browser.open(.draft(draft)).says(words)))
      site.clock.set(site.clock.now.adding(seconds: 86_400))
      try await browser.signIn(site.applicant())
      #expect(try await browser.open(.draft(draft)).says(words))
    }
  }
}
