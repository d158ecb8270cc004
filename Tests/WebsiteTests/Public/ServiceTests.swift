import Testing

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
      let asked = procedure.requirements.filter { $0.inForce.contains(site.today) }
      for rule in asked { #expect(page.says(rule.hint)) }
      for rule in procedure.requirements where !asked.contains(rule) { #expect(!page.says(rule.hint)) }
      for channel in site.office.complaints { #expect(page.says(channel.text)) }
      #expect(page.says(procedure.fee.text))
      #expect(page.says(site.office.counterHours))
      #expect(page.links.contains(Address.newApplication(procedure.id).path))
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
