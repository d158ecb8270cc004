import CaseStore
import Casework
import WorkingTime

// What has to be sent, and what was decided once.
extension Transaction {
  private static let columns = """
    id, office, case_id, version, kind, channel, address, subject, body, message_id, created, state, attempts, \
    next_attempt, settled, last_error
    """

  private static func read(_ row: StatementRow) throws -> OutboxMessage {
    try OutboxMessage(
      id: row.value(0), office: row.value(1), caseID: row.value(2), version: row.value(3), kind: row.value(4),
      channel: row.value(5), address: row.value(6), subject: row.value(7), body: row.value(8),
      messageID: row.value(9), created: row.value(10), state: row.value(11), attempts: row.value(12),
      nextAttempt: row.value(13), settled: row.optional(14), lastError: row.optional(15))
  }

  func message(_ office: OfficeID, _ id: String) throws -> OutboxMessage? {
    try first("SELECT \(Self.columns) FROM outbox WHERE office = ? AND id = ?", [office, id], Self.read)
  }

  func messages(_ office: OfficeID, ofCase id: CaseID) throws -> [OutboxMessage] {
    try all(
      "SELECT \(Self.columns) FROM outbox WHERE office = ? AND case_id = ? ORDER BY created, id", [office, id],
      Self.read)
  }

  func messages(
    _ office: OfficeID, in state: OutboxMessage.State, offset: Int, limit: Int
  ) throws -> Found<OutboxMessage> {
    try found(
      Self.columns, from: "outbox", where: Conditions("office = ? AND state = ?", [office, state]),
      by: "created DESC, id", offset: offset, limit: limit, Self.read)
  }

  @discardableResult
  func add(_ message: OutboxMessage) throws -> Bool {
    // Asked first, since the trigger speaks before ON CONFLICT does.
    guard try self.message(message.office, message.id) == nil else { return false }
    let sql = """
      INSERT INTO outbox (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """
    return try changes(
      sql,
      [
        message.id, message.office, message.caseID, message.version, message.kind, message.channel, message.address,
        message.subject, message.body, message.messageID, message.created, message.state, message.attempts,
        message.nextAttempt, message.settled, message.lastError,
      ])
  }

  func takeMessages(
    _ office: OfficeID, by worker: String, now: Moment, until: Moment, limit: Int
  ) throws -> [OutboxMessage] {
    let due = try all(
      """
      SELECT \(Self.columns) FROM outbox
      WHERE office = ? AND state = 'waiting' AND next_attempt <= ? AND (leased_until IS NULL OR leased_until <= ?)
      ORDER BY next_attempt, id LIMIT ?
      """, [office, now, now, max(0, limit)], Self.read)
    for message in due {
      try run(
        "UPDATE outbox SET worker = ?, leased_until = ? WHERE office = ? AND id = ?",
        [worker, until, office, message.id])
    }
    return due
  }

  @discardableResult
  func settle(
    _ office: OfficeID, message id: String, by worker: String, _ delivery: Delivery, at: Moment
  ) throws -> Bool {
    switch delivery {
    case .sent:
      let sql = """
        UPDATE outbox SET state = 'sent', settled = ?, last_error = NULL, worker = NULL, leased_until = NULL
        WHERE office = ? AND id = ? AND state = 'waiting'
        """
      return try changes(sql, [at, office, id])
    case .postponed(let until, let error):
      let sql = """
        UPDATE outbox SET attempts = attempts + 1, next_attempt = ?, last_error = ?, worker = NULL, leased_until = NULL
        WHERE office = ? AND id = ? AND state = 'waiting' AND worker = ?
        """
      return try changes(sql, [until, error, office, id, worker])
    case .failed(let error):
      let sql = """
        UPDATE outbox SET attempts = attempts + 1, state = 'dead', settled = ?, last_error = ?, worker = NULL,
          leased_until = NULL
        WHERE office = ? AND id = ? AND state = 'waiting' AND worker = ?
        """
      return try changes(sql, [at, error, office, id, worker])
    }
  }

  func sendAgain(_ office: OfficeID, message id: String, at: Moment) throws -> Bool {
    let sql = """
      UPDATE outbox SET state = 'waiting', settled = NULL, attempts = 0, next_attempt = ?
      WHERE office = ? AND id = ? AND state = 'dead'
      """
    return try changes(sql, [at, office, id])
  }

  func giveUp(_ office: OfficeID, message id: String, at: Moment) throws -> Bool {
    try changes(
      "UPDATE outbox SET state = 'dropped', settled = ? WHERE office = ? AND id = ? AND state = 'dead'",
      [at, office, id])
  }

  /// The address becomes the message's id, which keeps the reason unique.
  func eraseMessages(settledBefore moment: Moment) throws {
    let sql = """
      UPDATE outbox SET address = id, subject = '', body = '', last_error = NULL
      WHERE state IN ('sent', 'dropped') AND body <> '' AND settled < ?
      """
    try run(sql, [moment])
  }

  func notices(_ office: OfficeID, ofCase id: CaseID) throws -> [Notice] {
    try all(
      "SELECT office, case_id, key, value, at FROM notices WHERE office = ? AND case_id = ? ORDER BY at, key",
      [office, id]
    ) { row in
      try Notice(office: row.value(0), caseID: row.value(1), key: row.value(2), value: row.value(3), at: row.value(4))
    }
  }

  func decide(_ notice: Notice) throws -> Bool {
    let isDecided: Int? = try first(
      "SELECT 1 FROM notices WHERE office = ? AND case_id = ? AND key = ?", [notice.office, notice.caseID, notice.key]
    ) { try $0.value(0) }
    if isDecided != nil { return false }
    return try changes(
      "INSERT INTO notices (office, case_id, key, value, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [notice.office, notice.caseID, notice.key, notice.value, notice.at])
  }
}
