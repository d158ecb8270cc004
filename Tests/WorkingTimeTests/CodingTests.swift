import Foundation
import Testing
import WorkingTime

@Suite struct CodingTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func value<T: Decodable>(_ type: T.Type, _ json: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  private func expect<T: Codable & Equatable>(_ value: T, as text: String) throws {
    #expect(try json(value) == text)
    #expect(try self.value(T.self, text) == value)
  }

  @Test func smallTypes() throws {
    try expect(Moment(milliseconds: -5), as: "-5")
    try expect(date("2026-11-23"), as: #""2026-11-23""#)
    try expect(TimeOfDay(minutes: 450), as: #""07.30""#)
    try expect(Weekday.friday, as: #""friday""#)
    try expect(ServiceTime.minutes(20), as: #"{"minutes":20}"#)
    try expect(ServiceTime.workingDays(2), as: #"{"workingDays":2}"#)
    try expect(OpenInterval("07.30-12.00"), as: #""07.30-12.00""#)
    try expect([date("2026-11-23"): 1], as: #"{"2026-11-23":1}"#)
    try expect(
      WeeklyHours([.monday: [OpenInterval("08.00-15.00")].compactMap { $0 }]), as: #"{"monday":["08.00-15.00"]}"#)
  }

  @Test func nonsenseIsAnError() {
    #expect(throws: DecodingError.self) { try value(CivilDate.self, #""2026-02-30""#) }
    #expect(throws: DecodingError.self) { try value([CivilDate: Int].self, #"{"2026-02-30":1}"#) }
    #expect(throws: DecodingError.self) { try value(TimeOfDay.self, #""25.00""#) }
    #expect(throws: DecodingError.self) { try value(Weekday.self, #""senin""#) }
    #expect(throws: DecodingError.self) { try value(WeeklyHours.self, #"{"senin":["08.00-15.00"]}"#) }
    #expect(throws: DecodingError.self) { try value(ServiceTime.self, #"{"minutes":-1}"#) }
    #expect(throws: DecodingError.self) { try value(ServiceTime.self, #"{"minutes":1,"workingDays":1}"#) }
    #expect(throws: DecodingError.self) { try value(ServiceTime.self, "{}") }
    #expect(throws: DecodingError.self) { try value(OpenInterval.self, #""12.00-08.00""#) }
  }

  @Test func aCalendarComesBackWhole() throws {
    let text = try json(ExampleOffice.calendar)
    let back = try value(OfficeCalendar.self, text)
    #expect(back == ExampleOffice.calendar)
    #expect(try json(back) == text)
    #expect(try back.workingDays(in: 2026) == 240)
    #expect(throws: DecodingError.self) {
      try value(OfficeCalendar.self, text.replacing("25200", with: "252000"))
    }
  }
}
