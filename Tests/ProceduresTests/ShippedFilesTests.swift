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
  @Test func siktgLoads() throws {
    let procedure = try Procedure.load(Shipped.bundle("procedures/siktg"), named: "siktg")
    #expect(procedure.steps.count == 9)
  }

  @Test func pekanbaruLoads() throws {
    let office = try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
    #expect(office.officials.count == 10)
  }
}
