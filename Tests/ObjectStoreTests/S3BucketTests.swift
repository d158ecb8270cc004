import Hummingbird
import Logging
import Synchronization
import Testing

@testable import ObjectStore

/// What happens when a store is slow, away, or wrong. That signatures are good is judged by a store that is not ours,
/// in Tests/outside.
struct S3BucketTests {
  /// A store that gives these answers, one after the other; the last one for ever.
  private final class Script: Sendable {
    private let answers: Mutex<[(status: HTTPResponse.Status, body: String)]>
    let asked = Atomic(0)

    init(_ answers: [(HTTPResponse.Status, String)]) { self.answers = Mutex(answers.map { (status: $0, body: $1) }) }

    func next() -> Response {
      asked.add(1, ordering: .relaxed)
      let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
      return Response(status: answer.status, body: .init(byteBuffer: ByteBuffer(string: answer.body)))
    }
  }

  private func with(
    _ script: Script, _ test: @escaping @Sendable (S3Bucket) async throws -> Void
  ) async throws {
    let router = Router()
    for method in [HTTPRequest.Method.get, .put, .delete] { router.on("**", method: method) { _, _ in script.next() } }
    let (ports, port) = AsyncStream<Int>.makeStream()
    var logger = Logger(label: "store")
    logger.logLevel = .critical
    let app = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.run() }
      var iterator = ports.makeAsyncIterator()
      let bound = try #require(await iterator.next())
      try await test(try bucket("http://127.0.0.1:\(bound)").0)
      group.cancelAll()
      try? await group.waitForAll()
    }
  }

  private final class Pauses: Sendable {
    let all = Mutex<[Duration]>([])
  }

  private func bucket(_ endpoint: String) throws -> (S3Bucket, @Sendable () -> [Duration]) {
    let pauses = Pauses()
    var options = S3Bucket.Options()
    options.sleep = { pause in pauses.all.withLock { $0.append(pause) } }
    options.chance = { 0 }
    let access = S3Access(endpoint: endpoint, region: "r", bucket: "b", keyID: "k", secret: "s")
    return (S3Bucket(try #require(access), options: options), { pauses.all.withLock { $0 } })
  }

  @Test func aStoreThatStumblesIsAskedAgain() async throws {
    let script = Script([(.serviceUnavailable, "<Code>SlowDown</Code>"), (.internalServerError, ""), (.ok, "bytes")])
    try await with(script) { bucket in
      let answer = try await bucket.get("o/c/d")
      #expect(answer == Array("bytes".utf8))
      #expect(script.asked.load(ordering: .relaxed) == 3)
    }
  }

  @Test func whatIsRefusedIsNotAskedTwice() async throws {
    let script = Script([(.forbidden, "<Error><Code>SignatureDoesNotMatch</Code></Error>")])
    try await with(script) { bucket in
      await #expect(throws: S3Error.refused(status: 403, code: "SignatureDoesNotMatch")) {
        try await bucket.put([1], at: "o/c/d")
      }
      #expect(script.asked.load(ordering: .relaxed) == 1)
    }
  }

  @Test func anObjectThatIsNotThereIsNoErrorAndABucketThatIsNotIsOne() async throws {
    try await with(Script([(.notFound, "<Error><Code>NoSuchKey</Code></Error>")])) { bucket in
      let answer = try await bucket.get("o/c/d")
      #expect(answer == nil)
    }
    try await with(Script([(.notFound, "<Error><Code>NoSuchBucket</Code></Error>")])) { bucket in
      await #expect(throws: S3Error.refused(status: 404, code: "NoSuchBucket")) { try await bucket.get("o/c/d") }
    }
  }

  @Test func aStoreThatIsAwayIsAskedFourTimesEachAfterALongerPause() async throws {
    // Nobody listens there.
    let (bucket, pauses) = try bucket("http://127.0.0.1:9")
    let error = await #expect(throws: S3Error.self) { try await bucket.get("o/c/d") }
    guard case .away? = error else { throw try #require(error) }
    #expect(pauses() == [.milliseconds(200), .milliseconds(400), .milliseconds(800)])
  }

  @Test func aListGoesOnUntilItsEnd() async throws {
    let script = Script([
      (
        .ok,
        "<R><IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b</NextContinuationToken><Key>o/1/x</Key></R>"
      ),
      (.ok, "<R><IsTruncated>false</IsTruncated><Key>o/2/y</Key><Key>o/3/z</Key></R>"),
    ])
    try await with(script) { bucket in
      let answer = try await bucket.keys(under: "o/")
      #expect(answer == ["o/1/x", "o/2/y", "o/3/z"])
      #expect(script.asked.load(ordering: .relaxed) == 2)
    }
  }
}
