import Letters
import Procedures

/// The flowchart in words, for those who do not see it.
struct ChartDescription {
  let plan: FlowPlan
  let performers: [String]

  /// The words of one symbol: "Front Office: keputusan “Lengkap?”; ya ke langkah 3, tidak ke langkah 1".
  func words(_ node: Int) -> String {
    let symbol = plan.nodes[node]
    let ways = plan.links.filter { $0.from == node }.map { link in
      let goal = "langkah \(plan.nodes[link.to].row + 1)"
      return switch link.branch {
      case .always: "ke \(goal)"
      case .yes: "ya ke \(goal)"
      case .no: "tidak kembali ke \(goal)"
      }
    }
    let performer = performers[symbol.column]
    return switch symbol.shape {
    case .start: "\(performer): mulai; \(ways.joined(separator: ", "))"
    case .process: "\(performer): proses; \(ways.joined(separator: ", "))"
    case .decision: "\(performer): keputusan “\(symbol.label)”; \(ways.joined(separator: ", "))"
    case .end: "\(performer): selesai"
    }
  }

  /// One sheet's chart in one text.
  func words(rows: Range<Int>) -> String {
    let steps = plan.nodes.indices.filter { rows.contains(plan.nodes[$0].row) }
      .map { "langkah \(plan.nodes[$0].row + 1), \(words($0))" }
    return "Bagan alir: " + steps.joined(separator: ". ") + "."
  }
}
