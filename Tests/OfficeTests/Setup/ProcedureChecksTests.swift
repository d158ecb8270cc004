import Casework
import Foundation
import Procedures
import Testing

@testable import Office

@Suite("Checks off the requests' way")
struct ProcedureChecksTests {
  private func bundle(_ name: String) throws -> FileBundle {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try FileBundle.load(folder: root.appending(path: "procedures/\(name)"))
  }

  @Test func whoeverDoesNotWaitIsToldAtOnceAndTheResultIsKept() async throws {
    let office = try await OfficeFixture()
    let checks = ProcedureChecks()
    let files = try bundle("penelitian")
    let digest = files.digest
    func report(_ patience: Duration) async -> ProcedureReport? {
      await checks.report(on: files, named: "penelitian", for: office.file, digest, within: patience)
    }
    #expect(await report(.zero) == nil)
    let made = try #require(await report(.seconds(600)))
    #expect(!made.hasErrors)
    let whole = await ProcedureCheck(files, named: "penelitian", office: office.file).report()
    #expect(made.proof == whole.proof && made.findings == whole.findings)
    // Known now, so that nobody waits.
    #expect(await report(.zero)?.proof == made.proof)
  }
}
