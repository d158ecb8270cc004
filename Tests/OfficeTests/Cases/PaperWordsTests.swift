import Casework
import Foundation
import Procedures
import Testing

@testable import Office

/// How papers name what they are about.
@Suite struct PaperWordsTests {
  private func issued(
    _ office: OfficeFixture, kind: String = "baru", following: CaseID? = nil
  ) async throws -> LoadedCase {
    let id = try await office.readyToApprove(kind: kind, following: following)
    let (actor, account) = try office.approver()
    let letters = office.letters()
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    return try await letters.complete(id, in: try await letters.unlock(account, passphrase: office.passphrase))
  }

  private func handOver(_ loaded: LoadedCase) throws -> String {
    try Words.of(
      CounterPapers(publicURL: "http://localhost").handOverReceipt(
        loaded, officer: nil, form: "elektronik", recipient: "Melati", identity: "KTP", at: loaded.state.lastMoment))
  }

  @Test func theProofOfHandOverNamesTheLetterByWhatItDoes() async throws {
    let office = try await OfficeFixture()
    let name = office.procedure.name
    let permit = try await issued(office)
    #expect(try handOver(permit).contains("Surat : \(name)"))
    let copy = try await issued(office, kind: "duplikat", following: permit.id)
    #expect(try handOver(copy).contains("Surat : Duplikat \(name)"))
    let end = try await issued(office, kind: "pencabutan", following: permit.id)
    let paper = try handOver(end)
    #expect(paper.contains("Surat : Pencabutan \(name)"))
    #expect(paper.contains("Pada tanggal "))
  }

  @Test(arguments: [
    (
      "KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU",
      "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
    ), ("Kepala Dinas", "Kepala Dinas"), ("ASISTEN II SEKRETARIS DAERAH", "Asisten II Sekretaris Daerah"),
    ("KEPALA DPMPTSP", "Kepala DPMPTSP"), ("", ""),
  ])
  func aPostReadsInASentence(_ written: String, _ read: String) {
    #expect(PositionText.inSentence(written) == read)
  }

  @Test func theApplicationLetterSaysPlaceAndDateOnce() async throws {
    let office = try await OfficeFixture()
    let paper = try Words.of(
      CounterPapers(publicURL: "http://localhost").applicationLetter(
        office.procedure, office.file, values: office.file.exampleApplicants[0].values, kind: "baru",
        requirements: office.procedure.requirements, now: office.clock.now))
    // Place and date stand at the signature alone.
    #expect(paper.components(separatedBy: "24 November 2026").count == 2)
  }
}
