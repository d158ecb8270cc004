import Hummingbird

/// Turns every error into a page that says what to do, and writes a line that support finds by its number.
struct ProblemAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is CancellationError {
      // The browser has gone; nobody reads this.
      return Response(status: .serviceUnavailable)
    } catch {
      let visit = Visit(request: request, context: context, site: try context.site)
      if case SiteProblem.signInNeeded(nil) = error { return visit.redirectToSignIn() }
      let problem = visit.problem(for: error)
      context.logger.log(
        level: problem.status.kind == .serverError ? .error : .info, "problem",
        metadata: [
          "error": "\(ErrorName.of(error))", "status": "\(problem.status.code)", "support": "\(visit.supportNumber)",
        ])
      return visit.answer(problem)
    }
  }
}

extension Visit {
  /// What a person tells the office, and what the log of the same request says.
  var supportNumber: String {
    let digits = context.id.suffix(8).uppercased()
    return "\(digits.prefix(4))-\(digits.suffix(4))"
  }

  func redirectToSignIn() -> Response {
    let here = request.method == .get ? LocalPath.checked(request.uri.string) ?? "" : ""
    return redirect(to: .signIn, query: [(SiteQuery.returnTo, here)])
  }

  fileprivate func answer(_ problem: Problem) -> Response {
    var response =
      if let kept = problem.kept {
        page(ResendPage(words: words, problem: problem, kept: kept, csrf: visitor.csrf), status: problem.status)
      } else {
        page(ProblemPage(words: words, problem: problem, supportNumber: supportNumber), status: problem.status)
      }
    if let seconds = problem.retryAfterSeconds { response.headers[.retryAfter] = String(seconds) }
    return response
  }
}
