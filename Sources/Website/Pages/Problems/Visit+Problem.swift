import CaseStore
import Hummingbird
import Office

extension Visit {
  /// What to tell whoever asked.
  func problem(for error: any Error) -> Problem {
    switch error {
    case let problem as SiteProblem: of(problem)
    case let problem as FormProblem: of(problem)
    case let problem as StoreError: of(problem)
    case let error as any HTTPResponseError: of(error.status)
    default: unexpected
    }
  }

  private func of(_ problem: SiteProblem) -> Problem {
    let say = words.problems
    switch problem {
    case .notFound: return notFound
    case .forbidden: return plain(.forbidden, say.forbidden, [wayHome])
    case .foreignForm: return plain(.forbidden, say.foreignForm, [wayHome])
    case .signInNeeded(let kept):
      var problem = plain(.forbidden, say.signInRanOut)
      problem.kept = kept
      problem.needsSignIn = true
      return problem
    case .formTooOld(let kept):
      var problem = plain(.forbidden, say.formTooOld)
      problem.kept = kept
      return problem
    case .throttled(let until):
      var problem = plain(.tooManyRequests, say.throttled(time.near(until, now: now)))
      problem.retryAfterSeconds = max(1, (until.milliseconds - now.milliseconds + 999) / 1_000)
      return problem
    }
  }

  private func of(_ problem: FormProblem) -> Problem {
    switch problem {
    case .tooLarge(let limit), .fileTooLarge(_, let limit):
      plain(.contentTooLarge, words.problems.tooLarge(time.fileSize(limit)), [wayAgain])
    case .unknownType: plain(.unsupportedMediaType, words.problems.unreadableForm, [wayAgain])
    case .tooManyFields, .malformed: plain(.badRequest, words.problems.unreadableForm, [wayAgain])
    }
  }

  private func of(_ problem: StoreError) -> Problem {
    switch problem {
    case .conflict: return plain(.conflict, words.problems.conflict, [wayAgain])
    case .diskFull: return supported(.init(code: 507, reasonPhrase: "Insufficient Storage"), words.problems.diskFull)
    case .unavailable: return supported(.serviceUnavailable, words.problems.unavailable)
    case .unreadableEntry, .loginTaken, .numberTaken, .newerSchema: return unexpected
    }
  }

  private func of(_ status: HTTPResponse.Status) -> Problem {
    switch status.code {
    case 404, 405: notFound
    case 413: plain(status, words.problems.tooLarge(time.fileSize(FormLimits.plain.bodyBytes)), [wayAgain])
    case 400..<500: plain(status, words.problems.unreadableForm, [wayAgain])
    default: unexpected
    }
  }

  var notFound: Problem { plain(.notFound, words.problems.notFound, [wayHome]) }
  var unexpected: Problem { supported(.internalServerError, words.problems.unexpected) }

  private func supported(_ status: HTTPResponse.Status, _ text: ProblemWords.Text) -> Problem {
    var problem = plain(status, text, [wayAgain])
    problem.showsSupportNumber = true
    return problem
  }

  func plain(_ status: HTTPResponse.Status, _ text: ProblemWords.Text, _ ways: [Problem.Way] = []) -> Problem {
    Problem(status: status, heading: text.heading, paragraphs: [text.text], ways: ways)
  }

  var wayHome: Problem.Way {
    visitor.isOfficer
      ? .init(words: words.problems.toDesks, address: Address.desks.path)
      : .init(words: words.problems.toHome, address: Address.home.path)
  }

  /// The same page once more: what a form was sent to has a page at the same address, or its case has.
  var wayAgain: Problem.Way {
    .init(words: words.problems.reload, address: LocalPath.checked(request.uri.path) ?? Address.home.path)
  }
}
