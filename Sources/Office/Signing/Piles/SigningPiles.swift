import CaseStore
import Casework
import Synchronization
import WorkingTime

/// The piles that are being signed on this server. It holds each official's opened key for as long as his pile takes:
/// at most ten minutes, and not beyond the server's stop.
public actor SigningPiles {
  /// Letters that one pile may have.
  public static let limit = 300

  private let letters: LetterDesk
  private let isAlone: Bool
  private let stop = StopSign()
  private var running: [String: Task<Void, Never>] = [:]

  /// - Parameter isAlone: no other server signs with this store, so that a pile that is not signed here is not signed.
  public init(_ letters: LetterDesk, isAlone: Bool = false) {
    self.letters = letters
    self.isAlone = isAlone
  }

  /// The last pile of an official, and whether it is being signed, here or elsewhere.
  public func last(of account: AccountID) throws -> (pile: SigningPile, isRunning: Bool)? {
    try letters.pile(of: account).map { ($0, isRunning($0)) }
  }

  private func isRunning(_ pile: SigningPile) -> Bool {
    if running[pile.id] != nil { return true }
    return !isAlone && pile.isHeardOf(at: letters.context.now())
  }

  /// Opens the key, drops the passphrase, and begins to sign in the order given. It goes on when whoever asked is gone.
  ///
  /// - Parameter form: the form's own key; the same form does not begin twice.
  /// - Throws: as ``LetterDesk/unlock(_:passphrase:)``, and ``SigningTrouble/pileUnderWay`` while another pile of this
  ///   official is being signed, here or elsewhere.
  public func begin(
    _ chosen: [SigningPile.Letter], by actor: Actor, _ account: AccountID, passphrase: String, form: FormKey? = nil
  ) async throws -> Performed<SigningPile> {
    guard !stop.isUp else { throw SigningTrouble.stopping }
    let context = letters.context
    if let last = try last(of: account), last.isRunning { throw SigningTrouble.pileUnderWay }
    if case .oneTimeCode(let most) = try letters.proof(of: account), chosen.count > most {
      throw SigningTrouble.tooManyForCode(most)
    }
    let session = try await letters.unlock(account, passphrase: passphrase)
    var seen: Set<CaseID> = []
    let now = context.now()
    let pile = SigningPile(
      id: Base32.text(context.random(10)), account: account, begun: now, endsAt: session.endsAt,
      letters: chosen.filter { seen.insert($0.id).inserted },
      aliveUntil: now.adding(seconds: PileProgress.patience(session)))
    let (isAlone, cases) = (isAlone, letters.cases)
    let begun: Performed<SigningPile> = try await context.store.write { store in
      if let form, try !store.keepFormOutcome(context.id, key: form.key, form.outcome, at: now) {
        return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
      }
      // Another server may have been asked at the same moment.
      if !isAlone, let last = try SigningPile.read(account, context.id, in: store), last.isHeardOf(at: now) {
        throw SigningTrouble.pileUnderWay
      }
      let actor = try cases.present(actor, at: now, in: store)
      try pile.put(context.id, in: store)
      var read = try ReadLetters.read(account, context.id, in: store)
      read.forget(pile.letters.map(\.id))
      try read.put(account, context.id, in: store)
      let fact = Act.pileSigned(
        pile.letters.map(\.id), read: pile.letters.filter(\.isRead).map(\.id), certificate: session.registered)
      try store.record(
        context.id, .acts, NewEntry(at: now, by: Self.doer(actor, account), fact: fact, payload: Payload()))
      return .done(pile)
    }
    guard case .done = begun else { return begun }
    let run = PileRun(letters: letters, session: session, actor: actor, account: account, stop: stop)
    running[pile.id] = Task {
      await run.sign(pile)
      self.isOver(pile.id)
    }
    return begun
  }

  private static func doer(_ actor: Actor, _ account: AccountID) -> Doer {
    if case .officer(let officer) = actor, let role = officer.roles.sorted(by: { $0.rawValue < $1.rawValue }).first {
      return officer.mandates[role].map { .deputy(officer.account, as: role, under: $0) }
        ?? .officer(officer.account, as: role)
    }
    return .administrator(account)
  }

  private func isOver(_ id: String) { running[id] = nil }

  /// No further letter is begun; comes back when those under way are done and every key is closed.
  public func close() async {
    stop.putUp()
    for task in running.values { await task.value }
  }

  /// Comes back when nothing is being signed here.
  public func untilDone() async {
    while let task = running.values.first { await task.value }
  }
}

/// Says that nothing new is to be begun.
final class StopSign: Sendable {
  private let flag = Atomic(false)
  var isUp: Bool { flag.load(ordering: .acquiring) }
  func putUp() { flag.store(true, ordering: .releasing) }
}
