import CaseStore
import Casework
import Foundation
@testable import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

/// A procedure with a visit by two officers, and what they do by pages.
struct TeamWork {
  let site: SiteHarness
  let desks: DeskWork
  /// The step that visits.
  let step: ProcedureStep

  init() async throws {
    site = try await SiteHarness(["sipa"])
    desks = DeskWork(site: site)
    step = try #require(site.procedure.steps.first { $0.act == .inspect })
  }

  func atVisit() async throws -> CaseID {
    let id = try await desks.submit()
    try await desks.bring(id, to: step.id)
    return id
  }

  /// One of the team, signed in.
  func member(_ index: Int, _ browser: Browser) async throws -> Browser {
    let member = browser.another()
    try await member.signIn(site.officer(at: step.id, index))
    return member
  }

  func visit(_ id: CaseID) throws -> Inspection { try desks.state(id).inspections[step.id] ?? .none }

  @discardableResult
  func appoint(
    _ browser: Browser, _ id: CaseID, _ day: CivilDate, _ clock: String, why: String? = nil
  ) async throws -> SeenPage {
    try await browser.open(.bench(id))
    var fields: [String: String?] = [
      "visit-day": "\(day.day)", "visit-month": "\(day.month)", "visit-year": "\(day.year)",
      SiteVisitForm.clock: clock,
    ]
    if let why { fields[SiteVisitForm.why] = why }
    return try await browser.send(to: .appointVisit(id), fields)
  }

  @discardableResult
  func report(
    _ browser: Browser, _ id: CaseID, _ verdict: String = SiteVisitForm.yes,
    _ findings: String = "Tempat sesuai.\nPapan nama terpasang.", photos: [[UInt8]]? = nil
  ) async throws -> SeenPage {
    let page = try await browser.open(.bench(id))
    let form = try #require(page.forms.first { $0.action == Address.reportVisit(id).path })
    var pairs = form.fields.filter { ![SiteVisitForm.verdict, SiteVisitForm.findings].contains($0.name) }
    pairs += [(SiteVisitForm.verdict, verdict), (SiteVisitForm.findings, findings)]
    let photos = photos ?? (0..<step.step.photosNeeded).map { ExamplePhoto.png($0 + 3) }
    return try await browser.post(
      Address.reportVisit(id).path, pairs,
      several: photos.enumerated().map { number, bytes in
        (SiteVisitForm.photos, SentFile(name: "foto-\(number + 1).png", bytes: bytes))
      })
  }

  /// Appointed for this afternoon, and now it is evening.
  func visited(_ browser: Browser) async throws -> CaseID {
    let id = try await atVisit()
    try await appoint(browser, id, site.today, "14.00")
    site.clock.advance(minutes: 6 * 60)
    return id
  }
}

@Suite("A visit by two officers, through the pages")
struct SiteVisitTests {
  @Test func anAppointmentIsMadeAndMovedAndTheApplicantReadsIt() async throws {
    let work = try await TeamWork()
    let id = try await work.atVisit()
    let today = work.site.today
    try await work.site.run { browser in
      let one = try await work.member(0, browser)
      let applicant = browser.another()
      try await applicant.signIn(work.site.applicant())
      let before = try await applicant.open(.application(id))
      #expect(before.says("\(work.step.deskLabel) akan datang ke tempat Anda."))
      #expect(try await one.open(.bench(id)).says("Kunjungan belum dijadwalkan."))
      let made = try await work.appoint(one, id, today.adding(days: 1), "09.30")
      #expect(made.says("Dijadwalkan 25 November 2026, 09.30 WIB"))
      #expect(made.says("Laporan dapat ditulis setelah waktu kunjungan"))
      let told = try await applicant.open(.application(id))
      #expect(told.heading == "\(work.step.deskLabel) akan datang")
      #expect(told.says("\(work.step.deskLabel) datang ke tempat Anda pada 25 November 2026, 09.30 WIB."))

      let two = try await work.member(1, browser)
      let noReason = try await work.appoint(two, id, today.adding(days: 2), "13:00")
      #expect(noReason.status == .unprocessableContent)
      #expect(noReason.says("Tulis alasannya"))
      #expect(noReason.html.contains("value=\"13:00\""))
      #expect(try work.visit(id).moves == 0)
      let moved = try await work.appoint(two, id, today.adding(days: 2), "13:00", why: "Pemohon sakit")
      #expect(moved.says("Dijadwalkan 26 November 2026, 13.00 WIB"))
      #expect(moved.says("sudah diubah 1 kali"))
      let again = try await applicant.open(.application(id))
      #expect(again.says("Jadwal sudah diubah 1 kali. Alasan perubahan: Pemohon sakit"))
      for official in work.site.office.officials { #expect(!again.says(official.name)) }
    }
  }

  @Test func theTeamOpensItFromTheQueueAndNobodyHoldsIt() async throws {
    let work = try await TeamWork()
    let id = try await work.atVisit()
    let number = try work.desks.state(id).number
    try await work.site.run { browser in
      for index in 0..<2 {
        let member = try await work.member(index, browser)
        try await member.open(.desk(work.step.id))
        let taken = try await member.send(to: .claimNext(work.step.id), button: (QueueTable.claimName, number))
        #expect(taken.path == Address.bench(id).path)
        #expect(taken.says("Kunjungan belum dijadwalkan."))
        #expect(!taken.says("Ambil berkas") && !taken.says("belum diambil"))
        try await member.open(.desk(work.step.id))
        let next = try await member.send(to: .claimNext(work.step.id), button: (QueueTable.claimName, ""))
        #expect(next.path == Address.bench(id).path)
      }
      #expect(try work.desks.state(id).holder == nil)
    }
  }

  @Test func neitherOfTheTwoClosesItAlone() async throws {
    let work = try await TeamWork()
    try await work.site.run { browser in
      let one = try await work.member(0, browser)
      let id = try await work.visited(one)
      let reported = try await work.report(one, id)
      #expect(reported.says("Masih menunggu 1 tanda tangan."))
      #expect(try work.desks.state(id).stage == .atStep(work.step.id))
      #expect(try work.visit(id).report?.photos.count == 2)
      #expect(!reported.forms.contains { $0.action == Address.signVisit(id).path }, "nobody signs twice")
      let page = try await one.open(.bench(id))
      let csrf = try #require(page.forms.flatMap(\.fields).first { $0.name == HiddenFields.csrfName })
      let version = try work.desks.state(id).version
      let twice = try await one.post(Address.signVisit(id).path, [csrf, (FileForm.version, "\(version)")])
      #expect(twice.status == .conflict)
      #expect(try work.visit(id).signers.count == 1)

      let two = try await work.member(1, browser)
      let seen = try await two.open(.bench(id))
      #expect(seen.says("Tempat sesuai."))
      #expect(
        seen.html.contains(
          "<img src=\"\(Address.documentPage(id, try #require(try work.visit(id).report).photos[0], page: 1).path)"))
      try await two.send(to: .signVisit(id))
      let next = try #require(work.site.procedure.steps.first { $0.number == work.step.number + 1 })
      #expect(try work.desks.state(id).stage == .atStep(next.id))
      // The desk after them reads the report.
      let back = browser.another()
      try await back.signIn(work.site.officer(at: next.id))
      let bench = try await back.open(.bench(id))
      #expect(bench.says("Laporan kunjungan") && bench.says("Papan nama terpasang."))
      for index in 0..<2 {
        #expect(bench.says(try work.site.officer(at: work.step.id, index).name))
      }
    }
  }

  @Test func anotherReportTakesTheSignatureAway() async throws {
    let work = try await TeamWork()
    try await work.site.run { browser in
      let one = try await work.member(0, browser)
      let two = try await work.member(1, browser)
      let id = try await work.visited(one)
      try await work.report(one, id)
      let old = try await two.open(.bench(id))
      try await work.report(one, id, SiteVisitForm.yes, "Lain.")
      let csrf = try #require(old.forms.flatMap(\.fields).first { $0.name == HiddenFields.csrfName })
      let form = try #require(old.forms.first { $0.action == Address.signVisit(id).path })
      #expect(form.fields.contains { $0.name == csrf.name })
      let late = try await two.post(Address.signVisit(id).path, form.fields)
      #expect(late.status == .conflict, "he has not read this one")
      #expect(try work.visit(id).signers.count == 1)
      #expect(try work.desks.state(id).stage == .atStep(work.step.id))
    }
  }

  @Test func aVisitThatFindsFaultIsSentBackByBothOnly() async throws {
    let work = try await TeamWork()
    try await work.site.run { browser in
      let one = try await work.member(0, browser)
      let two = try await work.member(1, browser)
      let id = try await work.visited(one)
      let alone = try await work.report(one, id, SiteVisitForm.no, "Lemari obat belum ada.")
      #expect(!alone.forms.contains { $0.action == Address.closeVisit(id).path })
      try await two.open(.bench(id))
      let signed = try await two.send(to: .signVisit(id))
      #expect(try work.desks.state(id).stage == .atStep(work.step.id))
      #expect(signed.forms.contains { $0.action == Address.closeVisit(id).path })
      let unsaid = try await two.send(to: .closeVisit(id), ["target": nil, "reason": "Lemari obat belum ada."])
      #expect(unsaid.status == .unprocessableContent)
      #expect(unsaid.says("Pilih meja tujuan") && unsaid.says("Lemari obat belum ada."))
      let target = try #require(work.step.sendsBackTo.first)
      try await two.send(to: .closeVisit(id), ["target": target.rawValue, "reason": "Lemari obat belum ada."])
      #expect(try work.desks.state(id).stage == .atStep(target))
    }
  }

  @Test func whatIsTypedWrongIsDrawnBack() async throws {
    let work = try await TeamWork()
    let id = try await work.atVisit()
    let today = work.site.today
    try await work.site.run { browser in
      let one = try await work.member(0, browser)
      let wrong: [(day: CivilDate, clock: String, says: String, status: Int)] = [
        (today.adding(days: 1), "pagi", "Isi pukul kunjungan", 422),
        (today.adding(days: 1), "25.00", "Isi pukul kunjungan", 422),
        (today.adding(days: -1), "09.00", "", 422),
      ]
      for (day, clock, says, status) in wrong {
        let page = try await work.appoint(one, id, day, clock)
        #expect(page.status.code == status, "\(clock)")
        #expect(says.isEmpty || page.says(says))
        #expect(page.html.contains("value=\"\(clock)\""))
        #expect(page.html.contains("value=\"\(day.day)\""))
      }
      #expect(try work.visit(id).appointment == nil)
      // Before the appointment there is no report.
      try await work.appoint(one, id, today, "14.00")
      let early = try await one.open(.bench(id))
      #expect(!early.forms.contains { $0.action == Address.reportVisit(id).path })
      work.site.clock.advance(minutes: 6 * 60)

      let few = try await work.report(one, id, SiteVisitForm.yes, "Sesuai.", photos: [ExamplePhoto.png(1)])
      #expect(few.status == .unprocessableContent)
      #expect(few.says("Pilih paling sedikit 2 foto yang berbeda") && few.says("Sesuai."))
      let same = try await work.report(
        one, id, SiteVisitForm.yes, "Sesuai.", photos: [ExamplePhoto.png(1), ExamplePhoto.png(1)])
      #expect(same.status == .unprocessableContent)
      let paper = try await work.report(
        one, id, SiteVisitForm.yes, "Sesuai.", photos: [ExamplePhoto.png(1), try work.desks.pdf()])
      #expect(paper.status == .unprocessableContent)
      #expect(paper.says("bukan foto"))
      let empty = try await work.report(one, id, "", " ")
      #expect(empty.status == .unprocessableContent)
      #expect(empty.says("Pilih hasil kunjungan") && empty.says("Tulis temuan di lapangan"))
      #expect(empty.says("Pilih fotonya lagi"))
      #expect(try work.visit(id).report == nil)
    }
  }

  @Test func onlyTheTeamActs() async throws {
    let work = try await TeamWork()
    let id = try await work.atVisit()
    let today = work.site.today
    try await work.site.run { browser in
      let one = try await work.member(0, browser)
      let page = try await one.open(.bench(id))
      let form = try #require(page.forms.first { $0.action == Address.appointVisit(id).path })
      let others = try work.site.procedure.roles.map(\.id).filter { $0 != work.step.role }
        .map { try work.site.officer($0) }
      for other in others + [try work.site.auditor(), try work.site.applicant()] {
        let person = browser.another()
        try await person.signIn(other)
        let start = try await person.open(.home)
        var fields = form.fields.filter { $0.name != HiddenFields.csrfName }
        fields += start.forms.flatMap(\.fields).filter { $0.name == HiddenFields.csrfName }.prefix(1)
        fields += [
          ("visit-day", "\(today.day)"), ("visit-month", "\(today.month)"), ("visit-year", "\(today.year)"),
          (SiteVisitForm.clock, "14.00"),
        ]
        let addresses = [Address.appointVisit(id), .reportVisit(id), .signVisit(id), .closeVisit(id)]
        for address in addresses {
          let answer = try await person.post(address.path, fields)
          #expect([.forbidden, .notFound].contains(answer.status), "\(other.duties): \(answer.status)")
        }
      }
      #expect(try work.desks.state(id).version == 2)
    }
  }
}
