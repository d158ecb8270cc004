import Foundation
import Procedures
import Testing

/// The files that are shipped, found from this source file.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bundle(_ folder: String) throws -> FileBundle {
    try FileBundle.load(folder: root.appending(path: folder))
  }
}

@Suite("Shipped files load")
struct ShippedFilesTests {
  @Test(arguments: [("siktg", 9, 6), ("sipa", 8, 2), ("penelitian", 5, 2), ("reklame", 7, 2)])
  func theyPassTheCheckAtTheOffice(_ name: String, steps: Int, kinds: Int) async throws {
    let office = try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
    let bundle = try Shipped.bundle("procedures/\(name)")
    let procedure = try Procedure.load(bundle, named: name)
    #expect(procedure.steps.count == steps)
    #expect(procedure.kinds.count == kinds)
    let report = await ProcedureCheck(bundle, named: name, office: office).report()
    #expect(report.findings.map(\.problem.what) == [])
    #expect(report.proof?.letters ?? 0 > 0)
  }

  @Test func pekanbaruLoads() throws {
    let office = try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
    #expect(office.officials.count == 13)
  }
}
