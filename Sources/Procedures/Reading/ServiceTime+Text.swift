import WorkingTime

extension ServiceTime {
  /// Reads `5 menit`, `1 jam`, `2 hari kerja`, `1 hari`: a day of the SOP is a working day. From 1 to 9999 of them.
  public init?(indonesian text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let number = Int(words[0]), number > 0, number < 10_000 else { return nil }
    switch words.dropFirst().joined(separator: " ") {
    case "menit": self = .minutes(number)
    case "jam": self = .minutes(number * 60)
    case "hari", "hari kerja": self = .workingDays(number)
    default: return nil
    }
  }
}
