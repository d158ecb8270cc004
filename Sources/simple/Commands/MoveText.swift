import Casework
import Office

/// What desks do again, in words.
enum WorkAgainText {
  /// A line each for what is done anew, passed again, new and gone.
  static func lines(_ again: [WorkAgain]) -> [String] {
    let passing = again.filter { $0.reason == .passesAgain }
    let groups = [
      ("dikerjakan lagi", passing.filter { !$0.lost.isNone }), ("diteruskan lagi", passing.filter(\.lost.isNone)),
      ("langkah baru", again.filter { $0.reason == .isNew }),
      ("langkah dihapus", again.filter { $0.reason == .isGone }),
    ]
    return groups.compactMap { label, works in
      works.isEmpty ? nil : "\(label): \(works.map(text).joined(separator: ", "))"
    }
  }

  private static func text(_ work: WorkAgain) -> String {
    let lost = lost(work.lost).joined(separator: ", ")
    return lost.isEmpty ? work.desk : "\(work.desk) (\(work.reason == .isGone ? "gugur " : "")\(lost))"
  }

  private static func lost(_ work: StandingWork) -> [String] {
    var parts: [String] = []
    if !work.documents.isEmpty { parts.append("\(work.documents.count) tanda dokumen") }
    if !work.groups.isEmpty { parts.append("\(work.groups.count) bagian data") }
    if work.isValidated { parts.append("validasi") }
    if work.hasAppointment { parts.append("janji kunjungan") }
    if work.signatures > 0 { parts.append("\(work.signatures) tanda tangan laporan kunjungan") }
    if work.isSettled { parts.append("penetapan retribusi") }
    return parts
  }
}

/// What came of an act.
struct MoveTally {
  private(set) var moved = 0
  private(set) var already = 0
  /// Changed since they were listed, or never listed, or not movable.
  private(set) var left = 0

  mutating func count(_ result: Moving.Result) {
    switch result {
    case .moved: moved += 1
    case .already: already += 1
    case .changed, .notPlanned, .stays: left += 1
    }
  }

  func text(of plan: MovePlan) -> String {
    let rest = plan.moves.count - moved - already - left
    return "Dipindahkan: \(moved). Tidak dipindahkan: \(left + plan.unknown.count). "
      + "Sudah menurut edisi ini: \(plan.alreadyThere + already)." + (rest > 0 ? " Belum sempat: \(rest)." : "")
  }
}

extension MoveTable {
  static func text(_ problem: MoveProblem) -> String {
    switch problem {
    case .noProcedure(let id): "Kantor ini tidak punya prosedur `\(id)`.\n  seharusnya: nama yang sudah diberlakukan"
    case .noEdition(let digits, let known):
      ([
        "Tidak ada tepat satu edisi yang berawal \(digits.isEmpty ? "begitu" : "“\(digits)”"). Edisi yang ada, terbaru dahulu:"
      ]
        + known.map { "  \($0)" }).joined(separator: "\n")
    case .gaps(let gaps):
      (["Kantor belum siap untuk edisi itu; tidak ada yang dipindahkan:"] + gaps.map { "  - \($0)" })
        .joined(separator: "\n")
    case .noReason: "Tulis alasannya: --reason \"…\"."
    case .otherPlan: "Rencana itu dibuat untuk edisi atau kantor lain; buat lagi tanpa --now."
    }
  }
}
