import Casework
import Procedures
import Testing
import WorkingTime

@Suite("Another procedure")
struct OtherProcedureTests {
  let procedure: Procedure

  init() throws {
    procedure = try Procedure.load(MarketProcedure.bundle, named: "pasar")
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso)) }

  @Test func hasItsOwnStepsAndRoles() throws {
    let workflow = try procedure.workflow(kind: "ulang", on: day("2026-11-23"))
    #expect(workflow.steps.count == 7)
    #expect(procedure.roles.map(\.id) == ["penerima", "seksi", "camat"])
    #expect(workflow.completenessChecks.map(\.role) == ["penerima", "seksi"])
    #expect(procedure.step("terima_berkas")?.standard == .minutes(60))
    #expect(procedure.step("cek_lapangan")?.standard == .workingDays(2))
    #expect(procedure.applicantLabel == "Penyelenggara")
    #expect(procedure.step("terima")?.deskLabel == "Penyelenggara")
  }

  @Test func requirementsDependOnKindAndDay() throws {
    #expect(try procedure.requirements(kind: "baru", on: day("2025-12-31")).map(\.id) == ["surat", "denah"])
    #expect(try procedure.requirements(kind: "ulang", on: day("2026-01-01")).map(\.id) == ["surat", "izin_musik"])
  }

  @Test func validityIsThatOfTheDayOfSubmission() throws {
    let issued = try day("2026-01-02")
    #expect(procedure.validUntil(issued: issued, values: [:]) == CivilDate("2028-01-02"))
    #expect(
      try procedure.validUntil(issued: issued, values: [:], submitted: day("2025-12-30")) == CivilDate("2027-01-02"))
    #expect(procedure.validityText(on: issued) == "2 tahun")
  }

  @Test func fieldsAreChecked() throws {
    let values: [FieldID: String] = [
      "penyelenggara": "Karang Taruna", "mulai": "2026-11-22", "musik": "ada", "pengeras": "1,5", "kode": "lp12",
    ]
    #expect(
      try procedure.problems(in: values, group: nil, on: day("2026-11-23")).map(\.message) == [
        "Sudah lewat", "Jumlah pengeras suara “1,5” bukan bilangan; isi angka saja, tanpa titik atau koma",
        "Isi seperti LP12",
      ])
  }

  @Test func papersAreTyped() {
    #expect(
      procedure.letter.blocks == [
        .heading(title: "IZIN PASAR MALAM", subtitle: "Nomor: {{number}}"),
        .name("{{values.penyelenggara}}"),
        .rows([TemplateRow(label: "Mulai", value: "{{values.mulai}}")]),
        .numbered(intro: nil, items: .fixed(["Jaga kebersihan", "Kode {{values.kode}}"])),
        .signature(TemplateSignature(lines: ["{{signer.position}}"], name: "{{signer.name}}", qr: "{{checkAddress}}")),
        .note("Ditetapkan {{date}}"),
      ])
    #expect(procedure.applicationLetter.hasLetterhead == false)
    #expect(procedure.letter.hasLetterhead)
    #expect(
      procedure.refusalLetter.blocks.first == .numbered(intro: "Karena", items: .each(.reasons, text: "{{text}}")))
  }
}
