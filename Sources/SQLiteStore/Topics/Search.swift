import CaseStore
import Casework

// Each word of a query begins some word of the row, found by index, whatever the number of rows.

extension Conditions {
  /// The last character there is sorts behind everything that begins with the word.
  private static func range(_ office: OfficeID, _ word: String) -> Transaction.Arguments {
    [office, word, word + "\u{10FFFF}"]
  }

  /// For people: there are never many.
  mutating func andAccountWords(of text: String, _ office: OfficeID) {
    for word in SearchWords.query(text) {
      and(
        "accounts.id IN (SELECT account FROM account_words WHERE office = ? AND word >= ? AND word < ?)",
        Self.range(office, word))
    }
  }

  /// Leads to the rows that have the word.
  mutating func startFromWord(_ word: String, _ office: OfficeID) {
    and(
      "cases.row IN (SELECT case_row FROM case_words WHERE office = ? AND word >= ? AND word < ?)",
      Self.range(office, word))
  }

  /// Looks at the dozen words of each row that was found otherwise.
  mutating func andWord(_ word: String, _ office: OfficeID) {
    and(
      """
      EXISTS (SELECT 1 FROM case_words INDEXED BY case_words_case
        WHERE case_row = cases.row AND office = ? AND word >= ? AND word < ?)
      """, Self.range(office, word))
  }
}

extension Transaction {
  /// The words of a query, the rarest first, since each row that it leads to is looked at: every case has the year in its
  /// number, and one has its serial.
  func words(of text: String, _ office: OfficeID) throws -> [String] {
    let words = SearchWords.query(text)
    guard words.count > 1 else { return words }
    let sql = """
      SELECT COUNT(*) FROM
        (SELECT 1 FROM case_words WHERE office = ? AND word >= ? AND word < ? LIMIT \(Self.common))
      """
    let counted = try words.map { word in
      (word: word, count: try first(sql, [office, word, word + "\u{10FFFF}"]) { try $0.value(0) as Int } ?? 0)
    }
    return counted.sorted { ($0.count, -$0.word.utf8.count) < ($1.count, -$1.word.utf8.count) }.map(\.word)
  }

  /// Beyond so many rows a word is as common as any other.
  private static let common = 300
}
