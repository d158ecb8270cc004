import Casework
import Office
import Procedures
import Website

extension Walk {
  /// A completeness desk. Each that may return the file does so once, for one document; then the desks before it look
  /// at it again.
  mutating func check(_ step: ProcedureStep, _ applicant: Person) async throws {
    let officer = try await cast.officer(at: step)
    if step.returnsToApplicant, let rule = try needed.first {
      try await take(officer)
      var answers = await Self.answers(on: officer.page, Address.decideCheck(id).path)
      answers["acceptable.\(rule.id)"] = "no"
      answers["note.\(rule.id)"] = rule.stockNotes.first ?? "Tidak terbaca."
      try await officer.send(to: Address.decideCheck(id).path, answers, button: ("decision", "return"))
      note(step, "dikembalikan: \(rule.name)")
      try await mend(rule, applicant)
      for earlier in procedure.steps.prefix(while: { $0.id != step.id }) { try await again(earlier) }
    }
    try await forward(step)
  }

  /// A desk's work on a file that came back.
  private mutating func again(_ step: ProcedureStep) async throws {
    switch step.act {
    case .checkCompleteness: try await forward(step)
    case .verify: try await verify(step)
    case .inspect: try await visit(step)
    case .collect: try await collect(step)
    case .submit, .approve, .handOver, .receive: break
    }
  }

  private mutating func forward(_ step: ProcedureStep) async throws {
    let officer = try await cast.officer(at: step)
    try await take(officer)
    let answers = await Self.answers(on: officer.page, Address.decideCheck(id).path)
    try await officer.send(to: Address.decideCheck(id).path, answers, button: ("decision", "forward"))
    note(step, "lengkap")
  }

  mutating func verify(_ step: ProcedureStep) async throws {
    let officer = try await cast.officer(at: step)
    try await take(officer)
    let address = Address.decideVerify(id).path
    var answers = await Self.answers(on: officer.page, address)
    for box in await officer.page.forms.first(where: { $0.action == address })?.boxes ?? []
    where box.name == "validated" {
      answers[box.name] = box.value
    }
    try await officer.send(to: address, answers, button: ("decision", "forward"))
    note(step, "diverifikasi dan divalidasi")
  }

  mutating func sign(_ step: ProcedureStep) async throws {
    let officer = try await cast.officer(at: step)
    try await take(officer)
    let address = Address.sign(id).path
    try await officer.send(to: address, ["passphrase": cast.passphrase])
    note(step, "disetujui dan ditandatangani")
  }

  mutating func handOver(_ step: ProcedureStep) async throws {
    let officer = try await cast.officer(at: step)
    let address = Address.handOver(id).path
    try await take(officer)
    try await officer.open(address)
    let name = cast.applicantValues[procedure.keyFields.name] ?? ""
    try await officer.send(
      to: address, ["form": HandOverForm.both.rawValue, "recipient": name, "relation": "self", "identity": "KTP"])
    note(step, "diserahkan, elektronik dan tercetak")
  }

  /// Opens the file at its desk and claims it.
  func take(_ officer: Person) async throws {
    try await officer.open(Address.bench(id).path)
    let claim = Address.claim(id).path
    if await officer.page.forms.contains(where: { $0.action == claim }) {
      try await officer.send(to: claim)
      try await officer.open(Address.bench(id).path)
    }
  }

  /// "Yes" to every question of a form that has such an answer.
  private static func answers(on page: SeenPage, _ address: String) async -> [String: String] {
    let form = page.forms.first { $0.action == address }
    return (form?.choices ?? [:]).filter { $0.value.contains("yes") }.mapValues { _ in "yes" }
  }
}
