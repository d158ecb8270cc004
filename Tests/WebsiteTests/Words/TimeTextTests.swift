import Testing
import WorkingTime

@testable import Website

@Suite struct TimeTextTests {
  private let indonesian = TimeText(.indonesian, utcOffsetSeconds: 25_200, zone: "WIB")
  private let english = TimeText(.english, utcOffsetSeconds: 25_200, zone: "WIB")
  /// 2026-11-23 14.05.09 WIB.
  private let moment = Moment(milliseconds: 1_795_417_509_250)

  @Test func writesDatesAndTimes() {
    #expect(indonesian.dateAndTime(moment) == "23 November 2026, 14.05 WIB")
    #expect(english.dateAndTime(moment) == "23 November 2026, 14:05 WIB")
    #expect(indonesian.weekdayAndDate(indonesian.localDate(moment)) == "Senin, 23 November 2026")
    #expect(indonesian.iso(moment) == "2026-11-23T14:05:09+07:00")
    #expect(indonesian.near(moment, now: moment.adding(seconds: 60)) == "14.05 WIB")
    #expect(indonesian.near(moment, now: moment.adding(seconds: 86_400)) == "23 November 2026, 14.05 WIB")
  }

  @Test func theDayIsTheOfficesDay() {
    // 23.30 UTC on the 22nd is 06.30 on the 23rd in Pekanbaru.
    let early = Moment(milliseconds: 1_795_390_200_000)
    #expect(indonesian.date(early) == "23 November 2026")
    #expect(indonesian.clock(early) == "06.30")
    #expect(indonesian.iso(Moment(milliseconds: -1)) == "1970-01-01T06:59:59+07:00")
  }

  @Test func writesDurations() {
    #expect(indonesian.taken(2_640_000, of: .minutes(20)) == "44 dari 20 menit")
    #expect(indonesian.taken(11_100_000, of: .workingDays(1)) == "3 jam 5 menit dari 1 hari kerja")
    #expect(indonesian.standard(.workingDays(2)) == "2 hari kerja")
    #expect(english.standard(.workingDays(1)) == "1 working day")
    #expect(indonesian.remaining(until: moment, now: moment.adding(seconds: 24 * 60)) == "Lewat 24 menit")
    #expect(indonesian.remaining(until: moment, now: moment.adding(seconds: -6 * 60)) == "Sisa 6 menit")
    #expect(indonesian.duration(milliseconds: 7_200_000) == "2 jam")
  }

  @Test func writesNumbers() {
    #expect(indonesian.decimal(88.31, places: 2) == "88,31")
    #expect(indonesian.decimal(0.05, places: 1) == "0,1")
    #expect(indonesian.decimal(-0.5, places: 1) == "−0,5")
    #expect(indonesian.whole(40_000) == "40.000")
    #expect(english.whole(1_234_567) == "1,234,567")
    #expect(indonesian.whole(-999) == "−999")
    #expect(indonesian.fileSize(5 << 20) == "5,2 MB")
    #expect(indonesian.fileSize(340_900) == "340 KB")
  }
}
