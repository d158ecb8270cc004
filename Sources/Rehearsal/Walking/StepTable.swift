import Procedures

/// What a rehearsal prints: the SOP's steps in its own words, and what came of each.
public struct StepTable: Sendable {
  public struct Line: Sendable {
    public let number: Int
    public let activity: String
    public let performer: String
    public let time: String
    public var result: String
  }

  public private(set) var lines: [Line]

  init(_ procedure: Procedure) {
    lines = procedure.steps.map { step in
      let role = step.role.flatMap { procedure.role($0)?.label } ?? procedure.applicantLabel
      return Line(
        number: step.number, activity: step.activity.joined(separator: " "), performer: role, time: step.standardText,
        result: "belum")
    }
  }

  mutating func note(_ number: Int, _ result: String) {
    guard let index = lines.firstIndex(where: { $0.number == number }) else { return }
    lines[index].result = lines[index].result == "belum" ? result : lines[index].result + "; " + result
  }

  /// For a terminal of 120 columns.
  public var text: String {
    let widths = [2, 52, 22, 9, 29]
    var out = row(["no", "kegiatan", "pelaksana", "waktu", "hasil"], widths)
    out += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for line in lines {
      out += row([String(line.number), line.activity, line.performer, line.time, line.result], widths)
    }
    return out
  }

  private func row(_ cells: [String], _ widths: [Int]) -> String {
    let columns = zip(cells, widths).map { wrapped($0, $1) }
    let height = columns.map(\.count).max() ?? 0
    var out = ""
    for line in 0..<height {
      let parts = zip(columns, widths).map { column, width in
        let text = line < column.count ? column[line] : ""
        return text + String(repeating: " ", count: width - text.count)
      }
      var joined = parts.joined(separator: "  ")
      while joined.hasSuffix(" ") { joined.removeLast() }
      out += joined + "\n"
    }
    return out
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + String(word.prefix(width))
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }
}
