import Casework
import HTTPTypes
import Hummingbird

extension Routes {
  /// Server-sent events (HTML Standard, 9.2) for pages that are open at desks. The first says how things stand, so that
  /// a page that was away learns what it missed.
  func addNews() {
    get(.deskNews(.any), for: .officer) { visit in
      let id = try visit.stepID
      guard visit.heldSteps.contains(where: { $0.step.id == id }) else { throw SiteProblem.notFound }
      return try visit.news(of: .desk(visit.services.office.id, id)) { "" }
    }
    get(.fileNews(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      guard visit.isAtDesk(file) else { throw SiteProblem.notFound }
      let office = visit.services.office
      return try visit.news(of: .file(office.id, file.id)) {
        try String(office.store.read { try $0.head(office.id, .permitCase(file.id)).version })
      }
    }
  }
}

extension Visit {
  /// - Parameter state: how things stand, as the page compares it with what it shows.
  fileprivate func news(of topic: NewsTopic, state: @escaping @Sendable () throws -> String) throws -> Response {
    guard let stream = site.news?.open(topic, for: try account.id) else { return .busy }
    return Response(
      status: .ok,
      // A proxy would gather the events otherwise.
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 3000\nevent: kabar\ndata: \(try state())\n\n"))
        for await news in stream {
          switch news {
          case .changed: try await writer.write(ByteBuffer(string: "event: kabar\ndata: \(try state())\n\n"))
          case .beat: try await writer.write(ByteBuffer(string: ":\n\n"))
          }
        }
        try await writer.finish(nil)
      })
  }
}

extension HTTPField.Name {
  fileprivate static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering")!  // A literal of token characters.
}
