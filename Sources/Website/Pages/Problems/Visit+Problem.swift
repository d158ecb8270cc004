import CaseStore
import Casework
import Hummingbird
import NIOHTTP1
import Office
import Procedures
import WorkingTime

extension Visit {
  /// What to tell whoever asked.
  func problem(for error: any Error) -> Problem {
    switch error {
    case let problem as SiteProblem: of(problem)
    case let problem as FormProblem: of(problem)
    case let problem as StoreError: of(problem)
    // The documents' store is another machine, and comes back.
    case BlobError.away: of(StoreError.unavailable(""))
    case OfficeProblem.overtaken(let overtaken): of(overtaken)
    case is Refusal, is OfficeProblem, is AccountRefusal, is IntakeRefusal: hindered(error)
    // The other end broke off in the middle of a body, or sent what is no HTTP.
    case is HTTPParserError: plain(.badRequest, words.problems.unreadableForm, [wayAgain])
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
      problem.retryAfterSeconds = seconds(until: until)
      return problem
    }
  }

  private func of(_ problem: FormProblem) -> Problem {
    switch problem {
    case .tooLarge(let limit):
      plain(.contentTooLarge, words.problems.tooLarge(time.fileSize(limit)), [wayAgain])
    case .unknownType: plain(.unsupportedMediaType, words.problems.unreadableForm, [wayAgain])
    case .tooManyFields, .malformed: plain(.badRequest, words.problems.unreadableForm, [wayAgain])
    }
  }

  private func of(_ problem: StoreError) -> Problem {
    switch problem {
    case .conflict: return plain(.conflict, words.problems.conflict, [wayAgain])
    case .diskFull: return supported(.init(code: 507, reasonPhrase: "Insufficient Storage"), words.problems.diskFull)
    case .unsettled, .unconfirmed:
      var problem = supported(.serviceUnavailable, words.problems.unsettled)
      problem.retryAfterSeconds = 5
      return problem
    case .unavailable:
      var problem = supported(.serviceUnavailable, words.problems.unavailable)
      problem.retryAfterSeconds = 5
      return problem
    case .unreadableEntry, .loginTaken, .numberTaken, .newerSchema: return unexpected
    }
  }

  private func of(_ overtaken: Overtaken) -> Problem {
    let names = names(of: procedureOfCase)
    let text = words.problems.overtaken(
      words.refusals.deed(overtaken.fact, names), words.refusals.doer(overtaken.by, names),
      time.near(overtaken.at, now: now))
    return plain(.conflict, text, [wayAgain])
  }

  private func hindered(_ error: any Error) -> Problem {
    if let status = Hindrance.status(of: error), let reason = reason(for: error, in: procedureOfCase) {
      if status == .notFound { return notFound }
      // Somebody else's work stays so, however often the page is loaded again.
      var problem = plain(status, words.problems.hindered(reason), [Hindrance.lasts(error) ? wayHome : wayAgain])
      if case AccountRefusal.tooManyAttempts(let until) = error { problem.retryAfterSeconds = seconds(until: until) }
      return problem
    }
    return unexpected
  }

  private var procedureOfCase: Procedure? {
    guard let id = try? caseID else { return nil }
    let office = services.office
    let row = try? office.store.read { try $0.caseRow(office.id, id) }
    return row.flatMap { editions?.procedures[$0.procedure]?.procedure }
  }

  private func seconds(until: Moment) -> Int64 { max(1, (until.milliseconds - now.milliseconds + 999) / 1_000) }

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

  var wayAgain: Problem.Way { .init(words: words.problems.reload, address: here) }
}
