import CaseStore
import PostgresClient

extension Conditions {
  /// Each word of the query begins some word of the row; found by index, whatever the number of rows.
  mutating func andWords(of text: String, in words: WordTable) {
    for word in SearchWords.query(text) {
      // The last character there is sorts behind everything that begins with the word.
      and(words.sql, [office, word, word + "\u{10FFFF}"])
    }
  }
}

/// A table of words, and the condition by which it narrows.
enum WordTable {
  case cases
  case accounts

  var sql: String {
    switch self {
    case .cases: "cases.id IN (SELECT case_id FROM case_words WHERE office = ? AND word >= ? AND word < ?)"
    case .accounts: "accounts.id IN (SELECT account FROM account_words WHERE office = ? AND word >= ? AND word < ?)"
    }
  }
}
