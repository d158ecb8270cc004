import CaseStore
import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

enum HandOverRoute {
  /// The recipient has signed the proof at the counter.
  static let receivedName = "received"
}

extension Routes {
  func addHandingOver() {
    get(.handOver(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      if let page = visit.handedOverPage(file) { return visit.page(page) }
      return visit.redirect(to: .bench(file.id))
    }
    post(.handOver(.any), for: .officer) { visit, form in
      form.has(HandOverRoute.receivedName) ? try await visit.takeReceipt(form) : try await visit.handOver(form)
    }
    get(.handOverReceipt(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      guard visit.holdsHandOver(file), let event = file.handOverEvent, let input = HandOverInput(event) else {
        throw SiteProblem.notFound
      }
      let by = event.by.account.flatMap { file.login($0, in: visit.services.office) }
      let officer = visit.editions?.office.officials.first { $0.account.rawValue == by }
      let papers = visit.services.papers
      let words = HandOverWords.indonesian
      let pdf = try await visit.services.typesetting.run {
        try papers.handOverReceipt(
          file.loaded, officer: officer, form: input.form.map(words.name) ?? "", recipient: input.recipient,
          identity: input.identity, at: event.at)
      }
      return FileResponse.paper(pdf, fileName: "bukti-serah-terima \(file.state.number).pdf")
    }
  }
}

extension Visit {
  func handOverPage(
    _ file: DeskFile, _ input: HandOverInput = HandOverInput(), again form: FormData? = nil,
    problems: [FieldProblem] = [], failed: String? = nil
  ) throws -> HandOverPage {
    guard let step = file.step else { throw SiteProblem.notFound }
    return HandOverPage(
      words: words, time: time, file: file, step: step, input: input, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.handOver.heading(file.loaded.name)), done: doneNotice, failed: failed,
      problems: problems)
  }

  fileprivate func holdsHandOver(_ file: DeskFile) -> Bool {
    file.loaded.workflow.handOver.role.map(visitor.roles.contains) ?? false
  }

  fileprivate func handedOverPage(_ file: DeskFile) -> HandedOverPage? {
    guard holdsHandOver(file), let event = file.handOverEvent, let input = HandOverInput(event) else { return nil }
    return HandedOverPage(
      words: words, time: time, file: file, event: event, given: input, hidden: hiddenFields(for: file),
      head: head(file, words.handOver.doneHeading(file.loaded.name), view: .data),
      queueAddress: Address.desk(file.loaded.workflow.handOver.id).path)
  }

  fileprivate func handOver(_ form: FormData) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let (file, _) = try fileToDecide(form, acts: [.handOver])
    let input = HandOverInput(form)
    let problems = input.problems(words.handOver, wrong: words.common.wrong)
    guard problems.isEmpty, let handOver = input.form else {
      return formAgain(try handOverPage(file, input, again: form, problems: problems))
    }
    do {
      let taken = try await services.cases.perform(
        .handOver(handOver), on: file.id, expecting: file.state.version, by: try officer,
        form: key(of: form, leadingTo: .handOver(file.id)), payload: Payload(details: input.details))
      return redirect(after: taken) { .handOver($0.id) }
    } catch OfficeProblem.refused(let refusal) {
      let reason = words.refusals.refusal(refusal, file.names, time)
      return page(
        try handOverPage(file, input, again: form, failed: reason), status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }

  /// At the counter the officer takes down what the recipient signed.
  fileprivate func takeReceipt(_ form: FormData) async throws -> Response {
    let id = try caseID
    let counter = Actor.applicant(.counter(try actingOfficer))
    let taken = try await services.cases.perform(
      .confirmReceipt, on: id, expecting: nil, by: counter, form: key(of: form, leadingTo: .handOver(id)))
    return redirect(after: taken) { .handOver($0.id) }
  }
}

extension DeskFile {
  var handOverEvent: Event? {
    loaded.events.last { if case .handedOver = $0.fact { true } else { false } }
  }

  /// The name by which an account signs in, which the office's file of officials knows.
  fileprivate func login(_ account: AccountID, in office: OfficeContext) -> String? {
    (try? office.store.read { try $0.account(office.id, account) })?.login
  }
}
