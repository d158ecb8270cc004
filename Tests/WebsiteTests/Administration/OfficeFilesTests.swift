import Foundation
import Testing

@testable import Website

@Suite("Files of the office, by an administrator")
struct OfficeFilesTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: "offices/pekanbaru/\(path)"), encoding: .utf8)
  }

  private func files(_ name: String, _ text: String) -> [String: SentFile] {
    [OfficeFilesPage.files: SentFile(name: name, bytes: Array(text.utf8))]
  }

  @Test func aChangedFileMakesANewEdition() async throws {
    let site = try await SiteHarness()
    let changed = try text("office.yaml").replacing(site.office.counterRemark, with: "Tutup pada hari pasar")
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.office)
      let done = try await browser.send(to: .office, files: files("office.yaml", changed))
      #expect(done.says("Edisi baru sudah berlaku dan dicatat."))
      #expect(try await browser.open(.home).says("Tutup pada hari pasar"))
      try await browser.open(.office)
      #expect(try await browser.send(to: .office, files: files("office.yaml", changed)).says("tidak ada yang diubah"))
      let editions = try await browser.open(.editions)
      let newest = try #require(editions.links.first { $0.hasPrefix(Address.editions.path + "/") })
      let edition = try await browser.open(newest)
      #expect(edition.says("Tutup pada hari pasar"))
      #expect(edition.says(try site.account(site.administrator()).name))
    }
  }

  @Test func mistakesAreToldWithFileAndLineAndNothingChanges() async throws {
    let site = try await SiteHarness()
    let broken = "\n" + (try text("office.yaml")).replacing("\nkota:", with: "\nkotaa:")
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.office)
      let page = try await browser.send(to: .office, files: files("office.yaml", broken))
      #expect(page.status == .unprocessableContent)
      #expect(page.visibleText.contains(/office\.yaml:\d+:\d+/))
      #expect(page.says("`kota`"))
      #expect(page.says("Tidak ada yang diubah."))
      #expect(try await browser.open(.home).says(site.office.counterRemark))
    }
  }

  @Test func officeAndProceduresMustStillFit() async throws {
    let site = try await SiteHarness()
    let series = site.procedure.series.permit.rawValue
    let without = try text("numbers.yaml").replacing("id: \(series)\n", with: "id: \(series)x\n")
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.office)
      let page = try await browser.send(to: .office, files: files("numbers.yaml", without))
      #expect(page.status == .unprocessableContent)
      #expect(page.says("Seri nomor `\(series)`"))
    }
  }

  @Test func aFileWithAnotherNameOrNoneIsNotTaken() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.office)
      #expect(try await browser.send(to: .office).says("Berkas belum dipilih"))
      try await browser.open(.office)
      let page = try await browser.send(to: .office, files: files("KANTOR.txt", "kota: Umpama"))
      #expect(page.status == .unprocessableContent)
      #expect(page.says("KANTOR.txt"))
    }
  }

  @Test func aYearOfTheCalendarIsAdded() async throws {
    let site = try await SiteHarness()
    let next = try text("calendar/2027.yaml").replacing("2027", with: "2028")
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.office)
      let done = try await browser.send(
        to: .office, [OfficeFilesPage.folder: "calendar"], files: files("2028.yaml", next))
      #expect(done.says("Edisi baru sudah berlaku dan dicatat."), "\(done.texts(of: "li"))")
      let editions = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }
      #expect(editions.office.calendar.years.contains(2028))
    }
  }
}
