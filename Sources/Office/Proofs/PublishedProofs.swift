import CaseStore
import Casework
import Foundation
import Proofs
import Synchronization
import WorkingTime

/// What the office publishes for those who check its letters without a network: its public keys, and the signed list
/// of the letters that ended early.
public final class PublishedProofs: Sendable {
  public let cases: Cases
  private let last = Mutex<Made?>(nil)

  private struct Made {
    let entries: [RevocationList.Entry]
    let keys: KeySet
    let at: Moment
    let bytes: [UInt8]
  }

  /// So long a list is given out again while nothing has changed, in seconds.
  static let renewal: Int64 = 600

  public init(cases: Cases) {
    self.cases = cases
  }

  public func keys() throws -> KeySet { try ProofKeys(context: cases.context).all() }

  /// COSE_Sign1. Of this very moment, or not older than ten minutes and the same.
  public func revocations() async throws -> [UInt8] {
    let (cases, context) = (cases, cases.context)
    let now = context.now()
    let (today, entries, keys) = try context.store.read { store in
      let today = try cases.catalogue.current(in: store, at: now).office.calendar.local(now).date
      return (
        today, try EndedLetters.entries(context.id, on: today, in: store),
        try ProofKeys(context: context).all(in: store)
      )
    }
    let kept = last.withLock { made -> [UInt8]? in
      guard let made, made.entries == entries, made.keys == keys, made.at <= now,
        now < made.at.adding(seconds: Self.renewal)
      else { return nil }
      return made.bytes
    }
    if let kept { return kept }
    let key = try await context.store.write { try ProofKeys(context: context).signingKey(on: today, in: $0) }
    let bytes = try RevocationList(issued: now, entries: entries).signed(by: key)
    last.withLock { $0 = Made(entries: entries, keys: keys, at: now, bytes: bytes) }
    return bytes
  }
}
