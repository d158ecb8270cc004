import CaseStore
import Foundation
import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

@Suite("What anybody reads")
struct ServiceTests {
  @Test func aServiceSaysWhatTheFilesSay() async throws {
    let site = try await SiteHarness()
    let procedure = site.procedure
    try await site.run { browser in
      let home = try await browser.open(.home)
      #expect(home.links.contains(Address.service(procedure.id).path))
      let page = try await browser.open(.service(procedure.id))
      #expect(page.heading == "\(procedure.name) (\(procedure.shortName))")
      for law in procedure.boxes.legalBasis { #expect(page.says(law.hasSuffix(";") ? String(law.dropLast()) : law)) }
      for step in procedure.steps {
        #expect(page.says("\(step.actLabel)"))
        for line in step.activity { #expect(page.says(line)) }
      }
      for channel in site.office.complaints { #expect(page.says(channel.text)) }
      #expect(page.says(procedure.fee.text))
      #expect(page.says(site.office.counterHours))
    }
  }

  /// Of each kind: what it is asked for and nothing else, how long its letter lasts, and the way to apply for it.
  @Test func eachKindIsSpokenOfByItself() async throws {
    let site = try await SiteHarness()
    let editions = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }
    let procedure = try #require(editions.procedures[site.procedure.id]).procedure
    try #require(procedure.kinds.count > 1)
    try await site.run { browser in
      let first = try await browser.open(.service(procedure.id))
      for (place, kind) in procedure.kinds.enumerated() {
        let query = [(name: NewApplication.kind, value: kind.id.rawValue)]
        let address = Address.service(procedure.id).path(query)
        #expect(first.links.contains(address))
        let page = try await browser.open(address)
        #expect(place > 0 || page.visibleText == first.visibleText)
        let asked = procedure.requirements(kind: kind.id, on: site.today)
        #expect(!asked.isEmpty)
        for rule in asked { #expect(page.says(rule.hint), "\(kind.id): \(rule.id)") }
        for rule in procedure.requirements where !asked.contains(where: { $0.hint == rule.hint }) {
          #expect(!page.says(rule.hint), "\(kind.id): \(rule.id)")
        }
        if let hint = kind.hint { #expect(page.says(hint)) }
        #expect(page.says("Seperti surat lama") == (kind.earlier?.keepsValidity ?? false))
        #expect(page.links.contains(Address.newApplication(procedure.id).path(query)))
      }
      #expect(try await browser.open(Address.service(procedure.id).path([(NewApplication.kind, "x")])).status == .ok)
    }
  }

  /// What will be asked for, by the edition in force and by the one that waits for its day.
  @Test func rulesToComeAreTold() async throws {
    let site = try await SiteHarness()
    let name = site.procedure.id.rawValue
    let editions = EditionDesk(context: site.services.office)
    func adopt(_ rule: String, from day: CivilDate?) async throws {
      let last = try site.store.read { try $0.currentEdition(site.services.office.id, .procedure, name: name, at: nil) }
      var files = try #require(last.flatMap { FileBundle(canonicalBytes: $0.bytes) }).files
      let text = String(decoding: try #require(files["procedure.yaml"]), as: UTF8.self)
      files["procedure.yaml"] = Data(text.replacing("\npersyaratan:\n", with: "\npersyaratan:\n\(rule)\n").utf8)
      try await editions.adopt(procedure: FileBundle(files: files), name: name, by: nil, from: day)
    }
    try await adopt(
      "  - {id: limbah, nama: Bukti limbah, petunjuk: Asli., sifat: wajib, sejak: 2027-02-01}", from: nil)
    try await adopt(
      "  - {id: denah, nama: Denah ruang, petunjuk: Berskala., sifat: wajib}", from: CivilDate("2027-01-04"))
    try await site.run { browser in
      for address in [Address.service(site.procedure.id), .standards] {
        let page = try await browser.open(address)
        #expect(page.says("Mulai 1 Februari 2027 juga diperlukan: Bukti limbah."), "\(address)")
        #expect(page.says("Mulai 4 Januari 2027 juga diperlukan: Denah ruang."), "\(address)")
        #expect(page.says("Mulai 4 Januari 2027 berlaku SOP yang baru."), "\(address)")
      }
      #expect(!(try await browser.open(.home).says("juga diperlukan")))
    }
  }

  @Test func aLevyIsExplainedBeforeAnybodyApplies() async throws {
    let site = try await SiteHarness(["reklame"])
    let levy = try #require(site.procedure.levy)
    try await site.run { browser in
      let page = try await browser.open(.service(site.procedure.id))
      #expect(page.says(levy.text))
      #expect(page.says(levy.payTo))
      #expect(page.says("Jatuh tempo 30 hari sejak ditetapkan. Sesudahnya ditambah 1% untuk tiap bulan yang dimulai."))
    }
  }

  @Test func anUnknownServiceIsNotFound() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let page = try await browser.open(.service("tidak-ada"))
      #expect(page.status == .notFound)
    }
  }

  @Test func standardsHaveAllFourteenComponents() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let page = try await browser.open(.standards)
      for component in StandardComponent.allCases {
        #expect(page.texts(of: "h3").contains { $0.hasPrefix("\(component.rawValue). ") })
      }
      // What all kinds are asked for stands once, what some are asked for besides under their names.
      let editions = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }
      let procedure = try #require(editions.procedures[site.procedure.id]).procedure
      let text = page.visibleText
      #expect(text.contains("Semua jenis permohonan"))
      for kind in procedure.kinds {
        let own = procedure.requirements(kind: kind.id, on: site.today).filter { rule in rule.kinds == [kind.id] }
        for rule in own { #expect(text.contains(rule.name)) }
      }
      for tool in site.procedure.boxes.equipment { #expect(page.says(tool)) }
    }
  }

  @Test func privacyAndComplaintsComeFromTheOfficesFile() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let privacy = try await browser.open(.privacy)
      for part in site.office.privacy.sections { #expect(privacy.texts(of: "h2").contains(part.title)) }
      let complaints = try await browser.open(.complaints)
      for channel in site.office.complaints {
        #expect(complaints.says(channel.name))
        if let link = channel.link { #expect(complaints.links.contains(link)) }
      }
    }
  }

  @Test(arguments: [Address.home, .track, .letterCheck, .standards, .privacy, .complaints])
  func everyPageIsThereInEnglish(_ address: Address) async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let page = try await browser.open(address.path([(SiteQuery.language, "en")]))
      #expect(page.status == .ok)
      #expect(page.html.contains("<html lang=\"en\""))
    }
  }
}
