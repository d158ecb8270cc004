/// Between moments and the office's own clock.
extension OfficeCalendar {
  /// What the office's calendar and clock show; milliseconds after midnight, 0 ..< 86 400 000.
  public func local(_ moment: Moment) -> (date: CivilDate, millisecondsOfDay: Int) {
    let (day, milliseconds) = localDay(moment)
    return (CivilDate(dayNumber: day), Int(milliseconds))
  }

  /// The moment at which the office's clock shows `time` on `date`; 24.00 is midnight after it.
  public func moment(_ date: CivilDate, _ time: TimeOfDay) -> Moment {
    moment(day: date.dayNumber, milliseconds: Int64(time.minutes) * 60_000)
  }

  func localDay(_ moment: Moment) -> (day: Int, milliseconds: Int64) {
    let local = moment.milliseconds + Int64(utcOffsetSeconds) * 1_000
    let day = floorDivide(local, millisecondsPerDay)
    return (Int(day), local - day * millisecondsPerDay)
  }

  func moment(day: Int, milliseconds: Int64) -> Moment {
    Moment(milliseconds: Int64(day) * millisecondsPerDay + milliseconds - Int64(utcOffsetSeconds) * 1_000)
  }
}

let millisecondsPerDay: Int64 = 86_400_000
