import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@Suite("The example office")
struct OfficeFileTests {
  let office: OfficeFile

  init() throws {
    office = try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
  }

  private func moment(_ date: String, _ time: String) throws -> Moment {
    try office.calendar.moment(#require(CivilDate(date)), #require(TimeOfDay(time)))
  }

  @Test(arguments: [(2025, 237), (2026, 240), (2027, 242)])
  func yearsHaveTheirWorkingDays(year: Int, days: Int) throws {
    #expect(try office.calendar.workingDays(in: year) == days)
  }

  @Test func hoursOfAWeekAreThoseOfTheRegulation() {
    #expect(office.calendar.regular.minutes == 37 * 60 + 30)
    #expect(office.calendar.seasons.map(\.hours.minutes) == Array(repeating: 32 * 60 + 30, count: 3))
    #expect(office.utcOffsetSeconds == 7 * 3_600)
    #expect(office.timeZoneName == "WIB")
  }

  @Test(arguments: [
    ("2026-03-17", "10.30", ServiceTime.workingDays(2), "2026-03-26", "16.00"),
    ("2026-03-17", "15.30", .workingDays(2), "2026-03-27", "16.30"),
    ("2026-02-13", "16.30", .workingDays(1), "2026-02-19", "15.00"),
    ("2026-11-20", "11.25", .minutes(10), "2026-11-20", "13.05"),
    ("2026-03-05", "14.50", .minutes(20), "2026-03-06", "08.10"),
    ("2026-12-23", "15.55", .minutes(20), "2026-12-28", "07.45"),
  ])
  func deadlinesAreCountedByItsCalendar(
    date: String, time: String, takes: ServiceTime, dueDate: String, dueTime: String
  ) throws {
    #expect(try office.calendar.due(arriving: moment(date, time), within: takes) == moment(dueDate, dueTime))
  }

  @Test func theMoonsHolidaysOfNextYearAreEstimates() throws {
    let date = try #require(CivilDate("2027-03-10"))
    #expect(office.calendar.closures[date]?.isEstimate == true)
    #expect(office.calendar.closures[date]?.kind == .nationalHoliday)
  }

  @Test func everyDeskHasAnOfficer() throws {
    let procedure = try Procedure.load(Shipped.bundle("procedures/siktg"), named: "siktg")
    #expect(office.gaps(for: procedure).isEmpty)
    let counts = Dictionary(grouping: office.officials.flatMap(\.roles)) { $0 }.mapValues(\.count)
    #expect(
      counts == [
        "front_office": 2, "back_office": 2, "ahli_muda": 1, "ahli_madya": 1, "sekretaris": 1, "kepala_dinas": 1,
        "tim_teknis": 2, "bendahara_penerimaan": 1,
      ])
    #expect(office.officials.filter(\.isAdministrator).map(\.roles) == [[]])
    #expect(office.officials.filter(\.isAuditor).map(\.roles) == [[]])
    #expect(office.signer?.roles == ["kepala_dinas"])
  }

  @Test func anotherProcedureFindsItsGaps() throws {
    let market = try Procedure.load(MarketProcedure.bundle, named: "pasar")
    #expect(
      office.gaps(for: market) == [
        "Meja untuk peran `penerima` belum ada di officials.yaml; tambahkan pada `meja`",
        "Meja untuk peran `seksi` belum ada di officials.yaml; tambahkan pada `meja`",
        "Meja untuk peran `camat` belum ada di officials.yaml; tambahkan pada `meja`",
        "Drs. Budi Rekaan, M.Si. menandatangani surat, tetapi tidak memegang peran `camat` yang menyetujuinya",
      ])
  }

  @Test func nobodyInItIsReal() {
    #expect(office.isExample)
    #expect(!office.officials.contains { $0.name.contains("Khairo") || $0.nip == "197704172003121004" })
    #expect(office.officials.allSatisfy { $0.examplePassword != nil })
  }

  @Test func numbersAreWrittenAsItWantsThem() throws {
    let day = try #require(CivilDate("2026-11-23"))
    let permit = try #require(office.series("izin"))
    #expect(permit.format.text(7, date: day, procedure: "SIKTG") == "503/007/SIKTG/DPMPTSP/2026")
    #expect(permit.restartsEachYear && permit.isPerProcedure)
    let application = try #require(office.series("permohonan"))
    #expect(application.format.text(147, date: day, procedure: "SIKTG") == "SIKTG-2026-000147")
  }

  @Test func anOfficialMaySignByTheService() throws {
    #expect(office.signer?.signing == .local)
    var files = try Shipped.bundle("offices/pekanbaru").files
    let text = String(decoding: try #require(files["officials.yaml"]), as: UTF8.self)
    func signing(_ rule: String) throws -> SignerChoice? {
      files["officials.yaml"] = Data(
        text.replacing("penanda_tangan: ya", with: "penanda_tangan: ya\n    bsre: {\(rule)}").utf8)
      return try OfficeFile.load(FileBundle(files: files), named: "pekanbaru").signer?.signing
    }
    let rule = #"alamat: "https://esign.contoh.go.id/", klien: dpmptsp, nik: "1471010808700001""#
    #expect(
      try signing("\(rule), versi: 2, sekali_kirim: 50, batas_detik: 90")
        == .esign(
          ESignRule(
            address: "https://esign.contoh.go.id", client: "dpmptsp", version: 2, nik: "1471010808700001",
            batchSize: 50, timeLimit: 90)))
    guard case .esign(let old)? = try signing("\(rule), versi: 1, sekali_kirim: 50") else {
      Issue.record("the rule was not read")
      return
    }
    #expect(old.batchSize == 1)
    #expect(old.timeLimit == 120)
    for slip in [
      #"\(rule), versi: 3"#, #"\(rule), versi: 2, sandi: x"#, "klien: a, versi: 2",
      #"alamat: "https://a@b.contoh", klien: a, versi: 2, nik: "1471010808700001""#,
      #"alamat: "http://esign.contoh.go.id", klien: a, versi: 2, nik: "1471010808700001""#,
      #"alamat: "http://127.0.0.1.contoh", klien: a, versi: 2, nik: "1471010808700001""#,
      #"alamat: "https://a.contoh", klien: a, versi: 2, nik: "14710108087000""#,
    ] {
      #expect(throws: FileProblems.self) { try signing(slip.replacing("\\(rule)", with: rule)) }
    }
    // What is drawn for a signature: nothing, the service's own code, or a picture.
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]
    func look(_ words: String) throws -> ESignRule.Look? {
      guard case .esign(let rule)? = try signing("\(rule), \(words)") else { return nil }
      return rule.look
    }
    #expect(try look("versi: 2") == .invisible)
    #expect(try look("versi: 1, tampilan: kode_qr") == .code)
    #expect(try look("versi: 2, tampilan: gambar, gambar: \(Data(png).base64EncodedString())") == .picture(png))
    for slip in [
      "versi: 2, tampilan: kode_qr", "versi: 2, tampilan: gambar",
      "versi: 1, gambar: \(Data(png).base64EncodedString())",
      "versi: 2, tampilan: gambar, gambar: bukan gambar",
      "versi: 2, tampilan: gambar, gambar: \(Data([1]).base64EncodedString())",
    ] {
      #expect(throws: FileProblems.self) { try look(slip) }
    }
  }

  @Test func anOfficeMayBringItsEmblem() throws {
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    func emblem(_ text: String) throws -> [UInt8]? {
      var files = try Shipped.bundle("offices/pekanbaru").files
      let whole = String(decoding: try #require(files["office.yaml"]), as: UTF8.self)
      files["office.yaml"] = Data(whole.replacing("  lambang: lambang.png\n", with: "  lambang: \(text)\n").utf8)
      return try OfficeFile.load(FileBundle(files: files), named: "pekanbaru").letterhead.emblem?.picture
    }
    #expect(try emblem("|\n    \(Data(jpeg).base64EncodedString())") == jpeg)
    #expect(throws: FileProblems.self) { try emblem("gambar.png") }
    let large = Data(jpeg + [UInt8](repeating: 0, count: 300_000)).base64EncodedString()
    #expect(throws: FileProblems.self) { try emblem(large) }
  }
}
