import Hummingbird
import Logging

/// One line and a few numbers a request: the route's pattern instead of the address, so that neither tells of anybody.
struct RequestRecord: RouterMiddleware {
  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let metrics = try context.site.metrics
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let duration = ContinuousClock.now - start
    let route = context.endpointPath ?? "NotFound"
    let status = response.status.code
    metrics.count(
      "http_requests_total", ["method": Self.known(request.method), "route": route, "status": String(status)])
    metrics.observe("http_request_seconds", ["route": route], seconds: duration / .seconds(1))
    context.logger.log(
      level: route.hasPrefix("/assets") || route == "/healthz" || route == "/metrics" ? .debug : .info, "request",
      metadata: [
        "method": "\(Self.known(request.method))", "route": "\(route)", "status": "\(status)",
        "milliseconds": "\(Int64(duration / .milliseconds(1)))",
      ])
    return response
  }

  /// Anybody may send any word as a method; those that nothing answers to are counted as one.
  private static func known(_ method: HTTPRequest.Method) -> String {
    [.get, .head, .post].contains(method) ? method.rawValue : "other"
  }
}
