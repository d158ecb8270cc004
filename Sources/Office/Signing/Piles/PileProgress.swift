import CaseStore
import Casework
import WorkingTime

/// Writes down how a pile goes. Outcomes that come while a write is under way go into the next one.
actor PileProgress {
  /// What would meet every other letter as well, such as a wrong passphrase.
  private(set) var hindrance: PileFault?
  private var pile: SigningPile
  private let patience: Int64
  private let context: OfficeContext
  private var isWriting = false
  private var isAhead = false

  /// Seconds in which something is heard of a pile, or it has been cut.
  static func patience(_ session: SigningSession) -> Int64 { 30 + Int64(session.signer.timeLimit ?? 0) }

  init(_ pile: SigningPile, _ session: SigningSession, _ context: OfficeContext) {
    self.pile = pile
    self.context = context
    patience = Self.patience(session)
  }

  func note(_ id: CaseID, _ outcome: SigningPile.Outcome) async {
    pile.outcomes[id] = outcome
    await keep()
  }

  func failed(_ id: CaseID, _ error: any Error) async {
    let fault = PileFault(error)
    if fault == .unexpected {
      context.logger.error("a letter of a pile was not signed", metadata: ["error": "\(type(of: error))"])
    }
    if LetterDesk.meetsAll(error) { hindrance = fault }
    await note(id, .failed(fault))
  }

  func end() async {
    pile.ended = context.now()
    await keep()
  }

  private func keep() async {
    isAhead = true
    guard !isWriting else { return }
    isWriting = true
    while isAhead {
      isAhead = false
      pile.aliveUntil = context.now().adding(seconds: patience)
      do {
        try await context.store.write { [pile, context] in try pile.put(context.id, in: $0) }
      } catch {
        // The letters are what they are; only this page of them is old.
        context.logger.error("a pile's progress was not kept", metadata: ["error": "\(type(of: error))"])
      }
    }
    isWriting = false
  }
}
