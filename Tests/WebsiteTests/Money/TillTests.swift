import CaseStore
import Casework
import Foundation
import Office
import Procedures
import Testing

@testable import Website

@Suite("The till: who may, what is typed wrong, and its paper")
struct TillTests {
  @Test func whatIsTypedWrongIsDrawnBackWithWhatWouldBeRight() async throws {
    let work = try await TillWork()
    let today = work.site.today
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      let wrong: [(fields: [String: String?], says: String)] = [
        (work.fields(.payment, "dua juta", "STS-7", on: today), "Tulis jumlahnya dalam rupiah penuh"),
        (work.fields(.payment, "0", "STS-7", on: today), "Tulis jumlahnya dalam rupiah penuh"),
        (work.fields(.payment, "-5000", "STS-7", on: today), "Tulis jumlahnya dalam rupiah penuh"),
        (work.fields(.payment, "10,50", "STS-7", on: today), "Tulis jumlahnya dalam rupiah penuh"),
        (work.fields(.payment, "5000", " ", on: today), "Tulis nomor buktinya"),
        (work.fields(.payment, "5000", "STS-7", on: today.adding(days: 1)), "Tanggal itu belum tiba"),
        (
          work.fields(.payment, "5000", "STS-7", on: today).merging(["paid-month": "13"]) { $1 },
          "Isi tanggalnya, misalnya 24 11 2026"
        ),
      ]
      for (fields, says) in wrong {
        try await browser.open(.till(id))
        let page = try await browser.send(to: .recordPayment(id), fields)
        #expect(page.status == .unprocessableContent)
        #expect(page.says(says))
        let form = try #require(page.forms.first { $0.action == Address.recordPayment(id).path })
        for (name, value) in fields {
          #expect(form.fields.first { $0.name == name }?.value == value, "\(name) of \(fields)")
        }
      }
      #expect(try work.ledger(id).payments.isEmpty)
      // The refund's own fields stay as they are when a payment is wrong, and the other way round.
      try await work.pay(browser, id, "2500000", "STS-1")
      try await browser.open(.till(id))
      let page = try await browser.send(to: .recordRefund(id), work.fields(.refund, "x", "", on: today))
      #expect(page.status == .unprocessableContent)
      let ids = page.html.components(separatedBy: "id=\"\(TillForm.refund.amount)\"").count - 1
      #expect(ids == 1)
      let payment = try #require(page.forms.first { $0.action == Address.recordPayment(id).path })
      #expect(payment.fields.first { $0.name == TillForm.payment.amount }?.value == "")
      #expect(try work.ledger(id).refunds.isEmpty)
    }
  }

  @Test func onlyTheCashierTakesMoney() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      let page = try await browser.open(.till(id))
      let form = try #require(page.forms.first { $0.action == Address.recordPayment(id).path })
      let today = work.site.today
      let others = try work.site.procedure.roles.map(\.id).filter { $0 != work.till.role }
        .map { try work.site.officer($0) }
      for other in others + [try work.site.auditor(), try work.site.administrator(), try work.site.applicant()] {
        let person = browser.another()
        try await person.signIn(other)
        let seen = try await person.open(.till(id))
        #expect([.notFound, .forbidden].contains(seen.status), "\(other.duties): \(seen.status)")
        for (address, names) in [(Address.recordPayment(id), TillForm.payment), (.recordRefund(id), .refund)] {
          var fields = form.fields.filter { $0.name == FileForm.version || $0.name == HiddenFields.formKeyName }
          fields += work.fields(names, "5000", "STS-9", on: today).map { ($0.key, $0.value ?? "") }
          let start = try await person.open(.home)
          if let csrf = start.forms.flatMap(\.fields).first(where: { $0.name == HiddenFields.csrfName }) {
            fields.append(csrf)
          }
          let answer = try await person.post(address.path, fields)
          #expect([.notFound, .forbidden].contains(answer.status), "\(other.duties): \(answer.status)")
        }
      }
      #expect(try work.ledger(id).payments.isEmpty)
    }
  }

  /// Its clock stands still: it is not late, counts as nobody's work of today, and does not hide what is.
  @Test func whatWaitsForPaymentStandsApartAndIsNobodysNextFile() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let unpaid = try await work.assessed(browser)
      work.wait(days: 1)
      let second = try await work.desks.submit(1)
      try await work.desks.bring(second, to: work.till.id)
      work.wait(days: 5)
      try await browser.signIn(work.cashier)
      let queue = try await browser.open(.desk(work.till.id))
      #expect(queue.says("2 berkas menunggu, 1 lewat tenggat"))
      let waiting = try #require(queue.html.range(of: "Menunggu pembayaran"))
      let late = try #require(queue.html.range(of: Address.bench(second).path))
      let apart = try #require(queue.html.range(of: Address.bench(unpaid).path))
      #expect(late.lowerBound < waiting.lowerBound && waiting.lowerBound < apart.lowerBound)
      _ = try await browser.send(to: .claimNext(work.till.id))
      #expect(try work.desks.state(second).holder != nil)
      try await browser.open(.desk(work.till.id))
      #expect(try await browser.send(to: .claimNext(work.till.id)).says("Tidak ada berkas yang dapat Anda ambil"))
      #expect(try work.desks.state(unpaid).holder == nil)
      try await work.pay(browser, unpaid, "2000000", "STS-1")
      #expect(!(try await browser.open(.desk(work.till.id)).says("Menunggu pembayaran")))
    }
  }

  @Test func anUnpaidCaseIsNotSigned() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      try await work.pay(browser, id, "1999999", "STS-1")
      let head = browser.another()
      try await head.signIn(work.site.officer(at: work.desks.approval))
      let bench = try await head.open(.bench(id))
      #expect(bench.path == Address.caseData(id).path, "the file is not at that desk")
      #expect(bench.says("Masih kurang Rp1"))
      let start = try await head.open(.home)
      let csrf = try #require(start.forms.flatMap(\.fields).first { $0.name == HiddenFields.csrfName })
      let version = try work.desks.state(id).version
      let answer = try await head.post(
        Address.sign(id).path,
        [csrf, (FileForm.version, "\(version)"), ("passphrase", work.site.passphrase)])
      #expect(answer.status == .conflict)
      let state = try work.desks.state(id)
      #expect(state.letter == nil && state.stage == .atStep(work.till.id))
    }
  }

  @Test func theAssessmentIsPrintedForTheDeskAndTheApplicant() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.atTill()
      try await browser.signIn(work.cashier)
      #expect(try await browser.open(.assessmentPaper(id)).status == .notFound, "nothing was assessed yet")
      try await browser.open(.till(id))
      try await browser.send(to: .assess(id))
      let number = try #require(try work.ledger(id).assessment).numbering.number
      let paper = try await browser.open(.assessmentPaper(id))
      #expect(paper.isPDF)
      let words = try PDFWords.of(paper.bytes)
      for text in [
        "SURAT KETETAPAN RETRIBUSI DAERAH", number, "Rp2.000.000", "dua juta rupiah", "24 Desember 2026",
        "400 cm × 250 cm, 2 muka", "Bendahara Penerimaan",
      ] { #expect(words.contains(text), "\(text) in \(words)") }
      let applicant = browser.another()
      try await applicant.signIn(work.site.applicant())
      #expect(try await applicant.open(.ownAssessment(id)).bytes == paper.bytes)
      let stranger = browser.another()
      try await stranger.signIn(work.site.applicant(1))
      #expect(try await stranger.open(.ownAssessment(id)).status == .notFound)
    }
  }

  @Test func theApplicantReadsWhatIsOpenAndHowToPay() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      let applicant = browser.another()
      try await applicant.signIn(work.site.applicant())
      let page = try await applicant.open(.application(id))
      #expect(page.heading == "Retribusi perlu dibayar")
      #expect(page.says("Bayar Rp2.000.000 paling lambat 24 Desember 2026."))
      #expect(page.says(try #require(work.site.procedure.levy).payTo))
      #expect(page.html.contains("href=\"\(Address.ownAssessment(id).path)\""))
      try await work.pay(browser, id, "1500000", "STS-1")
      let short = try await applicant.open(.application(id))
      #expect(short.says("Bayar Rp500.000 paling lambat 24 Desember 2026."))
      work.wait(days: 31)
      try await applicant.signIn(work.site.applicant())
      #expect(try await applicant.open(.application(id)).says("Bayar Rp505.000. Jatuh temponya sudah lewat"))
      try await browser.signIn(work.cashier)
      try await work.pay(browser, id, "505000", "STS-2")
      let settled = try await applicant.open(.application(id))
      #expect(settled.says("Lunas"))
      #expect(!settled.says("Cara membayar"))
      for official in work.site.office.officials { #expect(!settled.says(official.name)) }
    }
  }

  @Test func somebodyWhoWasFasterIsNamed() async throws {
    let work = try await TillWork()
    try await work.site.run { browser in
      let id = try await work.assessed(browser)
      let page = try await browser.open(.till(id))
      let form = try #require(page.forms.first { $0.action == Address.recordPayment(id).path })
      try await work.pay(browser, id, "1000000", "STS-1")
      var fields = form.fields.filter { ![TillForm.payment.amount, TillForm.payment.reference].contains($0.name) }
      fields += [(TillForm.payment.amount, "1000000"), (TillForm.payment.reference, "STS-2")]
      let answer = try await browser.post(Address.recordPayment(id).path, fields)
      #expect(answer.status == .conflict)
      #expect(try work.ledger(id).payments.count == 1)
      // What was typed stands there still, and can be sent again knowing what happened.
      try await browser.send(to: .recordPayment(id))
      #expect(try work.ledger(id).payments.map(\.reference) == ["STS-1", "STS-2"])
    }
  }
}
