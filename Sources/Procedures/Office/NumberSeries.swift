/// Numbers that count from 1: one series a paper, and a new one each year unless said otherwise.
public struct NumberSeries: Hashable, Sendable, Identifiable {
  public let id: SeriesID
  public let label: String
  public let format: NumberFormat
  public let restartsEachYear: Bool
  /// Each procedure counts for itself; otherwise the whole office counts together.
  public let isPerProcedure: Bool
}
