import Foundation

/// What the printed form spells otherwise than the user's document, each with its reason. Nothing else may differ:
/// whatever is not in this table is compared word for word, in order.
struct Difference: Sendable {
  enum Side: Sendable { case document, print }

  let side: Side
  /// A regular expression.
  let pattern: String
  let replacement: String
  let reason: String

  static let table: [Difference] = [
    Difference(
      side: .document, pattern: "<[^>]+>", replacement: " ",
      reason: "Tags are the scanner's, not the form's."),
    Difference(
      side: .document, pattern: "(?<=[a-z):-])(?=- [A-Z])", replacement: " ",
      reason: "The scanner left out the line break before a dash."),
    Difference(
      side: .document, pattern: "(?<=[a-z])(?=[0-9]+\\. [A-Z])", replacement: " ",
      reason: "The scanner left out the line break before a number."),
    Difference(
      side: .document, pattern: "(?<=[A-Za-z:])(?=•)", replacement: " ",
      reason: "The scanner left out the line break before a dot."),
    Difference(
      side: .document, pattern: "(?m)(^|(?<=\\s))[–•-](?=\\s|$)", replacement: " ",
      reason: "Marks of lists are made regular: the scan has – and - for the same level, and lost one of them."),
    Difference(
      side: .print, pattern: "(?m)(^|(?<=\\s))[–•-](?=\\s|$)", replacement: " ",
      reason: "The same marks, made regular."),
    Difference(
      side: .print, pattern: "Mulai\\s+Lengkap\\?\\s+Selesai\\s+Ya\\s+Tidak", replacement: " ",
      reason: "Words of the flowchart, which the scan of the form has lost."),
    Difference(
      side: .print, pattern: "SOP/DPMPTSP-NP/02 · Halaman [0-9] dari [0-9]", replacement: " ",
      reason: "Sheets are numbered, so that none gets lost before the signature."),
  ]

  static func words(_ text: String, _ side: Side) -> [Substring] {
    var text = text
    for difference in table where difference.side == side {
      text = text.replacingOccurrences(
        of: difference.pattern, with: difference.replacement, options: .regularExpression)
    }
    return text.split(whereSeparator: \.isWhitespace)
  }
}
