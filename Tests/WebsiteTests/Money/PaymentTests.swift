import CaseStore
import Casework
import Foundation
import Office
import Procedures
import Testing

@testable import Website

/// The example applicant's advertisement: 400 × 250 cm, two faces, at a collector road: Rp2.000.000.
@Suite("Money through the pages: late, short, twice, and always settled")
struct PaymentTests {
  @Test func paidInTimeItGoesOnAndIsSigned() async throws {
    let work = try await TillWork()
    let id = try await work.atTill()
    try await work.site.run { browser in
      try await browser.signIn(work.cashier)
      let page = try await browser.open(.bench(id))
      #expect(page.says("Menurut isian permohonan, retribusinya Rp2.000.000."))
      #expect(!page.says("Catat pembayaran"), "nothing is taken before it is assessed")
      let assessed = try await browser.send(to: .assess(id))
      #expect(assessed.says("Jatuh tempo 24 Desember 2026"))
      #expect(assessed.says("Masih kurang Rp2.000.000"))
      let paid = try await work.pay(browser, id, "2.000.000", "STS-1")
      #expect(paid.status == .ok)
      #expect(paid.says("Lunas"))
      #expect(try work.desks.state(id).stage == .atStep(work.desks.approval))
      let signed = try await work.sign(browser.another(), id)
      #expect(signed.status == .ok)
      #expect(try work.desks.state(id).stage == .issued)
    }
  }

  @Test func shortMoneyIsKeptAndTheRestIsAwaited() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      let page = try await work.pay(browser, id, "Rp 1.250.000", "STS-1")
      #expect(page.says("Sudah dibayar Rp1.250.000"))
      #expect(page.says("Masih kurang Rp750.000"))
      #expect(try work.desks.state(id).stage == .atStep(work.till.id))
      let rest = try await work.pay(browser, id, "750000", "STS-2")
      #expect(rest.says("Lunas"))
      #expect(rest.says("STS-1") && rest.says("STS-2"))
      #expect(try work.desks.state(id).stage == .atStep(work.desks.approval))
    }
  }

  @Test func lateMoneyBringsASurchargeThatIsPaidAsWell() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      // Assessed on 24 November, due on 24 December; on 28 January the second month has begun.
      work.wait(days: 65)
      try await browser.signIn(work.cashier)
      let late = try await browser.open(.till(id))
      #expect(late.says("Denda keterlambatan Rp40.000"))
      #expect(late.says("Masih kurang Rp2.040.000"))
      let page = try await work.pay(browser, id, "2.000.000", "STS-1")
      #expect(page.says("Masih kurang Rp40.000"))
      #expect(try work.desks.state(id).stage == .atStep(work.till.id))
      let rest = try await work.pay(browser, id, "40.000", "STS-2")
      #expect(rest.says("Lunas"))
      #expect(try work.desks.state(id).stage == .atStep(work.desks.approval))
      #expect(try work.ledger(id).credit(on: work.site.today) == 0)
    }
  }

  /// What was paid in time counts from the day on which it was paid, whenever the cashier writes it down.
  @Test func moneyThatCameInTimeIsNotLateBecauseItIsWrittenDownLate() async throws {
    let work = try await TillWork()
    let paidOn = work.site.today
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      work.wait(days: 65)
      try await browser.signIn(work.cashier)
      let page = try await work.pay(browser, id, "2000000", "STS-1", on: paidOn)
      #expect(page.says("Lunas"))
      #expect(try work.desks.state(id).stage == .atStep(work.desks.approval))
    }
  }

  @Test func moneyThatComesTwiceIsCreditAndGoesBack() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      try await work.pay(browser, id, "2000000", "STS-1")
      // The file has gone on; the second transfer comes, and the till is still to be reached.
      let data = try await browser.open(.caseData(id))
      #expect(data.html.contains("href=\"\(Address.till(id).path)\""))
      let twice = try await work.pay(browser, id, "2000000", "STS-2")
      #expect(twice.status == .ok)
      #expect(twice.says("Kelebihan bayar Rp2.000.000"))
      #expect(try work.desks.state(id).stage == .atStep(work.desks.approval), "it does not come back for that")
      let tooMuch = try await work.refund(browser, id, "2.000.001", "KB-1")
      #expect(tooMuch.status == .unprocessableContent)
      #expect(tooMuch.says("Yang dapat dikembalikan hanya Rp2.000.000."))
      #expect(tooMuch.html.contains("value=\"2.000.001\""), "what was typed stands there still")
      let back = try await work.refund(browser, id, "2.000.000", "KB-1")
      #expect(back.says("–Rp2.000.000"))
      #expect(!back.says("Kelebihan bayar"))
      #expect(try work.ledger(id).held == 2_000_000)
      let signed = try await work.sign(browser.another(), id)
      #expect(signed.status == .ok)
      #expect(try work.desks.state(id).stage == .issued)
      // And once more after the letter.
      try await work.pay(browser, id, "100000", "STS-3")
      #expect(try work.ledger(id).credit(on: work.site.today) == 100_000)
      #expect(try work.desks.state(id).stage == .issued)
    }
  }

  @Test func theSameReceiptCountsOnceHoweverItIsSent() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      let page = try await browser.open(.till(id))
      let form = try #require(page.forms.first { $0.action == Address.recordPayment(id).path })
      var fields = form.fields.filter { ![TillForm.payment.amount, TillForm.payment.reference].contains($0.name) }
      fields += [(TillForm.payment.amount, "500000"), (TillForm.payment.reference, "STS-1")]
      for _ in 0..<2 {
        let answer = try await browser.post(Address.recordPayment(id).path, fields)
        #expect(answer.status == .ok)
      }
      #expect(try work.ledger(id).payments.count == 1, "one form, one payment")
      let again = try await work.pay(browser, id, "500000", "STS-1")
      #expect(again.status == .unprocessableContent)
      #expect(again.says("Bukti nomor STS-1 sudah dicatat"))
      #expect(try work.ledger(id).held == 500_000)
    }
  }

  @Test func whoWithdrawsGetsBackWhatHePaid() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      try await work.pay(browser, id, "700000", "STS-1")
      let applicant = browser.another()
      try await applicant.signIn(work.site.applicant())
      try await applicant.open(.withdraw(id))
      try await applicant.send(to: .withdraw(id), ["reason": "Batal"])
      #expect(try work.desks.state(id).stage == .withdrawn)
      let own = try await applicant.open(.application(id))
      #expect(own.says("Kelebihan bayar Rp700.000 adalah uang Anda"))
      let page = try await browser.open(.till(id))
      #expect(page.says("Kelebihan bayar Rp700.000"))
      #expect(page.says("Tidak ditagih"))
      let back = try await work.refund(browser, id, "700000", "KB-1")
      #expect(back.status == .ok)
      #expect(try work.ledger(id).held == 0)
    }
  }

  @Test func otherDataAreAssessedAgainAndTheMoneyStays() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      try await work.pay(browser, id, "500000", "STS-1")
      // Back to the desk before, from there to the counter and to the applicant, who makes it one face only.
      try await browser.open(.till(id))
      try await browser.open(.sendBack(id))
      let target = try #require(work.till.sendsBackTo.first)
      try await browser.send(to: .sendBack(id), ["target": target.rawValue, "reason": "Jumlah muka keliru"])
      #expect(try work.desks.state(id).stage == .atStep(target))
      let counter = work.desks.firstStep
      let cases = work.site.services.cases
      _ = try await cases.perform(.sendBack(to: counter), on: id, expecting: nil, by: try work.desks.actor(at: target))
      let procedure = work.site.procedure
      let group = try #require(procedure.groups.first { $0.fields.contains { $0.id == "jumlah_muka" } })
      let field = try #require(procedure.field("jumlah_muka"))
      let photo = try #require(procedure.requirements.first { $0.id == "foto_tempat" })
      _ = try await cases.perform(
        .check([:], then: .returnToApplicant([.field(field.id, in: group.id), .document(photo.id)])), on: id,
        expecting: nil, by: try work.desks.actor(at: counter))
      try await work.desks.resubmit(id, replacing: photo.id, changing: field, of: group, to: "1")
      try await work.desks.bring(id, to: work.till.id)
      let page = try await browser.open(.till(id))
      #expect(page.says("Isian berubah setelah retribusi ditetapkan"))
      #expect(page.says("retribusinya Rp1.000.000"))
      let again = try await browser.send(to: .assess(id))
      #expect(again.says("Ditetapkan Rp1.000.000"))
      #expect(again.says("Masih kurang Rp500.000"))
      try await work.pay(browser, id, "500000", "STS-2")
      #expect(try work.desks.state(id).stage == .atStep(work.desks.approval))
      #expect(try work.ledger(id).assessments.count == 2)
    }
  }
}
