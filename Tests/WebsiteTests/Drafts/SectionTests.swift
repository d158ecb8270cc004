import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Filling in the form")
struct SectionTests {
  @Test func everythingTypedIsKeptAndDrawnBackThoughItIsWrong() async throws {
    let site = try await SiteHarness()
    let (group, date) = try site.firstDate()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      let name = SectionInput.name(date.id)
      let typed: [String: String?] = ["\(name)-day": "31", "\(name)-month": "Februari", "\(name)-year": "1994"]
      try await browser.open(.draftSection(id, group.id))
      let page = try await browser.send(to: .draftSection(id, group.id), typed)
      #expect(page.status == .unprocessableContent)
      #expect(page.title.hasPrefix("Salah: "))
      #expect(page.says("Tanggal 31 Februari 1994 tidak ada; Februari 1994 sampai tanggal 28"))
      #expect(page.html.contains("href=\"#\(name)\""))
      #expect(page.html.contains("value=\"Februari\""))
      // Kept as well: another day it stands there again.
      let later = try await browser.open(.draftSection(id, group.id))
      #expect(later.html.contains("value=\"31\"") && later.html.contains("value=\"Februari\""))
    }
  }

  @Test func theButtonForLaterNeedsNothingFilledIn() async throws {
    let site = try await SiteHarness()
    let group = try #require(site.procedure.groups.first)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      let page = try await browser.send(
        to: .draftSection(id, group.id), button: (DraftQuery.later, "1"))
      #expect(page.path == Address.draft(id).path)
      #expect(try await browser.open(.myApplications).links.contains(Address.draft(id).path))
    }
  }

  @Test func theScriptKeepsTheDraftWithoutJudgingIt() async throws {
    let site = try await SiteHarness()
    let group = try #require(site.procedure.groups.first)
    let field = SectionInput.name(site.procedure.keyFields.name)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      let form = try #require(await browser.page.forms.first { $0.action == Address.draftSection(id, group.id).path })
      var pairs = form.fields.filter { $0.name != HiddenFields.formKeyName && $0.name != field }
      pairs.append((field, "Baru separuh"))
      let path = Address.draftSection(id, group.id).path([(DraftQuery.autosave, "1")])
      let answer = try await browser.post(path, pairs)
      #expect(answer.status == .ok)
      #expect(answer.html == "Draf tersimpan pukul 09.00 WIB.")
      let page = try await browser.open(.draftSection(id, group.id))
      #expect(page.html.contains("value=\"Baru separuh\""))
    }
  }

  @Test func whatLooksWrongIsSaidButHoldsNobodyUp() async throws {
    let site = try await SiteHarness()
    let procedure = site.procedure
    let (group, nik, comparison) = try site.comparedNIK()
    let sex = try #require(comparison.sex.flatMap { procedure.field($0) })
    let other = try #require(sex.choices.first { $0.id != (try? site.values()[sex.id]) })
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      try await browser.open(.draftSection(id, group.id))
      let values = try site.values().merging([sex.id: other.id]) { $1 }
      let page = try await browser.send(to: .draftSection(id, group.id), Journey.typed(values, group.fields))
      #expect(page.status == .ok)
      #expect(!page.path.hasPrefix(Address.draftSection(id, group.id).path))
      #expect(page.says("Periksa sekali lagi."))
      #expect(page.says(nik.label))
    }
  }

  @Test func aFieldAskedOnlyForSomeAnswersIsRequiredOnlyThen() async throws {
    let site = try await SiteHarness()
    let (group, follower, condition) = try site.conditionalField()
    let asking = try #require(group.fields.first { $0.id == condition.field })
    let value = try #require(condition.values.first)
    let without = try #require(asking.choices.first { !condition.values.contains($0.id) })
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      var values = try site.values()
      values[asking.id] = value
      values[follower.id] = nil
      try await browser.open(.draftSection(id, group.id))
      let page = try await browser.send(to: .draftSection(id, group.id), Journey.typed(values, group.fields))
      #expect(page.status == .unprocessableContent)
      #expect(page.html.contains("href=\"#\(SectionInput.name(follower.id))\""))
      values[asking.id] = without.id
      let next = try await browser.send(to: .draftSection(id, group.id), Journey.typed(values, group.fields))
      #expect(next.status == .ok)
    }
  }

  @Test func somebodyElsesDraftIsNotThere() async throws {
    let site = try await SiteHarness()
    let group = try #require(site.procedure.groups.first)
    let last = try #require(site.procedure.steps.last { $0.role != nil && $0.act == .approve })
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      for credential in [try site.applicant(1), try site.officer(at: last.id), try site.administrator()] {
        let stranger = browser.another()
        try await stranger.signIn(credential)
        for address in [Address.draft(id), .draftSection(id, group.id), .draftDocuments(id), .draftReview(id)] {
          let page = try await stranger.open(address)
          #expect(page.status == .notFound, "\(credential.duties) \(address)")
        }
      }
    }
  }

  @Test func aDraftCanBeThrownAway() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      try await browser.open(.draftDiscard(id))
      let page = try await browser.send(to: .draftDiscard(id))
      #expect(page.says("Draf sudah dihapus."))
      #expect(try await browser.open(.draft(id)).status == .notFound)
    }
  }
}
