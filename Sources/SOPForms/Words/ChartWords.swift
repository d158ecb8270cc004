/// What the flowchart says; the printed forms say it in these words.
enum ChartWords {
  static let start = "Mulai"
  static let end = "Selesai"
  static let decision = "Lengkap?"
  static let yes = "Ya"
  static let no = "Tidak"

  static func label(_ shape: FlowPlan.Shape) -> String {
    switch shape {
    case .start: start
    case .process: ""
    case .decision: decision
    case .end: end
    }
  }

  static func label(_ branch: FlowPlan.Branch) -> String? {
    switch branch {
    case .always: nil
    case .yes: yes
    case .no: no
    }
  }
}
