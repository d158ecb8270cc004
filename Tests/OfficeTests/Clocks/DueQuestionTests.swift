import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

/// What `simple clock due` answers, with the worked examples of the notes on working days.
@Suite("When is it due?")
struct DueQuestionTests {
  let office: OfficeFile

  init() throws { office = try ShippedOffice.load() }

  private func answer(_ from: String, _ takes: String) throws -> DueAnswer {
    try DueQuestion(office: office, from: from, takes: takes).answer()
  }

  @Test(arguments: [
    ("2026-03-17 10:30", "2 hari kerja", "Kamis, 26 Maret 2026 16.00 WIB"),
    ("2026-03-17 15:30", "2 hari kerja", "Jumat, 27 Maret 2026 16.30 WIB"),
    ("2026-02-13 16:30", "1 hari kerja", "Kamis, 19 Februari 2026 15.00 WIB"),
    ("2026-05-26 08:00", "2 hari kerja", "Selasa, 2 Juni 2026 16.00 WIB"),
    ("2026-06-15 09:00", "2 hari kerja", "Kamis, 18 Juni 2026 16.00 WIB"),
    ("2026-08-15 10:00", "2 hari kerja", "Kamis, 20 Agustus 2026 16.00 WIB"),
    ("2026-12-23 14:00", "1 hari kerja", "Senin, 28 Desember 2026 16.00 WIB"),
    ("2026-11-20 16:20", "20 menit", "Senin, 23 November 2026 07.40 WIB"),
    ("2026-11-23 11:55", "10 menit", "Senin, 23 November 2026 13.05 WIB"),
    ("2026-11-20 11:25", "10 menit", "Jumat, 20 November 2026 13.05 WIB"),
    ("2026-11-23 06:00", "20 menit", "Senin, 23 November 2026 07.50 WIB"),
    ("2026-03-05 14:50", "20 menit", "Jumat, 6 Maret 2026 08.10 WIB"),
    ("2026-12-23 15:55", "20 menit", "Senin, 28 Desember 2026 07.45 WIB"),
  ])
  func workedExamplesComeOut(from: String, takes: String, due: String) throws {
    let answer = try answer(from, takes)
    #expect(answer.due == due)
    #expect(answer.text.hasPrefix(due + "\n"))
  }

  @Test func skippedDaysAreNamed() throws {
    let text = try answer("2026-03-17 10:30", "2 hari kerja").text
    for line in [
      "Hari ke-0: Selasa, 17 Maret 2026.",
      "  Rabu, 18 Maret 2026: Cuti bersama Nyepi (cuti bersama)",
      "  Kamis, 19 Maret 2026: Hari Suci Nyepi (libur nasional)",
      "  Jumat, 20 Maret 2026: Cuti bersama Idulfitri (cuti bersama)",
      "  Sabtu, 21 Maret 2026: Idulfitri (libur nasional)",
      "  Minggu, 22 Maret 2026: Idulfitri (libur nasional)",
      "  Selasa, 24 Maret 2026: Cuti bersama Idulfitri (cuti bersama)",
    ] {
      #expect(text.contains(line + "\n") || text.hasSuffix(line), "\(line)")
    }
    #expect(try answer("2026-11-20 16:20", "20 menit").text.contains("Sabtu, 21 November 2026: akhir pekan"))
  }

  @Test func afterClosingIsSaid() throws {
    let text = try answer("2026-03-17 15:30", "2 hari kerja").text
    #expect(text.contains("sesudah jam tutup pukul 15.00 WIB (jam Ramadan), jadi hari ke-0 adalah Rabu, 25 Maret 2026"))
    #expect(try answer("2026-02-13 16:30", "1 hari kerja").text.contains("jadi hari ke-0 adalah Rabu, 18 Februari"))
    #expect(
      try answer("2026-11-23 06:00", "20 menit").text.contains("sebelum jam buka; waktu berjalan mulai pukul 07.30"))
    #expect(try answer("2026-11-20 11:30", "10 menit").text.contains("jam istirahat; waktu berjalan mulai pukul 13.00"))
    #expect(
      try answer("2026-08-15 10:00", "2 hari kerja").text.contains("hari libur, jadi hari ke-0 adalah Selasa, 18"))
  }

  @Test func estimatesAreSaid() throws {
    let text = try answer("2027-03-08 10:00", "2 hari kerja").text
    #expect(text.contains("Rabu, 10 Maret 2027: Idulfitri (libur nasional, perkiraan)"))
    #expect(text.contains("masih dapat bergeser"))
  }

  @Test func aYearWithoutACalendarIsNotGuessed() throws {
    #expect(throws: CalendarMissing(year: 2028)) { try answer("2027-12-31 10:00", "1 hari kerja") }
    #expect(throws: CalendarMissing(year: 2024)) { try answer("2024-12-31 10:00", "1 hari kerja") }
  }

  @Test func wrongQuestionsAreTold() throws {
    #expect(throws: DueQuestion.Problem.from("besok")) { try answer("besok", "1 hari kerja") }
    #expect(throws: DueQuestion.Problem.from("2026-02-30 10:00")) { try answer("2026-02-30 10:00", "1 hari") }
    #expect(throws: DueQuestion.Problem.takes("dua hari")) { try answer("2026-03-17 10:30", "dua hari") }
  }

  @Test func programsReadTheSame() throws {
    let answer = try answer("2026-03-17 15:30", "2 hari kerja")
    let json = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(answer)) as? [String: Any])
    #expect(json["due"] as? String == "2026-03-27T16:30:00+07:00")
    #expect(json["begins"] as? String == "afterClosing")
    #expect(json["dayZero"] as? String == "2026-03-25")
    #expect((json["skipped"] as? [[String: Any]])?.first?["kind"] as? String == "jointLeave")
  }

  /// The service building burnt down on Sunday 5 March 2023, and the office was shut until the 13th.
  @Test func aFireShutsTheOffice() throws {
    let fire = (5...12).map {
      "  - {tanggal: 2023-03-\($0 < 10 ? "0" : "")\($0), nama: Kebakaran gedung pelayanan}\n"
    }.joined()
    let year = "sumber: contoh\nlibur_nasional: []\ncuti_bersama: []\n"
    func due(_ closures: String) throws -> DueAnswer {
      let office = try ShippedOffice.load(["calendar/2023.yaml": year + closures])
      return try DueQuestion(office: office, from: "2023-03-03 10:00", takes: "2 hari kerja").answer()
    }
    #expect(try due("libur_setempat: []\n").due == "Selasa, 7 Maret 2023 16.00 WIB")
    let shut = try due("libur_setempat:\n" + fire)
    #expect(shut.due == "Selasa, 14 Maret 2023 16.00 WIB")
    #expect(shut.text.contains("Senin, 6 Maret 2023: Kebakaran gedung pelayanan (libur setempat)"))
    #expect(shut.reckoning.skipped.count == 9)
  }
}

/// The repository's example office, with some files of its folder replaced or added.
enum ShippedOffice {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: "offices/pekanbaru/\(path)"), encoding: .utf8)
  }

  static func load(_ changed: [String: String] = [:]) throws -> OfficeFile {
    var files = try FileBundle.load(folder: root.appending(path: "offices/pekanbaru")).files
    for (path, text) in changed { files[path] = Data(text.utf8) }
    return try OfficeFile.load(FileBundle(files: files), named: "pekanbaru")
  }
}
