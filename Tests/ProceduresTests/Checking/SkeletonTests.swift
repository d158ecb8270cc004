import Foundation
import Testing

@testable import Procedures

@Suite("A new procedure")
struct SkeletonTests {
  private static func desks(_ count: Int) -> [ProcedureSkeleton.Desk] {
    (1...count).map { ProcedureSkeleton.Desk(id: "meja_\($0)", label: "Meja \($0)") }
  }

  /// As somebody fills it in who has the form beside it.
  private static func filledIn(_ bundle: FileBundle) -> FileBundle {
    FileBundle(
      files: bundle.files.mapValues { data in
        let text = String(decoding: data, as: UTF8.self).replacing(#/⟨rumus[^⟩]*⟩/#, with: "5000")
          .replacing(#/⟨tanggal[^⟩]*⟩/#, with: "2026-01-02").replacing(#/⟨waktu[^⟩]*⟩/#, with: "10 menit")
          .replacing(#/⟨janji[^⟩]*⟩/#, with: "2 hari kerja").replacing(#/⟨([^⟩]*)⟩/#) { $0.1 }
        return Data(text.utf8)
      })
  }

  @Test(arguments: 2...5) func filledInItHolds(_ count: Int) async throws {
    let files = Self.filledIn(ProcedureSkeleton(.init(desks: Self.desks(count))).files)
    let report = await ProcedureCheck(files, named: "baru").report()
    #expect(report.findings.map(\.text) == [])
    #expect(report.proof?.isWhole == true)
    let procedure = try Procedure.load(files, named: "baru")
    #expect(procedure.steps.count == count + 3)
  }

  @Test func desksMayVisitAndCollect() async throws {
    let desks: [ProcedureSkeleton.Desk] = [
      .init(id: "loket", label: "Loket"), .init(id: "tim", label: "Tim Teknis", act: .visit),
      .init(id: "kasir", label: "Bendahara", act: .collect), .init(id: "teliti", label: "Teliti", act: .verify),
      .init(id: "kepala", label: "Kepala"),
    ]
    let files = Self.filledIn(ProcedureSkeleton(.init(desks: desks)).files)
    let report = await ProcedureCheck(files, named: "baru").report()
    #expect(report.findings.map(\.text) == [])
    let procedure = try Procedure.load(files, named: "baru")
    #expect(
      procedure.steps.map(\.act) == [
        .submit, .checkCompleteness, .inspect, .collect, .verify, .approve, .handOver, .receive,
      ])
    #expect(procedure.levy != nil)
  }

  @Test func blanksAreAllThatIsWrong() async throws {
    let bundle = ProcedureSkeleton(.init(desks: Self.desks(3))).files
    let report = await ProcedureCheck(bundle, named: "baru").report()
    #expect(report.findings.allSatisfy { $0.problem.what.hasPrefix("belum diisi: ") })
    let blanks = bundle.files.values.reduce(0) {
      $0 + String(decoding: $1, as: UTF8.self).matches(of: #/⟨[^⟩]+⟩/#).count
    }
    // One of them stands in a remark.
    #expect(report.findings.count == blanks - 1)
    #expect(
      report.findings.first?.text == """
        procedures/baru/letter.yaml:4:21: galat: belum diisi: judul surat izin
          seharusnya: judul surat izin, sebagai ganti `⟨judul surat izin⟩`
        """)
  }

  @Test func answersAreTakenAsTheyAre() throws {
    let answers = ProcedureSkeleton.Answers(
      name: "Izin \"Contoh\": satu", shortName: "IC", number: "SOP/#1", promise: "3 hari kerja", desks: Self.desks(2))
    let procedure = try Procedure.load(Self.filledIn(ProcedureSkeleton(answers).files), named: "baru")
    #expect(procedure.name == "Izin \"Contoh\": satu")
    #expect(procedure.head.number == "SOP/#1")
    #expect(procedure.promise == .workingDays(3))
  }
}
