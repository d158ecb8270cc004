/// `?` for whoever writes a statement, as in SQLite's; `$1`, `$2`, … for PostgreSQL. Nothing else in a statement may be
/// a question mark, and a statement keeps to one of the two ways.
enum Placeholders {
  static func numbered(_ sql: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(sql.utf8.count + 32)
    var count = 0
    for byte in sql.utf8 {
      if byte == UInt8(ascii: "?") {
        count += 1
        out.append(contentsOf: "$\(count)".utf8)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
