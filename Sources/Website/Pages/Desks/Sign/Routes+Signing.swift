import CaseStore
import Casework
import HTML
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Approving, refusing and voiding, and what is signed.
  func addSigning() {
    post(.sign(.any), for: .officer) { visit, form in try await visit.sign(form) }
    get(.letterPreview(.any), for: .officer) { visit in
      let file = try visit.fileToApprove()
      return FileResponse.paper(try await visit.letterPreview(file).pdf, fileName: "pratinjau.pdf")
    }
    get(.letterPreviewPage(.any, page: 1), for: .officer) { visit in
      let file = try visit.fileToApprove()
      let page = try visit.documentPage
      let preview = try await visit.letterPreview(file)
      guard page <= preview.pages else { throw SiteProblem.notFound }
      let picture = try await visit.services.pages.picture(ofUnkept: preview.pdf, page: page, width: 1_280)
      var response = FileResponse.picture(picture)
      response.headers[.cacheControl] = "no-store"
      return response
    }
    addRefusing()
    addVoiding()
  }
}

extension Visit {
  /// A case that waits for this official's approval or signature; for everybody else there is nothing here.
  func fileToApprove() throws -> DeskFile {
    let file = try deskFile(try caseID)
    guard holdsApproval(file), file.step?.act == .approve || awaitsRefusalLetter(file) else {
      throw SiteProblem.notFound
    }
    return file
  }

  fileprivate func sign(_ form: FormData) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let now = try deskFile(try caseID)
    let isNumbered = awaitsRefusalLetter(now) || (now.state.stage == .approved && isAtDesk(now))
    let file = isNumbered ? now : try fileToDecide(form, acts: [.approve]).0
    if let problems = try await sendCode(form) {
      return page(try await signPage(file, again: form, problems: problems, isCodeSent: problems.isEmpty))
    }
    let (session, problem) = try await unlock(form)
    guard var session else {
      return formAgain(try await signPage(file, again: form, problems: [problem].compactMap(\.self)))
    }
    if !form[SignPage.askAgainName].isEmpty { session.asksAgain = [file.id] }
    // Who signs what another has numbered decides anew.
    let own = try account.id
    if !isNumbered || file.state.letter?.approver != own {
      do {
        let once = key(of: form, leadingTo: .bench(file.id))
        let approved =
          file.state.stage == .refused
          ? try await services.letters.refuse(
            file.id, reasons: refusalReasons(file), expecting: file.state.version, by: try officer, form: once)
          : try await services.letters.approve(
            file.id, expecting: file.state.version, by: try officer, form: once)
        guard case .done = approved else { return redirect(after: approved) { .bench($0.id) } }
      } catch OfficeProblem.refused(let refusal) {
        let reason = words.refusals.refusal(refusal, file.names, time)
        return page(
          try await signPage(file, again: form, failed: reason), status: Hindrance.status(of: refusal) ?? .conflict)
      }
    }
    return try await complete(file, session)
  }

  /// From number to signed letter. Whatever stops it, number and date stay, and the page asks again.
  func complete(_ file: DeskFile, _ session: SigningSession) async throws -> Response {
    let approval = file.loaded.workflow.approval.id
    do {
      return try await next(at: approval, after: try await services.letters.complete(file.id, in: session))
    } catch {
      let why = reason(for: error, in: file.procedure) ?? words.problems.unexpected.text
      context.logger.error("a letter was not completed", metadata: ["error": "\(ErrorName.of(error))"])
      let file = try deskFile(file.id)
      return page(try await signPage(file, failed: words.signing.notFinished(why)), status: .conflict)
    }
  }
}
