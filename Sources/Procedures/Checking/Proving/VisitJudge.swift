import Casework

/// Visits, judged a second time from the events alone: as many different officers as the file asks for have signed a
/// report without fault, since the content last changed.
struct VisitJudge: Sendable {
  private let needed: [StepID: Int]
  private(set) var signers: [StepID: Set<AccountID>] = [:]
  private(set) var isGood: [StepID: Bool] = [:]

  init(steps: [ProcedureStep]) {
    needed = Dictionary(
      uniqueKeysWithValues: steps.filter { $0.act == .inspect }.map { ($0.id, $0.step.officersNeeded) })
  }

  mutating func read(_ event: Event) {
    switch event.fact {
    case .submitted, .resubmitted, .scanAttached: signers = [:]
    case .visitReported(let step, let report, _):
      isGood[step] = report.meets
      signers[step] = Set([event.by.account].compactMap(\.self))
    case .visitReportSigned(let step, _): signers[step, default: []].formUnion([event.by.account].compactMap(\.self))
    default: break
    }
  }

  func isDone(_ step: StepID) -> Bool {
    isGood[step] == true && signers[step, default: []].count >= needed[step, default: 1]
  }

  var breaches: [String] {
    needed.keys.sorted().flatMap { step -> [String] in
      var found: [String] = []
      if isGood[step] != true { found.append("kunjungan `\(step)` belum dinyatakan memenuhi syarat") }
      if signers[step, default: []].count < needed[step, default: 1] {
        found.append("laporan kunjungan `\(step)` belum ditandatangani semua petugas")
      }
      return found
    }
  }

  /// For the key of a state.
  var memory: [UInt8] {
    needed.keys.sorted().map { step in
      UInt8(truncatingIfNeeded: signers[step, default: []].count << 2 | (isGood[step].map { $0 ? 1 : 2 } ?? 0))
    }
  }
}
