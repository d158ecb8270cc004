import Casework
import Procedures
import Testing

@testable import Office
@testable import Website

/// Renewal, change, move, revocation and duplicate begin with what the office knows, and not with what they change.
@Suite("Applications about an earlier letter")
struct EarlierLetterTests {
  private struct Holder {
    let site: SiteHarness
    let whole: Procedure
    let letter: LoadedCase

    init() async throws {
      let site = try await SiteHarness()
      let work = DeskWork(site: site)
      let id = try await work.submit()
      try await work.bring(id, to: work.approval)
      try await work.issue(id)
      letter = try site.services.cases.load(id)
      let editions = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }
      whole = try #require(editions.procedures[site.procedure.id]).procedure
      self.site = site
    }

    var later: [(kind: ApplicationKind, rule: EarlierRule)] {
      whole.kinds.compactMap { kind in kind.earlier.map { (kind, $0) } }
    }

    /// Handed in by use cases, complete.
    func submit(_ kind: ApplicationKind, number: String) async throws -> CaseID {
      let services = site.services
      let account = try site.account(site.applicant()).id
      let example = try #require(site.office.exampleApplicants.first).values
      let id = try await services.drafts.start(whole.id, kind: kind.id, by: .account(account))
      for group in whole.narrowed(to: kind.id).groups {
        var values = example.filter { value in group.fields.contains { $0.id == value.key } }
        for field in group.fields where field.id == kind.earlier?.field { values[field.id] = number }
        _ = try await services.drafts.saveSection(
          group.id, values, isDone: true, of: id, by: .account(account))
      }
      let pdf = try DeskWork(site: site).pdf()
      for rule in whole.requirements(kind: kind.id, on: site.today) where rule.necessity == .mandatory {
        let document = try await services.intake.take(
          rule.isPhoto ? ExamplePhoto.png(0) : pdf, named: "\(rule.id)", of: id, into: services.blobs,
          at: site.clock.now)
        _ = try await services.drafts.attach(document, as: rule.id, of: id, by: .account(account))
      }
      _ = try await services.submitting.submit(id, by: .applicant(.account(account)), form: nil)
      return id
    }

    func address(_ kind: ApplicationKind, about id: CaseID? = nil) -> String {
      Address.newApplication(whole.id).path([
        (NewApplication.kind, kind.id.rawValue), (NewApplication.letter, id?.rawValue ?? ""),
      ])
    }
  }

  @Test func whatIsKnownStandsThereAndWhatChangesDoesNot() async throws {
    let holder = try await Holder()
    let (whole, letter) = (holder.whole, holder.letter)
    let number = try #require(letter.state.letter?.numbering.number)
    let later = holder.later
    #expect(later.count >= 5)
    try await holder.site.run { browser in
      try await browser.signIn(holder.site.applicant())
      for (kind, rule) in later {
        let own = try await browser.open(.application(letter.id))
        let address = holder.address(kind, about: letter.id)
        #expect(own.links.contains(address), "\(kind.id)")
        let start = try await browser.open(address)
        #expect(start.says("Yang perlu disiapkan: \(kind.label)"))
        try await browser.send(to: .newApplication(whole.id))
        let draft = try await draftID(browser)
        let narrow = whole.narrowed(to: kind.id)
        let told = Set(narrow.toldByEarlierLetter(rule).map(\.id))
        for group in narrow.groups {
          let page = try await browser.open(.draftSection(draft, group.id))
          let form = try #require(page.forms.first { $0.action == Address.draftSection(draft, group.id).path })
          for field in group.fields {
            let shown = form.fields.first { $0.name == SectionInput.name(field.id) }?.value ?? ""
            guard field.kind != .date else { continue }
            let expected =
              field.id == rule.field ? number : told.contains(group.id) ? letter.values[field.id] ?? "" : ""
            #expect(shown == expected, "\(kind.id): \(field.id)")
          }
        }
      }
    }
  }

  /// A move is to another place, and a reason is about one request alone.
  @Test func aMoveAsksForTheNewPlaceAndNoReasonIsTakenOver() async throws {
    let holder = try await Holder()
    let workplace = try #require(holder.whole.keyFields.workplace)
    let (move, rule) = try #require(holder.later.first { !$0.rule.asksAnew.isEmpty })
    let anew = holder.whole.narrowed(to: move.id).groups.filter { rule.asksAnew.contains($0.id) }
    #expect(anew.flatMap(\.fields).contains { $0.id == workplace })
    for (kind, rule) in holder.later {
      let own = holder.whole.groups.filter { $0.kinds == [kind.id] }
      #expect(own.allSatisfy { group in !holder.whole.toldByEarlierLetter(rule).contains { $0.id == group.id } })
    }
  }

  @Test func theOnlyLetterIsChosenByItself() async throws {
    let holder = try await Holder()
    let (kind, _) = try #require(holder.later.first)
    let first = try #require(holder.whole.kinds.first { $0.earlier == nil })
    try await holder.site.run { browser in
      try await browser.signIn(holder.site.applicant())
      for (kind, chosen) in [(kind, holder.letter.id.rawValue), (first, "")] {
        let page = try await browser.open(holder.address(kind))
        let form = try #require(page.forms.first { $0.action == Address.newApplication(holder.whole.id).path })
        #expect(form.fields.first { $0.name == "letter" }?.value == chosen)
        #expect(form.fields.first { $0.name == "kind" }?.value == kind.id.rawValue)
      }
    }
  }

  /// The desk sees which kind it is and which letter it is about, and is not warned of that letter.
  @Test func theDeskSeesWhichLetterItIsAbout() async throws {
    let holder = try await Holder()
    let site = holder.site
    let work = DeskWork(site: site)
    let number = try #require(holder.letter.state.letter?.numbering.number)
    let (kind, _) = try #require(holder.later.first { $0.rule.effect == .revokes })
    let id = try await holder.submit(kind, number: number)
    let (unlisted, _) = try #require(holder.later.first { $0.rule.mayBeUnregistered })
    let other = try await holder.submit(unlisted, number: "503/1/LAMA/2019")
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let queue = try await browser.open(.desk(work.firstStep))
      let row = try site.services.cases.load(id).state.number
      #expect(queue.says("\(row) · \(kind.label)"))
      try await browser.open(.bench(id))
      let bench = try await browser.send(to: .claim(id))
      #expect(bench.says("Tentang surat \(number) (berlaku sampai"))
      #expect(bench.links.contains(Address.caseData(holder.letter.id).path))
      #expect(!bench.says("\(holder.letter.state.number) (Terbit"))
      try await browser.open(.bench(other))
      let unknown = try await browser.send(to: .claim(other))
      #expect(unknown.says("Surat lama nomor 503/1/LAMA/2019 tidak ada dalam register"))
      #expect(unknown.says(holder.letter.state.number))
    }
  }

  private func draftID(_ browser: Browser) async throws -> CaseID {
    let parts = await browser.page.path.split(separator: "/")
    return CaseID(String(try #require(parts.dropFirst().first)))
  }
}
