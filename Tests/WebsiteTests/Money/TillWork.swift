import CaseStore
import Casework
import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

/// A procedure with a levy, and what its cashier does by pages.
struct TillWork {
  let site: SiteHarness
  let desks: DeskWork
  /// The step that collects.
  let till: ProcedureStep

  init() async throws {
    site = try await SiteHarness(["reklame"])
    desks = DeskWork(site: site)
    till = try #require(site.procedure.steps.first { $0.act == .collect })
  }

  var cashier: Founding.Credential { get throws { try site.officer(at: till.id) } }

  /// A complete application that has come to the till.
  func atTill() async throws -> CaseID {
    let id = try await desks.submit()
    try await desks.bring(id, to: till.id)
    return id
  }

  /// The same, assessed by a cashier's browser.
  func assessed(_ browser: Browser) async throws -> CaseID {
    let id = try await atTill()
    try await browser.signIn(cashier)
    try await browser.open(.till(id))
    try await browser.send(to: .assess(id))
    return id
  }

  func ledger(_ id: CaseID) throws -> Ledger { try desks.state(id).ledger }

  /// Writes money down on the cashier's page.
  @discardableResult
  func pay(
    _ browser: Browser, _ id: CaseID, _ amount: String, _ reference: String, on day: CivilDate? = nil
  ) async throws -> SeenPage {
    try await browser.open(.till(id))
    return try await browser.send(to: .recordPayment(id), fields(.payment, amount, reference, on: day ?? site.today))
  }

  @discardableResult
  func refund(
    _ browser: Browser, _ id: CaseID, _ amount: String, _ reference: String
  ) async throws -> SeenPage {
    try await browser.open(.till(id))
    return try await browser.send(to: .recordRefund(id), fields(.refund, amount, reference, on: site.today))
  }

  func fields(_ names: TillForm, _ amount: String, _ reference: String, on day: CivilDate) -> [String: String?] {
    [
      names.amount: amount, names.reference: reference, "\(names.day)-day": "\(day.day)",
      "\(names.day)-month": "\(day.month)", "\(names.day)-year": "\(day.year)",
    ]
  }

  /// Lets calendar days pass, and comes back in the morning.
  func wait(days: Int) {
    site.clock.set(site.clock.now.adding(seconds: Int64(days) * 86_400))
  }

  /// The letter is signed on the page of the one who approves.
  func sign(_ browser: Browser, _ id: CaseID) async throws -> SeenPage {
    try await browser.signIn(site.officer(at: desks.approval))
    try await browser.open(.bench(id))
    return try await browser.send(to: .sign(id), ["passphrase": site.passphrase])
  }
}
