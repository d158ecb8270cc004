import Seals
import Synchronization
import WorkingTime

/// What was heard of OCSP responders and CRL servers lately, and who did not answer. An answer is signed and says itself
/// until when it is good, so that a pile may use it for every letter; who was silent is left alone for a minute, so that
/// a pile does not wait for the same silence with each of its letters.
final class TrustMemory: Sendable {
  /// Of an answer, in seconds: no longer than a signing session.
  static let answerLength: Int64 = 600
  /// Of silence, in seconds.
  static let silenceLength: Int64 = 60
  /// Answers kept at most; lists may have megabytes.
  private static let limit = 64

  struct Question: Hashable, Sendable {
    let address: String
    let request: [UInt8]
  }

  /// Asked a moment ago, and not answered.
  struct Silent: Error, CustomStringConvertible {
    let address: String
    var description: String { "\(address) did not answer a moment ago" }
  }

  private struct Heard {
    let answer: [UInt8]?
    let until: Moment
  }

  private let heard = Mutex<[Question: Heard]>([:])
  private let now: @Sendable () -> Moment

  init(now: @escaping @Sendable () -> Moment) {
    self.now = now
  }

  /// - Parameter keeps: whether an answer may serve again.
  func answer(
    _ question: Question, keeps: Bool, _ ask: () async throws -> [UInt8]
  ) async throws -> [UInt8] {
    let began = now()
    if let known = heard.withLock({ $0[question] }), known.until > began {
      guard let answer = known.answer else { throw Silent(address: question.address) }
      return answer
    }
    do {
      let answer = try await ask()
      note(question, keeps ? Heard(answer: answer, until: now().adding(seconds: Self.answerLength)) : nil)
      return answer
    } catch {
      note(question, Heard(answer: nil, until: now().adding(seconds: Self.silenceLength)))
      throw error
    }
  }

  private func note(_ question: Question, _ new: Heard?) {
    let now = now()
    heard.withLock { all in
      if all.count >= Self.limit { all = all.filter { $0.value.until > now } }
      if all.count >= Self.limit { all = [:] }
      all[question] = new
    }
  }
}

/// Answers about certificates, each asked for once in a while.
struct RememberedRevocation: RevocationSource {
  let source: any RevocationSource
  let memory: TrustMemory

  func answer(toOCSPRequest request: [UInt8], at address: String) async throws -> [UInt8] {
    try await memory.answer(.init(address: address, request: request), keeps: true) {
      try await source.answer(toOCSPRequest: request, at: address)
    }
  }

  func list(at address: String) async throws -> [UInt8] {
    try await memory.answer(.init(address: address, request: []), keeps: true) { try await source.list(at: address) }
  }
}

/// Timestamps, of which each is another; only silence is remembered.
struct PatientTimestamps: TimestampSource {
  let source: any TimestampSource
  let address: String
  let memory: TrustMemory

  func answer(toTimestampRequest request: [UInt8]) async throws -> [UInt8] {
    try await memory.answer(.init(address: address, request: []), keeps: false) {
      try await source.answer(toTimestampRequest: request)
    }
  }
}
