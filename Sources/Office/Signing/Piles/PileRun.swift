import CaseStore
import Casework
import WorkingTime

/// Signs a pile: approvals one after the other, so that numbers follow the list, and behind them a few letters at once
/// through typesetting, signature, checks and commit.
struct PileRun: Sendable {
  let letters: LetterDesk
  let session: SigningSession
  let actor: Actor
  let account: AccountID
  let stop: StopSign

  /// How many requests or, with a key of our own, letters are under way at once.
  private var width: Int { session.signer.timeLimit == nil ? 6 : 1 }

  func sign(_ pile: SigningPile) async {
    let progress = PileProgress(pile, session, letters.context)
    await withTaskGroup(of: Void.self) { group in
      var underWay = 0
      for batch in batches(pile.letters) {
        if underWay == width {
          _ = await group.next()
          underWay -= 1
        }
        if let fault = await closed(progress) {
          for letter in batch { await progress.note(letter.id, .failed(fault)) }
          continue
        }
        let numbered = await approve(batch, progress)
        guard !numbered.isEmpty else { continue }
        group.addTask { await complete(numbered, progress) }
        underWay += 1
      }
    }
    await progress.end()
  }

  /// As many as the signer takes. A service alone can tell whether the passphrase is right: it is asked about one letter
  /// first, so that a wrong one costs one number and one guess.
  private func batches(_ all: [SigningPile.Letter]) -> [[SigningPile.Letter]] {
    let size = max(1, session.signer.batchSize)
    let probes = session.signer.timeLimit != nil && !session.isOneTime
    let first = Array(all.prefix(probes ? 1 : size))
    let rest = Array(all.dropFirst(first.count))
    return [first].filter { !$0.isEmpty }
      + stride(from: 0, to: rest.count, by: size).map { Array(rest[$0..<min(rest.count, $0 + size)]) }
  }

  /// Why no further letter is begun.
  private func closed(_ progress: PileProgress) async -> PileFault? {
    if let hindrance = await progress.hindrance { return hindrance }
    if stop.isUp { return .trouble(.stopping) }
    if letters.context.now() >= session.endsAt { return .trouble(.sessionEnded) }
    return nil
  }

  /// - Returns: those that have a number now.
  private func approve(_ batch: [SigningPile.Letter], _ progress: PileProgress) async -> [CaseID] {
    var numbered: [CaseID] = []
    for letter in batch {
      do {
        let loaded = try letters.cases.load(letter.id)
        // Whatever the official was when the pile was begun.
        let actor = try letters.cases.present(actor)
        if let fault = try letters.hindrance(loaded, actor, account, at: letters.context.now()) {
          await progress.note(letter.id, .failed(fault))
          continue
        }
        if !loaded.awaitsSignature {
          _ = try await letters.approve(letter.id, expecting: letter.version, by: actor, form: nil)
        }
        numbered.append(letter.id)
      } catch {
        await progress.failed(letter.id, error)
      }
    }
    return numbered
  }

  private func complete(_ ids: [CaseID], _ progress: PileProgress) async {
    for (id, outcome) in await letters.complete(batch: ids, in: session) {
      switch outcome {
      case .success: await progress.note(id, .issued)
      case .failure(let error): await progress.failed(id, error)
      }
    }
  }
}
