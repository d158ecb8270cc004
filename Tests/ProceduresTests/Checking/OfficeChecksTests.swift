import Foundation
import Testing

@testable import Procedures

@Suite("A procedure at an office")
struct OfficeChecksTests {
  private func findings(
    _ slips: [(right: String, wrong: String)], in file: String = "officials.yaml"
  ) async throws -> [String] {
    var files = try Shipped.bundle("offices/pekanbaru").files
    var text = String(decoding: try #require(files[file]), as: UTF8.self)
    for slip in slips {
      let place = try #require(text.range(of: slip.right), "not in the file: \(slip.right)")
      text.replaceSubrange(place, with: slip.wrong)
    }
    files[file] = Data(text.utf8)
    let office = try OfficeFile.load(FileBundle(files: files), named: "pekanbaru")
    var check = ProcedureCheck(try Shipped.bundle("procedures/siktg"), named: "siktg", office: office)
    check.searches = false
    return await check.report().findings.map { "\($0.problem.what) → \($0.problem.instead)" }
  }

  /// A role stands under `peran`, so the finding does.
  @Test func itStandsAtTheLineOfTheProcedure() async throws {
    let bundle = try Shipped.bundle("procedures/siktg")
    let yaml = String(decoding: try #require(bundle.files["procedure.yaml"]), as: UTF8.self)
    let line = yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains("id: sekretaris,")
    }
    #expect(ProcedurePlaces(bundle, folder: "f").role("sekretaris")?.line == line.map { $0 + 1 })
  }

  @Test func aRoleWithoutAnOfficer() async throws {
    #expect(
      try await findings([("    peran: [sekretaris]\n", "")]) == [
        "Belum ada pejabat dengan peran `sekretaris` → tambahkan pada `pejabat` di officials.yaml"
      ])
  }

  @Test func aRoleWithoutADesk() async throws {
    let told = try await findings(
      [("  - {peran: ahli_madya, jumlah: 1}\n", ""), ("    peran: [ahli_madya]\n", "")])
    #expect(told == ["Meja untuk peran `ahli_madya` belum ada di officials.yaml → tambahkan pada `meja`"])
  }

  @Test func theSignerDoesNotHoldTheApproversRole() async throws {
    let told = try await findings([
      ("peran: [kepala_dinas]", "peran: [sekretaris]"),
      ("peran: [sekretaris]\n    kualifikasi:", "peran: [kepala_dinas]\n    kualifikasi:"),
      ("sk_pengangkatan: sekretaris, nomor: CONTOH-821/107", "sk_pengangkatan: kepala_dinas, nomor: CONTOH-821/107"),
      ("sk_pengangkatan: kepala_dinas, nomor: CONTOH-821/108", "sk_pengangkatan: sekretaris, nomor: CONTOH-821/108"),
    ])
    #expect(
      told == [
        "Drs. Budi Rekaan, M.Si. menandatangani surat, tetapi tidak memegang peran `kepala_dinas` yang menyetujuinya"
          + " → penanda tangan yang memegang peran itu, di officials.yaml"
      ])
  }

  @Test func aDeskAtWhichNobodyQualifies() async throws {
    let told = try await findings([
      ("{pendidikan: s1, nomor: CONTOH-S1-0103", "{pendidikan: d3, nomor: CONTOH-S1-0103"),
      ("{pendidikan: s1, nomor: CONTOH-S1-0104", "{pendidikan: sma, nomor: CONTOH-S1-0104"),
    ])
    #expect(
      told == [
        "tidak ada pejabat dengan peran `back_office` yang terbukti memenuhi kualifikasinya (pendidikan s1)"
          + " → `kualifikasi` orangnya di officials.yaml, atau dokumennya pada halaman akunnya"
      ])
    // One of two is enough.
    #expect(
      try await findings([("{pendidikan: s1, nomor: CONTOH-S1-0103", "{pendidikan: d3, nomor: CONTOH-S1-0103")]) == [])
  }

  @Test func aSeriesThatTheOfficeDoesNotHave() async throws {
    #expect(
      try await findings([("id: penolakan", "id: tolak")], in: "numbers.yaml") == [
        "Seri nomor `penolakan` belum ada di numbers.yaml → tambahkan pada `seri`"
      ])
  }
}
