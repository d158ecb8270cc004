import HTML

/// What was sent could not be taken yet: here it is again, to be sent once more.
struct ResendPage: Page {
  let words: Words
  let problem: Problem
  let kept: KeptForm
  let csrf: String

  var title: String { problem.heading }

  var body: some HTML {
    PageHead(problem.heading) {
    } below: {
      for paragraph in problem.paragraphs { p(.class("lead")) { paragraph } }
      if kept.lostFiles { p { words.problems.chooseFilesAgain } }
    }
    if problem.needsSignIn {
      signInForm
    } else {
      form(.method(.post), .action(kept.path)) {
        HiddenFields(csrf: csrf, others: kept.fields.map { ($0.name, $0.value) })
        button(.class("btn btn-primary")) { words.problems.sendAgain }
      }
    }
  }

  /// Signs in on the spot; the answer to it shows this page again without the need.
  private var signInForm: some HTML {
    form(.method(.post), .action(Address.signIn.path)) {
      HiddenFields(csrf: csrf, others: [(KeptForm.fieldName, kept.text)])
      TextField("login", words.problems.login, autocomplete: "username", isNarrow: true)
      TextField(
        "password", words.problems.password, type: .password, autocomplete: "current-password", isNarrow: true)
      button(.class("btn btn-primary")) { words.problems.signInAndContinue }
    }
  }
}

extension Visit {
  /// What follows a sign-in: the form that waited for it, the page that asked for it, or `usual`.
  ///
  /// - Parameter csrf: of the new session.
  func afterSignIn(_ form: FormData, csrf: String, usual: Address) -> ResendPage? {
    guard let kept = KeptForm(in: form) else { return nil }
    let problem = Problem(
      status: .ok, heading: words.problems.signedInHeading, paragraphs: [words.problems.signedInText])
    return ResendPage(words: words, problem: problem, kept: kept, csrf: csrf)
  }
}
