import CaseStore
import Casework
import ESign
import Letters
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
    let stopped = Mutex<(any Error)?>(nil)
    var results: [Result<[UInt8], ESignError>] = []
    for (properties, alike) in requests(letters) {
      if results.contains(where: { $0.error?.endsBatch == true }) {
        results += alike.map { _ in .failure(.notAsked) }
        continue
      }
      results += await client.sign(alike.map(\.bytes), by: signer, properties) { index, documentID in
        do { try await answered(alike[index].id, documentID) } catch {
          stopped.withLock { $0 = error }
          throw error
        }
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

  /// A request has one appearance for all its letters: neighbours that are to look alike go together.
  private func requests(_ letters: [DraftLetter]) -> [(ESignProperties, [DraftLetter])] {
    var requests: [(ESignProperties, [DraftLetter])] = []
    for letter in letters {
      let properties = ESignProperties(appearance: appearance(letter), location: letter.loaded.office.city)
      if let last = requests.last, last.0 == properties {
        requests[requests.count - 1].1.append(letter)
      } else {
        requests.append((properties, [letter]))
      }
    }
    return requests
  }

  /// A visible mark stands at the left of the letter's own code, which it must not cover; of a letter that leaves no room
  /// for a signature, none is seen.
  private func appearance(_ letter: DraftLetter) -> ESignProperties.Appearance {
    guard let box = letter.box else { return .invisible }
    let picture: ESignProperties.Mark.Picture
    var width = box.width
    switch rule.look {
    case .invisible: return .invisible
    case .code:
      guard let address = letter.loaded.secrets.checkAddress else { return .invisible }
      picture = .link(address)
    case .picture(let bytes):
      picture = .image(bytes)
      width = 2 * box.width
    }
    return .visible(
      ESignProperties.Mark(
        picture, page: box.page, x: Int(box.x - width - 12), y: Int(SignatureBox.pageHeight - box.y - box.height),
        width: Int(width), height: Int(box.height)))
  }
}

extension Result where Success == [UInt8], Failure == ESignError {
  fileprivate var error: ESignError? { if case .failure(let error) = self { error } else { nil } }
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
