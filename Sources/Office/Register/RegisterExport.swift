import CaseStore
import Casework
import WorkingTime

/// The register as a file for spreadsheets: RFC 4180, UTF-8 with a byte order mark, semicolons as Indonesian
/// spreadsheets expect.
public enum RegisterExport {
  public static func csv(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    var text = "\u{FEFF}" + line(columns)
    for row in rows { text += line(row) }
    return Array(text.utf8)
  }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ";") + "\r\n" }

  /// A cell that begins with = + - @, tab or return is taken for a formula; an apostrophe before it makes it text.
  static func cell(_ text: String) -> String {
    var text = text.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ")
    if let first = text.first(where: { $0 != " " }), "=+-@\t＝＋－＠".contains(first) { text = "'" + text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
