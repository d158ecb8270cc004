/// The public report of a month.
struct ReportWords: WordArea {
  let heading: @Sendable (_ month: String) -> String
  let lead: @Sendable (_ office: String) -> String
  let goesOn: @Sendable (_ until: String) -> String
  let closed: String
  let recounted: String
  let csv: String
  let pdf: String
  let months: String
  let earlier: String
  let previous: @Sendable (_ month: String) -> String
  let next: @Sendable (_ month: String) -> String
  // Counts
  let overview: String
  let service: String
  let received: String
  let returned: String
  let issued: String
  let refused: String
  let withdrawn: String
  let withdrawnAtCounter: String
  let voided: String
  let promisesMoved: String
  let kept: String
  let overdue: String
  let nothing: String
  let promise: @Sendable (_ promise: String) -> String
  /// "48 dari 50".
  let keptOf: @Sendable (_ kept: Int, _ issued: Int) -> String
  let allKept: @Sendable (_ issued: Int) -> String
  let someLate: @Sendable (_ late: Int, _ issued: Int) -> String
  let noneIssued: String
  let overdueSentence: @Sendable (_ count: Int) -> String
  let noneOverdue: String
  // Times
  let whole: String
  let wholeText: @Sendable (_ median: String, _ ninetieth: String, _ count: Int) -> String
  let wholeHint: String
  let steps: String
  let stepsCaption: @Sendable (_ service: String, _ month: String) -> String
  let stepsLegend: String
  let step: String
  let standard: String
  let times: String
  let median: String
  let ninetieth: String
  let inTime: String
  let share: @Sendable (_ percent: Int) -> String
  let notDone: String
  // Months
  let trend: String
  let trendCaption: @Sendable (_ service: String) -> String
  let month: String
  // How
  let how: String
  let howCounted: [String]
  let recompute: String
  let recomputeText: String
  let edition: @Sendable (_ edition: String, _ at: String) -> String
  let fileName: String
}

extension Words {
  var report: ReportWords { area() }
}
