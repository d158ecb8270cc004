import WorkingTime

extension CivilDate {
  /// As it is written in a letter: `23 November 2026`.
  public var longIndonesian: String { "\(day) \(Self.indonesianMonths[month - 1]) \(year)" }

  /// Januari … Desember.
  public static let indonesianMonths = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]
}
