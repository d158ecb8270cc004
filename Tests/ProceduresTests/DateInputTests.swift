import Procedures
import Testing
import WorkingTime

@Suite("Dates in three boxes")
struct DateInputTests {
  @Test(arguments: [
    ("3", "2", "2026", "2026-02-03"), ("03", "02", "2026", "2026-02-03"), (" 19 ", "Oktober", " 1994", "1994-10-19"),
    ("1", "agt", "2026", nil), ("1", "agu", "2026", "2026-08-01"), ("29", "2", "2028", "2028-02-29"),
  ])
  func reads(day: String, month: String, year: String, expected: String?) {
    let parsed = DateInput.parse(day: day, month: month, year: year)
    if let expected = expected.flatMap({ CivilDate($0) }) {
      #expect(parsed == .date(expected))
    } else {
      #expect(parsed == .problem("Bulan “agt” tidak ada; isi angka 1 sampai 12"))
    }
  }

  @Test(arguments: [
    ("29", "2", "2026", "Tanggal 29 Februari 2026 tidak ada; Februari 2026 sampai tanggal 28"),
    ("31", "11", "2026", "Tanggal 31 November 2026 tidak ada; November 2026 sampai tanggal 30"),
    ("32", "1", "2026", "Hari “32” tidak ada; isi angka 1 sampai 31"),
    ("1", "13", "2026", "Bulan “13” tidak ada; isi angka 1 sampai 12"),
    ("1", "1", "94", "Tahun “94” bukan tahun yang lengkap; isi empat angka, misalnya 2026"),
    ("1", "", "", "Tanggal belum lengkap; isi juga bulan dan tahun"),
    ("", "2", "2026", "Tanggal belum lengkap; isi juga hari"),
    ("-1", "2", "2026", "Hari “-1” tidak ada; isi angka 1 sampai 31"),
  ])
  func says(day: String, month: String, year: String, message: String) {
    #expect(DateInput.parse(day: day, month: month, year: year) == .problem(message))
  }

  @Test func nothingTypedIsNoProblem() {
    #expect(DateInput.parse(day: " ", month: "", year: "") == .empty)
  }
}
