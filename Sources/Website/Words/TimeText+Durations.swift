import Office
import WorkingTime

extension TimeText {
  /// What an SOP gives: "20 menit", "1 jam", "2 hari kerja".
  func standard(_ time: ServiceTime) -> String {
    switch time {
    case .minutes(let count) where count >= 60: duration(milliseconds: Int64(count) * 60_000)
    case .minutes(let count): words.minutes(count)
    case .workingDays(let count): words.workingDays(count)
    }
  }

  /// A promised moment, as precisely as the promise was made: its day, or its time as well.
  func promise(_ moment: Moment, by clock: CaseClock) -> String {
    clock.isPromisedByTheClock ? dateAndTime(moment) : date(moment)
  }

  /// Whole minutes, from an hour on with hours: "44 menit", "2 jam 5 menit".
  func duration(milliseconds: Int64) -> String {
    let minutes = Int(max(0, milliseconds) / 60_000)
    if minutes < 60 { return words.minutes(minutes) }
    let rest = minutes % 60
    return rest == 0 ? words.hours(minutes / 60) : "\(words.hours(minutes / 60)) \(words.minutes(rest))"
  }

  /// Taken and allowed: "44 dari 20 menit"; where the units differ, "3 jam 5 menit dari 1 hari kerja".
  func taken(_ milliseconds: Int64, of time: ServiceTime) -> String {
    if case .minutes(let allowed) = time {
      return words.ofMinutes(Int(max(0, milliseconds) / 60_000), allowed)
    }
    return words.of(duration(milliseconds: milliseconds), standard(time))
  }

  /// To a due time: "Sisa 6 menit" or "Lewat 24 menit". Real time, for what is due within a day or so.
  func remaining(until due: Moment, now: Moment) -> String {
    let left = due.milliseconds - now.milliseconds
    return left >= 0 ? words.left(duration(milliseconds: left)) : words.late(duration(milliseconds: -left))
  }
}

/// Numbers as a page writes them.
extension TimeText {
  /// With grouped thousands: "40.000".
  func whole(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { out += words.thousands }
      out.append(digit)
    }
    return value < 0 ? "−\(out)" : out
  }

  /// With so many places, rounded half up: "88,31".
  func decimal(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return whole(scaled) }
    let fraction = String(abs(scaled) % scale)
    let sign = scaled < 0 && scaled / scale == 0 ? "−" : ""
    return "\(sign)\(whole(scaled / scale))\(words.decimalPoint)"
      + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// "1,2 MB", "340 KB" (powers of 1000, as people's file managers count).
  func fileSize(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\(whole(bytes / 1_000)) KB" }
    return "\(decimal(Double(bytes) / 1e6, places: 1)) MB"
  }

  /// "Rp1.250.000"; the same in both languages.
  func rupiah(_ amount: Int) -> String {
    let digits = String(amount.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return (amount < 0 ? "–Rp" : "Rp") + text
  }
}
