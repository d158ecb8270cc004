import Foundation
import Procedures
import SOPForms

/// Procedures to print: the shipped one, one of another kind, and a long one.
enum Forms {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = here.appending(path: "Fixtures")

  /// The user's own document, as it came.
  static var document: String {
    get throws { try String(contentsOf: fixtures.appending(path: "sop-siktg.txt"), encoding: .utf8) }
  }

  private static let procedures = here.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "procedures")

  /// The user's own procedure, or another of those that ship.
  static func shipped(_ name: String = "siktg") throws -> Procedure {
    try Procedure.load(FileBundle.load(folder: procedures.appending(path: name)), named: name)
  }

  static func shippedNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: procedures.path)
      .filter { FileManager.default.fileExists(atPath: procedures.appending(path: "\($0)/procedure.yaml").path) }
      .sorted()
  }

  /// Seven steps, three desks, one of which has two steps running.
  static func other(changed change: (String) -> String = { $0 }) throws -> Procedure {
    var files = try FileBundle.load(folder: fixtures.appending(path: "pasar")).files
    files["procedure.yaml"] = Data(change(String(decoding: files["procedure.yaml"] ?? Data(), as: UTF8.self)).utf8)
    return try Procedure.load(FileBundle(files: files), named: "pasar")
  }

  /// The same with many more steps, some of which return to the applicant; its table needs several sheets.
  static func long(moreSteps count: Int = 14) throws -> Procedure {
    let roles = ["seksi", "penerima", "camat"]
    let steps = (1...count).map { n in
      """
        - id: tahap_\(n)
          kegiatan: Tahap \(n) memeriksa keterangan yang dilampirkan, mencocokkannya dengan daftar pada lampiran, dan \
      mencatat hasilnya
          pelaksana: \(roles[n % 3])
          tindakan: verifikasi
          kelengkapan: Berkas tahap \(n)
          waktu: 10 menit
          output: Catatan tahap \(n)
          sebutan: Verifikasi
          keadaan: Tahap \(n)
          tombol: Teruskan
          \(n % 5 == 0 ? "kembali_ke_pemohon: ya" : "kembali_ke: [terima_berkas]")

      """
    }
    return try other { $0.replacing("  - {id: setujui", with: steps.joined() + "  - {id: setujui", maxReplacements: 1) }
  }
}
