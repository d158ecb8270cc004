import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("The bench of a completeness desk")
struct CheckBenchTests {
  @Test func forwardingNeedsEveryMarkAndNothingTypedIsLost() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let page = try await browser.open(.bench(id))
      #expect(page.status == .ok)
      let known = try #require(site.procedure.requirements.first).id
      let answer = try await browser.decide(
        .forward, at: .decideCheck(id),
        [CheckForm.completeName(known): Bench.yesValue, CheckForm.noteName(known): "kata yang belum selesai"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.title.hasPrefix("Salah: "))
      #expect(answer.says("kata yang belum selesai"))
      let problems = answer.texts(of: "li").filter { $0.contains("ditandai") || $0.contains("jawab") }
      #expect(problems.count == work.allComplete().count / 3)
      #expect(try work.state(id).version == 1)
    }
  }

  @Test func theNextFileComesUpWithAWordOnTheLast() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit(0)
    site.clock.advance(minutes: 1)
    let second = try await work.submit(1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.bench(first))
      let page = try await browser.decide(.forward, at: .decideCheck(first), work.allComplete())
      #expect(page.path.hasPrefix(Address.bench(second).path))
      #expect(page.says("sudah diteruskan ke"))
      #expect(try work.state(first).stage == .atStep(work.checks[1].id))
      #expect(try work.state(second).holder == site.account(site.officer(at: work.firstStep)).id)
    }
  }

  /// A decision and the claim of the next file are one commit: a disk that is full undoes both, and nothing else.
  @Test func aDecisionAndTheClaimOfTheNextFileStandOrFallTogether() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit(0)
    site.clock.advance(minutes: 1)
    let second = try await work.submit(1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.bench(first))
      site.disk.fails(after: 0)
      let page = try await browser.decide(.forward, at: .decideCheck(first), work.allComplete())
      site.disk.works()
      #expect(page.status.code == 507)
      #expect(try work.state(first).stage == .atStep(work.firstStep))
      #expect(try work.state(second).holder == nil)
      try await browser.open(.bench(first))
      let again = try await browser.decide(.forward, at: .decideCheck(first), work.allComplete())
      #expect(again.path.hasPrefix(Address.bench(second).path))
      #expect(try work.state(first).stage == .atStep(work.checks[1].id))
      #expect(try work.state(second).holder != nil)
    }
  }

  @Test func aFailingMarkNeedsANoteAndReturnsTheFile() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let rule = try #require(site.procedure.requirements.first { !$0.stockNotes.isEmpty })
    let phrase = try #require(rule.stockNotes.first)
    let group = try #require(site.procedure.groups.first)
    let field = try #require(group.fields.first)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.bench(id))
      var fields = work.allComplete(but: [rule.id: ""])
      let refused = try await browser.decide(.giveBack, at: .decideCheck(id), fields)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.says("\(rule.name): tulis apa yang harus dilengkapi"))
      // A stock phrase alone is a note; and a field of the data is asked for beside it.
      fields[CheckForm.phraseName(rule.id)] = phrase
      fields[GroupEntry.rightName(group.id)] = Bench.noValue
      fields[GroupEntry.fieldsName(group.id)] = field.id.rawValue
      fields[GroupEntry.noteName(group.id)] = "Samakan dengan KTP."
      try await browser.decide(.giveBack, at: .decideCheck(id), fields)
      let loaded = try site.services.cases.load(id)
      #expect(loaded.state.stage == .returned)
      #expect(loaded.state.mends == [.document(rule.id), .field(field.id, in: group.id)])
      let notes = loaded.events.last?.payload.notes
      #expect(notes?[Mend.document(rule.id).key] == phrase)
      #expect(notes?[Mend.field(field.id, in: group.id).key] == "Samakan dengan KTP.")
    }
  }

  @Test func whatWasResubmittedStandsBesideWhatItWas() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let rule = try #require(site.procedure.requirements.first { !$0.isPhoto && $0.necessity == .mandatory })
    let group = try #require(site.procedure.groups.first)
    let field = try #require(group.fields.first)
    let old = try #require(try site.values()[field.id])
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.bench(id))
      var fields = work.allComplete(but: [rule.id: "Tidak terbaca."])
      fields[GroupEntry.rightName(group.id)] = Bench.noValue
      fields[GroupEntry.fieldsName(group.id)] = field.id.rawValue
      fields[GroupEntry.noteName(group.id)] = "Samakan dengan KTP."
      try await browser.decide(.giveBack, at: .decideCheck(id), fields)
      try await work.resubmit(id, replacing: rule.id, changing: field, of: group, to: "Nama Yang Betul")
      let page = try await browser.open(.bench(id))
      #expect(page.says("ajuan ke-2"))
      #expect(page.says("Nama Yang Betul sebelumnya \(old)"))
      #expect(page.says("Berkas diganti sejak tanda terakhir di meja ini"))
      // What was accepted is not asked again.
      let form = try #require(page.forms.first { $0.action == Address.decideCheck(id).path })
      let marked = form.fields.filter { $0.name.hasPrefix(CheckForm.completeName("")) }
      #expect(marked.count == work.allComplete().count / 3 - 1)
      #expect(!marked.contains { $0.name == CheckForm.completeName(rule.id) })
    }
  }

  @Test func savedMarksComeBack() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.bench(id))
      let page = try await browser.decide(.keep, at: .decideCheck(id), work.allComplete())
      #expect(page.says("Tanda Anda tersimpan."))
      let form = try #require(page.forms.first { $0.action == Address.decideCheck(id).path })
      #expect(form.fields.filter { $0.value == Bench.yesValue }.count == work.allComplete().count / 3 * 2)
      #expect(try work.state(id).stage == .atStep(work.firstStep))
    }
  }

  @Test func aFormSentTwiceDecidesOnce() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let bench = try await browser.open(.bench(id))
      let form = try #require(bench.forms.first { $0.action == Address.decideCheck(id).path })
      var pairs = form.fields.filter { !$0.name.hasPrefix("note.") }
      for (name, value) in work.allComplete() { if let value { pairs.append((name, value)) } }
      pairs.append((Bench.decisionName, DeskDecision.forward.rawValue))
      try await browser.post(form.action, pairs)
      let version = try work.state(id).version
      let again = try await browser.post(form.action, pairs)
      #expect(again.status == .ok)
      #expect(try work.state(id).version == version)
    }
  }

  @Test func whoeverIsSlowerIsToldWhoDidWhatAndKeepsWhatWasTyped() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let other = try site.officer(at: work.firstStep, 1)
    let rule = try #require(site.procedure.requirements.first)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.bench(id))
      let colleague = browser.another()
      try await colleague.signIn(other)
      try await colleague.open(.bench(id))
      try await colleague.decide(.keep, at: .decideCheck(id), work.allComplete(but: [rule.id: "catatan rekan"]))
      let page = try await browser.decide(
        .forward, at: .decideCheck(id), work.allComplete(but: [rule.id: "catatan saya"]))
      #expect(page.status == .conflict)
      #expect(page.says(try site.account(other).name))
      #expect(page.says("catatan saya"))
    }
  }
}
