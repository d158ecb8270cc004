import Casework
import Procedures
import Testing
import WorkingTime

@Suite("Rules of the day of submission")
struct RulesByDateTests {
  let procedure: Procedure

  init() throws {
    procedure = try Procedure.load(Shipped.bundle("procedures/siktg"), named: "siktg")
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso)) }

  @Test func recommendationIsAskedForUntilTheNewLaw() throws {
    let before = try procedure.requirements(kind: "baru", on: day("2023-08-07")).map(\.id)
    let after = try procedure.requirements(kind: "baru", on: day("2023-08-08")).map(\.id)
    #expect(before.contains("rekomendasi_organisasi"))
    #expect(before.filter { $0 != "rekomendasi_organisasi" } == after)
  }

  @Test func workflowHasTheStepsAndGroupsOfTheFile() throws {
    let workflow = try procedure.workflow(kind: "baru", on: day("2026-11-23"))
    #expect(workflow.steps == procedure.steps.map(\.step))
    #expect(workflow.groups == ["data_diri", "str", "tempat_kerja"])
    #expect(workflow.entry.id == "pemeriksaan_loket")
    #expect(workflow.completenessChecks.map(\.role) == ["front_office", "back_office"])
    #expect(workflow.approval.role == "kepala_dinas")
    #expect(workflow.conditionFields == ["dikuasakan"])
  }

  @Test func powerOfAttorneyIsNeededForAProxyOnly() throws {
    let workflow = try procedure.workflow(kind: "baru", on: day("2026-11-23"))
    #expect(!workflow.needed(given: ["dikuasakan": "tidak"]).contains("surat_kuasa"))
    #expect(workflow.needed(given: ["dikuasakan": "ya"]).contains("surat_kuasa"))
    #expect(!workflow.needed(given: [:]).contains("surat_pernyataan"))
  }

  @Test func aRequirementIsAskedOnlyOfTheKindsThatItNames() throws {
    func ids(_ kind: KindID) throws -> [RequirementID] {
      try procedure.requirements(kind: kind, on: day("2026-11-23")).map(\.id)
    }
    #expect(try ids("lain") == ["surat_permohonan", "ktp", "surat_kuasa"])
    #expect(try ids("pencabutan") == ["surat_permohonan", "ktp", "sik_lama", "surat_kuasa"])
    #expect(try ids("perpanjangan").contains("bukti_skp"))
    #expect(try !ids("baru").contains("bukti_skp"))
    // UU 17/2023 asks for it; before, nobody did.
    let before = try procedure.requirements(kind: "perpanjangan", on: day("2023-08-07")).map(\.id)
    #expect(!before.contains("bukti_skp"))
  }

  @Test func eachKindMeetsItsOwnFormAndLetter() throws {
    #expect(procedure.narrowed(to: "baru").groups.map(\.id) == ["data_diri", "str", "tempat_kerja"])
    #expect(procedure.narrowed(to: "pencabutan").groups.map(\.id).contains("pencabutan"))
    #expect(procedure.narrowed(to: "pencabutan").letter != procedure.letter)
    #expect(procedure.narrowed(to: "pencabutan").series.permit == "pencabutan")
    let issued = try #require(CivilDate("2026-11-23"))
    #expect(procedure.narrowed(to: "pencabutan").validUntil(issued: issued, values: [:]) == nil)
    #expect(procedure.narrowed(to: "baru").validUntil(issued: issued, values: [:]) == issued.adding(years: 5))
  }

  @Test(arguments: [
    ("seumur_hidup", "", "2031-11-23"),
    ("tanggal", "2029-03-03", "2029-03-03"),
    ("tanggal", "2040-01-01", "2031-11-23"),
    // A date left over from another answer does not count.
    ("seumur_hidup", "2029-03-03", "2031-11-23"),
  ])
  func letterEndsAfterFiveYearsOrWithTheRegistration(kind: String, date: String, end: String) throws {
    let until = try procedure.validUntil(
      issued: day("2026-11-23"), values: ["str_masa": kind, "str_sampai": date])
    #expect(until == CivilDate(end))
  }

  @Test func lettersLastByTheLawOfTheDay() throws {
    for name in ["siktg", "sipa"] {
      let procedure = try Procedure.load(Shipped.bundle("procedures/\(name)"), named: name).narrowed(to: "baru")
      #expect(try procedure.validityText(on: day("2023-08-07")).hasPrefix("Sampai STR"), "\(name)")
      #expect(try procedure.validityText(on: day("2023-08-08")).hasPrefix("5 tahun"), "\(name)")
    }
  }

  @Test func leapDayEndsInFebruary() throws {
    #expect(try procedure.validUntil(issued: day("2028-02-29"), values: [:]) == CivilDate("2033-02-28"))
  }
}
