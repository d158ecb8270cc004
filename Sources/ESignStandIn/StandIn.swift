import Foundation
import Seals
import Synchronization

/// A stand-in for BSrE's Esign Client Service, for tests and for trying out: it speaks the same protocol over real HTTP
/// and really signs, with certificates of an authority that nobody trusts. It shares no code with the client.
///
/// ```swift
/// let standIn = StandIn(client: "dpmptsp", password: "…", people: [person], stranger: stranger)
/// standIn.misbehave([.silent])
/// let app = Application(router: standIn.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)))
/// ```
public final class StandIn: Sendable {
  let credentials: String
  let people: [String: StandInPerson]
  /// Signs in place of somebody else.
  let stranger: StandInPerson
  let now: @Sendable () -> Date
  let clock: any Clock<Duration>
  private let memory = Mutex(Memory())

  struct Memory {
    var plans: [Misbehaviour] = []
    var documents: [String: [UInt8]] = [:]
    var fetched: Set<String> = []
    var nextID = 1
    var oneTime: [String: String] = [:]
    var signatures = 0
    var requests = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
    var stalled = 0
  }

  /// - Parameters:
  ///   - client: whom it accepts, by HTTP Basic.
  ///   - clock: what "slow" and "never" wait by.
  public init(
    client: String, password: String, people: [StandInPerson], stranger: StandInPerson,
    now: @escaping @Sendable () -> Date, clock: any Clock<Duration> = ContinuousClock()
  ) {
    credentials = "Basic " + Data("\(client):\(password)".utf8).base64EncodedString()
    self.people = Dictionary(people.map { ($0.nik, $0) }, uniquingKeysWith: { first, _ in first })
    self.stranger = stranger
    self.now = now
    self.clock = clock
  }

  /// The next requests to sign go wrong like this, one after the other.
  public func misbehave(_ plans: [Misbehaviour]) { memory.withLock { $0.plans += plans } }

  /// How many signatures it has made.
  public var signatureCount: Int { memory.withLock { $0.signatures } }

  /// How many requests to sign came.
  public var requestCount: Int { memory.withLock { $0.requests } }

  /// Returns once so many requests have been left without an answer.
  public func untilStalled(_ count: Int = 1) async {
    await withCheckedContinuation { continuation in
      let isThere = memory.withLock { memory in
        if memory.stalled >= count { return true }
        memory.waiting.append(continuation)
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  /// Counts a request to sign, and says how it is to go wrong.
  func nextPlan() -> Misbehaviour? {
    memory.withLock { memory in
      memory.requests += 1
      return memory.plans.isEmpty ? nil : memory.plans.removeFirst()
    }
  }

  /// Waits for a minute, or so long that nobody waits any more.
  func stall(_ duration: Duration) async throws {
    let waiting = memory.withLock { memory in
      memory.stalled += 1
      defer { memory.waiting = [] }
      return memory.waiting
    }
    for continuation in waiting { continuation.resume() }
    try await clock.sleep(for: duration)
  }

  // MARK: Documents

  func keep(_ file: [UInt8]) -> String {
    memory.withLock { memory in
      let id = "tiruan-\(memory.nextID)"
      memory.nextID += 1
      memory.documents[id] = file
      return id
    }
  }

  enum Fetched { case file([UInt8]), before, unknown }

  func fetch(_ id: String) -> Fetched {
    memory.withLock { memory in
      guard let file = memory.documents[id] else { return .unknown }
      return memory.fetched.insert(id).inserted ? .file(file) : .before
    }
  }

  func isFetched(_ id: String) { _ = memory.withLock { $0.fetched.insert(id) } }

  func countSignature() { memory.withLock { $0.signatures += 1 } }

  // MARK: One-time passwords

  func makeTOTP(for nik: String) {
    memory.withLock { $0.oneTime[nik] = String(100_000 + Int.random(in: 0..<900_000)) }
  }

  /// What the signer's phone would show.
  public func totp(of nik: String) -> String? { memory.withLock { $0.oneTime[nik] } }
}
