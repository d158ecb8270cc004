import CaseStore
import Casework
import Procedures
import Testing
import WorkingTime

@testable import Office

@Suite struct WritingTests {
  @Test func aSubmissionTellsItsApplicantInItsCommit() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let messages = try house.messages(id)
    #expect(Set(messages.map(\.address)) == ["melati@simple.example", "+6281200000014"])
    #expect(messages.allSatisfy { $0.kind == "submitted" && $0.version == 1 && $0.state == .waiting })
    let number = try house.office.cases.load(id).state.number
    let mail = try #require(messages.first { $0.channel == .email })
    #expect(mail.subject == "SIKTG \(number)")
    #expect(mail.body.contains(number) && mail.body.contains("26 November 2026"))
    #expect(mail.body.hasSuffix("\n\nPesan ini dikirim otomatis."))
    #expect(mail.messageID.hasSuffix("@simple.example>"))
    #expect(!mail.body.contains("1471005910940007"), "no identity number in a message")
  }

  @Test func anOfficeWithoutChannelsWritesNothing() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    #expect(try Outbox(context: office.context).messages(of: id).isEmpty)
  }

  @Test func whatStaysInTheHouseTellsNobody() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.readyToApprove()
    #expect(Set(try house.messages(id).map(\.kind)) == ["submitted"])
    #expect(try house.office.cases.load(id).events.count > 3)
  }

  @Test func aReturnSaysHowMuchAndAResubmissionTellsTheNewDate() async throws {
    let house = try await MessagingOffice()
    let office = house.office
    let id = try await office.submitted()
    let loaded = try office.cases.load(id)
    let step = try #require(loaded.step)
    let requirement = try #require(loaded.state.content.evidence.keys.sorted().first)
    let mend = Mend.document(requirement)
    _ = try await office.cases.perform(
      .check([requirement: .init(complete: true, acceptable: false)], then: .returnToApplicant([mend])), on: id,
      expecting: nil,
      by: try office.officer(at: step.step), payload: Payload(notes: [mend.key: "Buram"]))
    let returned = try #require(try house.messages(id).first { $0.kind == "returned" })
    #expect(returned.body.contains("1 hal"))
    #expect(returned.body.contains("https://izin.simple.example/permohonan/\(id)"))
    #expect(!returned.body.contains("Buram"))
  }

  @Test func whoeverLosesAnApplicationAtTheCounterIsTold() async throws {
    let house = try await MessagingOffice()
    let office = house.office
    let id = try await office.submitted()
    let entry = try #require(try office.cases.load(id).step?.step)
    guard case .officer(let officer) = try office.officer(at: entry) else { return }
    let bytes = Array("surat".utf8)
    let request = DocumentRecord(
      office: office.context.id, caseID: id, digest: try await office.blobs.keep(bytes, of: id), fileName: "surat.pdf",
      mediaType: "application/pdf", size: bytes.count, pages: 1, added: office.clock.now)
    _ = try await office.cases.withdrawAtCounter(
      id, reason: office.slip, request: request, expecting: nil, by: .applicant(.counter(officer)), form: nil)
    let sent = try house.messages(id).filter { $0.kind == "withdrawnAtCounter" }
    #expect(sent.count == 2 && sent.allSatisfy { $0.body.contains("Bila Anda tidak memintanya") })
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  @Test func aWithdrawalIsConfirmed() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let owner = try #require(try house.office.cases.load(id).state.owner)
    _ = try await house.office.cases.perform(
      .withdraw, on: id, expecting: nil, by: .applicant(.account(owner)))
    #expect(try house.sent(id, "withdrawn").count == 2)
  }
}
