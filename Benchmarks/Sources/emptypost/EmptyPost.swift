import ArgumentParser
import Hummingbird

/// What any server on Hummingbird pays for a form: reads the body and the cookies, and answers 303.
@main
struct EmptyPost: AsyncParsableCommand {
  @Option(help: "Port on 127.0.0.1.")
  var port: Int

  func run() async throws {
    let router = Router()
    router.get("/healthz") { _, _ in "ok" }
    router.post("**") { request, _ in
      let body = try await request.body.collect(upTo: 1 << 20)
      let cookie = request.headers[.cookie] ?? ""
      return Response(
        status: .seeOther, headers: [.location: "/\(body.readableBytes + cookie.utf8.count)"])
    }
    let app = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil))
    try await app.runService()
  }
}
