import Foundation
import HTTPTypes
import Hummingbird

/// A request's context: forms with files are larger than usual.
public struct StandInContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  public let maxUploadSize = 256 << 20

  public init(source: Source) {
    coreContext = .init(source: source)
  }
}

extension StandIn {
  /// All that it answers: v1, v2, and a door of its own by which it is told to misbehave.
  public func router() -> Router<StandInContext> {
    let router = Router(context: StandInContext.self)
    router.post("tiruan/ulah/:name") { [self] _, context in
      guard let plan = context.parameters.get("name").flatMap(Misbehaviour.init) else {
        let all = Misbehaviour.allCases.map(\.rawValue).joined(separator: ", ")
        return try StandInAnswer.refusal(.notFound, 404, "ulah yang ada: \(all)")
      }
      misbehave([plan])
      return try StandInAnswer.json(.ok, ["ulah": plan.rawValue])
    }
    let service = router.group().add(middleware: ClientCheck(credentials: credentials))
    addV1(to: service)
    addV2(to: service)
    return router
  }
}

/// HTTP Basic (RFC 7617).
private struct ClientCheck: RouterMiddleware {
  let credentials: String

  func handle(
    _ request: Request, context: StandInContext, next: (Request, StandInContext) async throws -> Response
  ) async throws -> Response {
    guard request.headers[.authorization] == credentials else {
      return try StandInAnswer.refusal(.unauthorized, 401, "Unauthorized")
    }
    return try await next(request, context)
  }
}

extension Request {
  func bytes(_ context: StandInContext) async throws -> [UInt8] {
    Array(try await body.collect(upTo: context.maxUploadSize).readableBytesView)
  }
}
