import CaseStore
import Casework
import WorkingTime

/// The outbox as administrators and officers see it.
public struct Outbox: Sendable {
  public let context: OfficeContext

  public init(context: OfficeContext) {
    self.context = context
  }

  /// Messages that were tried in vain, with the number of each one's case.
  public struct Line: Sendable {
    public let message: OutboxMessage
    public let number: String
  }

  public func lines(
    in state: OutboxMessage.State, offset: Int, limit: Int
  ) throws -> Found<Line> {
    try context.store.read { store in
      let found = try store.messages(context.id, in: state, offset: offset, limit: limit)
      return Found(
        rows: try found.rows.map { message in
          Line(message: message, number: try store.caseRow(context.id, message.caseID)?.number ?? "")
        }, total: found.total)
    }
  }

  public func total(in state: OutboxMessage.State) throws -> Int {
    try context.store.read { try $0.messages(context.id, in: state, offset: 0, limit: 0).total }
  }

  public func messages(of id: CaseID) throws -> [OutboxMessage] {
    try context.store.read { try $0.messages(context.id, ofCase: id) }
  }

  /// What the applicant was told; not whom in the office was reminded.
  public func told(about id: CaseID) throws -> [OutboxMessage] {
    try messages(of: id).filter { MessageKind(inOutbox: $0.kind) != nil }
  }

  /// Lets a dead message be tried again.
  /// - Returns: false when it is not dead any more.
  public func sendAgain(_ id: String, by administrator: Account) async throws -> Bool {
    try await decide(id, by: administrator, isSentAgain: true)
  }

  /// Ends a dead message without sending it.
  /// - Returns: false when it is not dead any more.
  public func giveUp(_ id: String, by administrator: Account) async throws -> Bool {
    try await decide(id, by: administrator, isSentAgain: false)
  }

  private func decide(_ id: String, by administrator: Account, isSentAgain: Bool) async throws -> Bool {
    let context = context
    return try await context.store.write { store in
      guard let message = try store.message(context.id, id) else { return false }
      let now = context.now()
      let isDone =
        try isSentAgain
        ? store.sendAgain(context.id, message: id, at: now) : store.giveUp(context.id, message: id, at: now)
      guard isDone else { return false }
      try store.record(
        context.id, .acts,
        NewEntry(
          at: now, by: administrator.doer, fact: .messageDecided(message.caseID, message: id, isSentAgain: isSentAgain))
      )
      return true
    }
  }
}
