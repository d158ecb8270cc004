import Foundation
import Testing

@testable import Procedures

/// What can be meant, and hardly ever is.
@Suite("Oddities of a procedure")
struct OddityTests {
  static let slips: [(String, String, String)] = [
    (
      "{rupiah: 0, teks: Gratis}", "{rupiah: 50000, teks: Rp50.000}",
      "`biaya` Rp50000, tetapi tidak ada yang memungutnya di sini"
    ),
    (
      "tanggal_efektif: 2025-02-03", "tanggal_efektif: 2024-12-31",
      "tanggal efektif 2024-12-31 mendahului tanggal pembuatan 2025-01-02"
    ),
    ("nip: \"-\"", "nip: \"19700808199509100\"", "NIP yang mengesahkan mempunyai 17 angka"),
    ("{tahun: 2, teks: 2 tahun,", "{tahun: 5, teks: 2 tahun,", "`tahun: 5` di samping kata-kata “2 tahun”"),
    (
      ", surat_permohonan: ya", "",
      "tidak ada persyaratan dengan `surat_permohonan: ya`, sehingga application-letter.yaml tidak pernah ditawarkan"
    ),
  ]

  @Test(arguments: slips) func isWarnedOf(_ right: String, _ wrong: String, _ told: String) async throws {
    var files = MarketProcedure.files
    let text = try #require(files["procedure.yaml"])
    #expect(text.contains(right))
    files["procedure.yaml"] = text.replacing(right, with: wrong)
    var check = ProcedureCheck(MarketProcedure.bundle(files), named: "pasar")
    check.searches = false
    let report = await check.report()
    #expect(report.findings.map(\.problem.what) == [told])
    #expect(!report.hasErrors)
  }
}
