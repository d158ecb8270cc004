import Procedures
import Testing
import WorkingTime

@Suite("Number formats")
struct NumberFormatTests {
  private let day = CivilDate(year: 2026, month: 11, day: 3)

  @Test(arguments: [
    ("503/{NNN}/{J}/DPMPTSP/{YYYY}", 7, "503/007/SIKTG/DPMPTSP/2026"),
    ("503/{NNN}/{J}/DPMPTSP/{YYYY}", 1_234, "503/1234/SIKTG/DPMPTSP/2026"),
    ("{J}-{YYYY}-{NNNNNN}", 147, "SIKTG-2026-000147"),
    ("440/{N}.{MM}.{YY}/{DD}-{mm}", 5, "440/5.XI.26/03-11"),
    ("{N}{YYYY}", 12, "122026"),
  ])
  func writes(format: String, number: Int, text: String) throws {
    let format = try NumberFormat(format)
    let day = try #require(day)
    #expect(format.text(number, date: day, procedure: "SIKTG") == text)
  }

  @Test func isWrittenBackAsItWas() throws {
    let text = "a{N}/{NNNN}-{YYYY}{YY}{MM}{mm}{DD}{J}z"
    #expect(try NumberFormat(text).description == text)
  }

  @Test(arguments: [
    ("{NNN}/{TAHUN}", NumberFormat.Problem.unknown("TAHUN")), ("{NNN}/{YYYY", .unclosedBrace), ("{YYYY}", .noNumber),
    ("{NNN}", .noYear), ("{NNNNNNNNNN}/{YYYY}", .unknown("NNNNNNNNNN")), ("{}{N}", .unknown("")),
  ])
  func refuses(format: String, problem: NumberFormat.Problem) {
    #expect(throws: problem) { try NumberFormat(format) }
  }

  @Test func aSeriesThatNeverRestartsNeedsNoYear() throws {
    let format = try NumberFormat("R{NNNN}", needsYear: false)
    #expect(format.text(8, date: try #require(day), procedure: "X") == "R0008")
  }

  @Test func monthsAreRoman() throws {
    let format = try NumberFormat("{MM}{N}{YYYY}")
    let roman = try (1...12).map { month in
      let day = try #require(CivilDate(year: 2026, month: month, day: 1))
      return String(format.text(1, date: day, procedure: "").dropLast(5))
    }
    #expect(roman == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
  }
}
