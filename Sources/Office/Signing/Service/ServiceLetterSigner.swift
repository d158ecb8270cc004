import CaseStore
import Casework
import ESign
import Procedures
import Synchronization
import WorkingTime

/// Has letters signed by BSrE's Esign Client Service.
struct ServiceLetterSigner: LetterSigner {
  let client: ESignClient
  let signer: ESignSigner
  let rule: ESignRule
  let context: OfficeContext
  let attempt: Attempt

  var batchSize: Int { rule.batchSize }
  var timeLimit: Int? { rule.timeLimit }

  func sign(
    _ letters: [DraftLetter], answered: @escaping @Sendable (CaseID, String) async throws -> Void
  ) async -> [Result<[UInt8], any Error>] {
    let asked = context.now()
    let properties = ESignProperties(location: letters.first?.loaded.office.city)
    let ids = letters.map(\.id)
    let stopped = Mutex<(any Error)?>(nil)
    var results = await client.sign(letters.map(\.bytes), by: signer, properties) { index, documentID in
      do { try await answered(ids[index], documentID) } catch {
        stopped.withLock { $0 = error }
        throw error
      }
    }
    if let error = stopped.withLock({ $0 }) { return letters.map { _ in .failure(error) } }
    // Cut off after the service has said under which id it keeps the file: it is asked for that file, once.
    for (index, result) in results.enumerated() {
      guard case .failure(.unanswered(let id?)) = result, let file = try? await client.fetch(id) else { continue }
      results[index] = .success(file)
    }
    await attempt.settle(results, context)
    return results.map { result in result.mapError { $0.told(asked: asked) } }
  }
}

/// One typing of a passphrase, which the service alone can judge. Counted as wrong until it was not.
final class Attempt: Sendable {
  private let key: ThrottledKey
  private let begun: Moment
  private let isOpen = Mutex(true)

  init(_ key: ThrottledKey, at begun: Moment) {
    self.key = key
    self.begun = begun
  }

  func settle(_ results: [Result<[UInt8], ESignError>], _ context: OfficeContext) async {
    let errors = results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    guard !errors.contains(.wrongSecret), isOpen.withLock({ exchange(&$0) }) else { return }
    let (key, begun, isRight) = (key, begun, errors.count < results.count)
    do {
      try await context.store.write { store in
        if isRight {
          try Throttling.forget(key, in: store)
        } else {
          try Throttling.takeBack([key], in: store, at: begun)
        }
      }
    } catch {
      context.logger.error("an attempt stays counted", metadata: ["error": "\(error)"])
    }
  }

  private func exchange(_ value: inout Bool) -> Bool {
    defer { value = false }
    return value
  }
}
