import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("The bench of a verifying desk")
struct VerifyBenchTests {
  @Test func everyGroupIsMarkedAndTheWholeIsValidated() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let step = work.verifications[0]
    try await work.bring(id, to: step.id)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: step.id))
      let page = try await browser.open(.bench(id))
      #expect(page.says(try site.services.cases.load(id).name))
      let empty = try await browser.decide(.forward, at: .decideVerify(id))
      #expect(empty.status == .unprocessableContent)
      for group in site.procedure.groups { #expect(empty.says("\(group.title): tandai Sesuai")) }
      var fields = work.allRight()
      fields[VerifyForm.validatedName] = .some(nil)
      let unvalidated = try await browser.decide(.forward, at: .decideVerify(id), fields)
      #expect(unvalidated.says("Centang pernyataan validasi"))
      try await browser.decide(.forward, at: .decideVerify(id), work.allRight())
      let state = try work.state(id)
      #expect(state.stage == .atStep(work.verifications[1].id))
      #expect(state.validations[step.id]?.contentRevision == state.contentRevision)
    }
  }

  @Test func whatIsWrongGoesBackWithAReasonAndReachesTheApplicant() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let step = work.verifications[0]
    let group = try #require(site.procedure.groups.last)
    let field = try #require(group.fields.first)
    try await work.bring(id, to: step.id)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: step.id))
      try await browser.open(.bench(id))
      var fields = work.allRight()
      fields[GroupEntry.rightName(group.id)] = Bench.noValue
      fields[GroupEntry.fieldsName(group.id)] = field.id.rawValue
      let noNote = try await browser.decide(.sendBack, at: .decideVerify(id), fields)
      #expect(noNote.status == .unprocessableContent)
      fields[GroupEntry.noteName(group.id)] = "Nama pada surat berbeda."
      let page = try await browser.decide(.sendBack, at: .decideVerify(id), fields)
      #expect(page.path == Address.sendBack(id).path)
      #expect(page.says("Nama pada surat berbeda."))
      let untold = try await browser.send(
        to: .sendBack(id), [SendBackForm.reasonName: "", SendBackForm.targetName: ""])
      #expect(untold.status == .unprocessableContent)
      let skipped = try await browser.send(
        to: .sendBack(id), [SendBackForm.targetName: step.id.rawValue, SendBackForm.reasonName: "Tidak boleh."])
      #expect(skipped.status == .unprocessableContent)
      try await browser.send(
        to: .sendBack(id),
        [SendBackForm.targetName: work.firstStep.rawValue, SendBackForm.reasonName: "Lihat catatan."])
      #expect(try work.state(id).stage == .atStep(work.firstStep))

      let front = browser.another()
      try await front.signIn(site.officer(at: work.firstStep))
      let bench = try await front.open(.bench(id))
      #expect(bench.says("Lihat catatan."))
      let form = try #require(bench.forms.first { $0.action == Address.decideCheck(id).path })
      #expect(form.fields.contains { $0.name == GroupEntry.rightName(group.id) && $0.value == Bench.noValue })
      #expect(form.fields.contains { $0.name == GroupEntry.fieldsName(group.id) && $0.value == field.id.rawValue })
      let blocked = try await front.decide(.forward, at: .decideCheck(id))
      #expect(blocked.status == .unprocessableContent)
      try await front.open(.bench(id))
      try await front.decide(.giveBack, at: .decideCheck(id))
      #expect(try work.state(id).mends == [.field(field.id, in: group.id)])
      let history = try await front.open(.caseHistory(id))
      #expect(history.says("Lihat catatan."))
      #expect(history.says("Nama pada surat berbeda."))
    }
  }
}
