import Casework
import Foundation
import Letters
import Seals
import WorkingTime

/// Whoever turns drafts into signed letters. Nothing that one gives back counts before it was judged.
protocol LetterSigner: Sendable {
  /// The most letters that it is asked for at once.
  var batchSize: Int { get }
  /// How long one such request may take, in seconds; nil for a key in this process, whose signature is gone with the
  /// process and can be made again without anybody having been asked twice.
  var timeLimit: Int? { get }

  /// - Parameter answered: told as soon as it is known under which id a letter can be had later.
  /// - Returns: a result for each letter, in order.
  func sign(
    _ letters: [DraftLetter], answered: @escaping @Sendable (CaseID, _ documentID: String) async throws -> Void
  ) async -> [Result<[UInt8], any Error>]
}

/// A letter whose bytes are fixed and that is not signed yet.
struct DraftLetter: Sendable {
  let id: CaseID
  let loaded: LoadedCase
  let bytes: [UInt8]
  let pages: Int
  /// Where the letter leaves room for a signature.
  let box: SignatureBox?
  let digest: Digest
}

/// Signs with an opened key, in this process.
struct LocalLetterSigner: LetterSigner {
  let identity: any CertifiedSigner
  let desk: LetterDesk

  var batchSize: Int { 1 }
  var timeLimit: Int? { nil }

  func sign(
    _ letters: [DraftLetter], answered: @escaping @Sendable (CaseID, String) async throws -> Void
  ) async -> [Result<[UInt8], any Error>] {
    var results: [Result<[UInt8], any Error>] = []
    for letter in letters {
      do {
        let signed = try await desk.sign(letter.bytes, letter.box, as: identity, in: letter.loaded.office.city)
        results.append(.success(signed))
      } catch {
        results.append(.failure(error))
      }
    }
    return results
  }
}
