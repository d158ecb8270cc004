import Casework
import Foundation
import Testing

@testable import Procedures

/// Whatever an applicant answers, there is an amount to pay, or the files do not load.
@Suite("A levy for every answer")
struct LevyTests {
  private func told(_ right: String, _ wrong: String) async throws -> [String] {
    var files = try Shipped.bundle("procedures/reklame").files
    let text = String(decoding: try #require(files["procedure.yaml"]), as: UTF8.self)
    let place = try #require(text.range(of: right), "not in the file: \(right)")
    files["procedure.yaml"] = Data(text.replacingCharacters(in: place, with: wrong).utf8)
    var check = ProcedureCheck(FileBundle(files: files), named: "reklame")
    check.searches = false
    return await check.report().findings.map { "\($0.problem.what) → \($0.problem.instead)" }
  }

  @Test func theShippedOneHolds() async throws {
    #expect(try await told("jatuh_tempo_hari: 30", "jatuh_tempo_hari: 30") == [])
  }

  @Test func aChoiceWithoutATariff() async throws {
    #expect(
      try await told("        - {bila: lokal, rupiah: 60000}\n", "") == [
        "tarif `tarif_jalan` tidak menyebut pilihan `lokal` dari isian `kelas_jalan`"
          + " → `{bila: lokal, rupiah: …}` di sini"
      ])
  }

  @Test func aTariffForNoChoiceOrForOneTwice() async throws {
    #expect(
      try await told("{bila: lokal,", "{bila: lokasi,") == [
        "tarif `tarif_jalan` tidak menyebut pilihan `lokal` dari isian `kelas_jalan`"
          + " → `{bila: lokal, rupiah: …}` di sini",
        "`lokasi` bukan pilihan dari isian `kelas_jalan` → barangkali `lokal`",
      ])
    #expect(
      try await told("{bila: lokal, rupiah: 60000}", "{bila: lokal, rupiah: 60000}\n        - {bila: lokal, rupiah: 1}")
        == ["tarif `tarif_jalan` menyebut `lokal` dua kali → satu `rupiah` untuk tiap pilihan"])
  }

  @Test func anAnswerThatIsNotAlwaysThere() async throws {
    let instead = "isian wajib, tanpa `hanya_bila`, untuk semua jenis permohonan"
    #expect(
      try await told("jenis: angka, paling_banyak: 1}", "jenis: angka, paling_banyak: 1, wajib: tidak}") == [
        "retribusi dihitung dari isian `jumlah_muka`, yang tidak selalu diisi → \(instead)"
      ])
    #expect(
      try await told(
        "        jenis: pilihan\n        pilihan:\n          - {id: arteri",
        """
                jenis: pilihan
                wajib: tidak
                pilihan:
                  - {id: arteri
        """) == [
          "retribusi dihitung dari isian `kelas_jalan`, yang tidak selalu diisi → \(instead)"
        ])
  }

  private static let formula = "panjang_cm * lebar_cm * jumlah_muka * tarif_jalan / 10000"

  @Test func aFormulaThatDividesByWhatMayBeNothing() async throws {
    #expect(
      try await told(Self.formula, "tarif_jalan / tinggi_m") == [
        "rumus membagi dengan nol bila `tinggi_m` = 0, `kelas_jalan` = arteri"
          + " → `nilai_terkecil: 1` pada isian `tinggi_m`"
      ])
    #expect(try await told(Self.formula, "tarif_jalan / jumlah_muka") == [])
    let between = try await told(Self.formula, "tarif_jalan / (lebar_cm - 100)")
    #expect(between.count == 1 && between[0].hasPrefix("rumus ") && between[0].contains("`lebar_cm` = "), "\(between)")
  }

  @Test func aFormulaThatMayOweTheApplicant() async throws {
    let told = try await told(Self.formula, "100 - panjang_cm")
    #expect(told.count == 1 && told[0].hasPrefix("rumus menghasilkan jumlah di bawah nol bila `panjang_cm` = 101"))
    #expect(try await self.told(Self.formula, "max(0, 100 - panjang_cm)") == [])
  }

  @Test func aFormulaThatOutgrowsItsNumbers() async throws {
    let told = try await told(
      "nilai_terkecil: 1, label: Panjang (cm)", "nilai_terbesar: 900000000000000, label: Panjang (cm)")
    #expect(told.isEmpty, "five digits are the narrower bound: \(told)")
    let longer = try await self.told(
      "Angka saja; 4 meter ditulis 400\", jenis: angka, paling_banyak: 5",
      "Angka saja\", jenis: angka, paling_banyak: 18")
    #expect(longer.count == 1 && longer[0].hasPrefix("rumus melampaui bilangan terbesar"))
    #expect(longer[0].hasSuffix("→ `nilai_terbesar` yang lebih kecil pada isian `panjang_cm`"))
  }

  /// Too wide spans are no proof, but no ground to say yes either.
  @Test func whatIsNeitherProvedNorRefuted() async throws {
    #expect(
      try await told(Self.formula, "panjang_cm * panjang_cm - panjang_cm * panjang_cm + 1") == [
        "tidak dapat dibuktikan bahwa rumus selalu menghasilkan jumlah (menghasilkan jumlah di bawah nol)"
          + " → batasi isiannya dengan `nilai_terkecil` dan `nilai_terbesar`, atau sederhanakan rumusnya"
      ])
  }

  @Test func numbersOutsideTheirSpanAreToldWhereTheyAreTyped() throws {
    let procedure = try Procedure.load(try Shipped.bundle("procedures/reklame"), named: "reklame")
    let field = try #require(procedure.field("jumlah_muka"))
    let day = procedure.head.effective
    #expect(field.problem(in: "0", all: [:], on: day)?.hasSuffix("terlalu kecil; paling kecil 1") == true)
    #expect(field.problem(in: "1", all: [:], on: day) == nil)
  }

  /// An edition that an office brought in before formulas were proved.
  @Test func answersWithoutAnAmountAreToldBeforeTheyAreSubmitted() throws {
    var procedure = try Procedure.load(try Shipped.bundle("procedures/reklame"), named: "reklame")
    let levy = try #require(procedure.levy)
    procedure.levy = Levy(
      formula: try Formula("tarif_jalan / (lebar_cm - 100)", tables: levy.formula.tables), text: levy.text,
      dueDays: levy.dueDays, surcharge: levy.surcharge, series: levy.series, payTo: levy.payTo)
    let group = try #require(procedure.groups.first { $0.fields.contains { $0.id == "lebar_cm" } })
    var values = Dictionary(
      uniqueKeysWithValues: group.fields.map { field -> (FieldID, String) in
        switch field.kind {
        case .number: (field.id, "9")
        case .choice(let choices): (field.id, choices.first?.id ?? "")
        default: (field.id, "Jalan Contoh Nomor 1")
        }
      })
    let day = procedure.head.effective
    #expect(procedure.problems(in: values, group: group.id, on: day).map(\.field) == ["lebar_cm"], "below zero")
    values["lebar_cm"] = "100"
    let problems = procedure.problems(in: values, group: group.id, on: day)
    #expect(problems.map(\.field) == ["lebar_cm"] && problems[0].message.hasPrefix("Retribusi tidak dapat dihitung"))
    values["lebar_cm"] = "101"
    #expect(procedure.problems(in: values, group: group.id, on: day).isEmpty)
  }

  @Test func aTillWithoutALevy() async throws {
    let told = try await told("tindakan: verifikasi", "tindakan: pungut")
    #expect(told.contains { $0.hasPrefix("langkah `pembayaran` memungut retribusi untuk kedua kali") })
  }
}
