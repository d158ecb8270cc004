import CaseStore

/// The columns of a case's row, in one order for reading and writing.
enum CaseColumns {
  private static let names = [
    "office", "id", "version", "procedure", "kind", "number", "stage", "step", "step_entered", "holder", "owner",
    "submissions", "first_submitted", "last_submitted", "closed", "applicant_name", "workplace", "person_key",
    "receipt_code_hash", "letter_kind", "letter_number", "letter_date", "letter_code", "letter_digest", "valid_until",
    "words", "waiting_since", "letter_ending", "letter_ended_on", "letter_ended_by",
  ]

  static let count = names.count
  static let list = names.map { "cases.\($0)" }.joined(separator: ", ")

  static let insert = """
    INSERT INTO cases (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
    """

  /// Sets what differs and nothing else: a column that is named costs each index that it stands in a deletion and an
  /// insertion, also where its value stays.
  /// - Parameters:
  ///   - old, new: ``arguments(_:)`` of the row before and after.
  ///   - row: its number.
  static func update(_ row: Int64, from old: Transaction.Arguments, to new: Transaction.Arguments) -> (
    sql: String, arguments: Transaction.Arguments
  )? {
    let changed = names.indices.filter { !isSame(old[$0], new[$0]) }
    guard !changed.isEmpty else { return nil }
    let sql = "UPDATE cases SET \(changed.map { "\(names[$0]) = ?" }.joined(separator: ", ")) WHERE row = ?"
    return (sql, changed.map { new[$0] } + [row])
  }

  private static func isSame(_ one: (any ColumnValue)?, _ other: (any ColumnValue)?) -> Bool {
    switch (one, other) {
    case (nil, nil): true
    case (let one?, let other?): one.isSame(as: other)
    default: false
    }
  }

  static func arguments(_ row: CaseRow) -> Transaction.Arguments {
    [
      row.office, row.id, row.version, row.procedure, row.kind, row.number, row.stage, row.step, row.stepEntered,
      row.holder, row.owner, row.submissions, row.firstSubmitted, row.lastSubmitted, row.closed, row.applicantName,
      row.workplace, row.personKey, row.receiptCodeHash, row.letterKind, row.letterNumber, row.letterDate,
      row.letterCode, row.letterDigest, row.validUntil, row.words, row.waitingSince,
      row.letterEnding?.kind.rawValue, row.letterEnding?.on, row.letterEnding?.by,
    ]
  }

  /// - Parameter row: with ``list``, and with whatever comes behind it.
  static func read(_ row: StatementRow) throws -> CaseRow {
    try CaseRow(
      office: row.value(0), id: row.value(1), version: row.value(2), procedure: row.value(3), kind: row.value(4),
      number: row.value(5), stage: row.value(6), step: row.optional(7), stepEntered: row.value(8),
      holder: row.optional(9),
      owner: row.optional(10), submissions: row.value(11), firstSubmitted: row.value(12), lastSubmitted: row.value(13),
      closed: row.optional(14), applicantName: row.value(15), workplace: row.value(16), personKey: row.value(17),
      receiptCodeHash: row.value(18), letterKind: row.optional(19), letterNumber: row.optional(20),
      letterDate: row.optional(21), letterCode: row.optional(22), letterDigest: row.optional(23),
      validUntil: row.optional(24),
      words: row.value(25), waitingSince: row.optional(26), letterEnding: try ending(row))
  }

  private static func ending(_ row: StatementRow) throws -> CaseRow.Ending? {
    guard let kind: String = try row.optional(27) else { return nil }
    guard let kind = CaseRow.Ending.Kind(rawValue: kind) else {
      throw StoreError.unavailable("a letter ended in an unknown way: \(kind)")
    }
    return CaseRow.Ending(kind, on: try row.value(28), by: try row.optional(29))
  }
}
