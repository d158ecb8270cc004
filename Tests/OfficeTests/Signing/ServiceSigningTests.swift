import CaseStore
import Casework
import ESign
import ESignStandIn
import Foundation
import PDFDocument
import Seals
import Testing
import X509

@testable import Office

/// Letters whose signature is made by a service, which may fail in every way that a network and a service can.
@Suite struct ServiceSigningTests {
  @Test(arguments: [1, 2]) func issuesALetterByTheRegisteredCertificate(version: Int) async throws {
    try await ServiceStage.run(version: version) { stage in
      let id = try await stage.approved()
      let done = try await stage.letters().complete(id, in: try await stage.session())
      #expect(done.state.stage == .issued)
      let bytes = try await stage.office.blobs.bytes(try #require(done.state.letter?.signed), of: id)
      let roots = try Certificate.all(fromPEM: stage.letters().roots())
      let report = await Seals.validate(bytes, roots: roots, at: Date(timeIntervalSince1970: 1_795_485_900))
      #expect(report.verdict == .valid)
      #expect(report.signatures.first?.location == "Pekanbaru")
      #expect(stage.standIn.signatureCount == 1)
      #expect(try stage.letters().signingRequest(id)?.state == .issued)
      #expect(try JournalCheck(cases: stage.office.cases).run().findings.isEmpty)
      try Self.expectNoSecrets(in: stage.office.folder)
    }
  }

  /// A mark that the office wants to see beside the letter's own code changes nothing of what was approved.
  @Test(arguments: [1, 2]) func aVisibleSignatureLeavesTheLetterAsItWas(version: Int) async throws {
    let picture = Data(ExamplePhoto.png(3)).base64EncodedString()
    let look = version == 1 ? ", tampilan: kode_qr" : ", tampilan: gambar, gambar: \"\(picture)\""
    try await ServiceStage.run(version: version, look: look) { stage in
      let id = try await stage.approved()
      let letter = try await stage.letters().draftLetter(id)
      let box = try #require(letter.box)
      let done = try await stage.letters().complete(id, in: try await stage.session())
      let file = try PDFFile(try await stage.office.blobs.bytes(try #require(done.state.letter?.signed), of: id))
      let page = try file.object(try #require(try file.pageNumbers().first))
      let places = try file.resolve(page["Annots"]).arrayValue?.compactMap { widget in
        try file.resolve(try file.resolve(widget)["Rect"]).arrayValue?.map { try number($0) }
      }
      // At the code's left and level with it.
      let seen = try #require(places?.first { $0.count == 4 && $0[2] - $0[0] > 20 && $0[2] < box.x })
      #expect(abs(seen[1] - box.y) < 2 && abs(seen[3] - box.y - box.height) < 2)
    }
  }

  private func number(_ object: PDFObject) throws -> Double {
    if case .real(let text) = object { return try #require(Double(text)) }
    return Double(try #require(object.integerValue))
  }

  /// Neither passphrase nor client password lies in any file of the data folder.
  private static func expectNoSecrets(in folder: String) throws {
    let all = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    #expect(all.contains { $0.hasSuffix(".sqlite") || $0.hasSuffix("-wal") })
    for path in all {
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
      for secret in [ServiceStage.passphrase, ServiceStage.password] {
        #expect(data.range(of: Data(secret.utf8)) == nil, "\(path)")
      }
    }
  }

  /// Killed anywhere, the letter goes on after the restart, and the service signs once.
  @Test(arguments: [1, 2], LetterDesk.Checkpoint.allCases)
  func goesOnAfterAStop(version: Int, at point: LetterDesk.Checkpoint) async throws {
    // Only version 1 names a document before its file comes.
    if version == 2, point == .answered { return }
    try await ServiceStage.run(version: version) { stage in
      let id = try await stage.office.readyToApprove()
      let stopping = stage.letters(stoppingAt: point)
      let session = try await stage.session()
      // Else the stand-in takes the file for fetched, and does not give it twice.
      if point == .answered { stage.standIn.misbehave([.cutOff]) }
      await #expect(throws: OfficeFixture.Stopped.self) {
        _ = try await stopping.approve(id, expecting: nil, by: try stage.office.approver().0, form: nil)
        _ = try await stopping.complete(id, in: session)
      }
      let stopped = try stage.office.cases.load(id)
      let numbering = try #require(stopped.state.letter?.numbering)
      #expect(stopped.state.letter?.signed == nil)
      stage.wait(seconds: 300)
      let letters = stage.letters()
      switch point {
      case .approved, .typeset, .draftKept, .drafted:
        #expect(try await letters.settle(id) == nil)
        _ = try await letters.complete(id, in: session)
      case .requested:
        // Nobody knows whether the request went out: a person decides.
        await #expect(throws: SigningTrouble.self) { try await letters.complete(id, in: session) }
        #expect(stage.standIn.requestCount == 0)
        _ = try await letters.complete(id, in: try await stage.session(asksAgain: [id]))
      case .answered, .received, .signed, .validated, .letterKept:
        // Without a passphrase.
        #expect(try await letters.settle(id) != nil)
      }
      let done = try stage.office.cases.load(id)
      #expect(done.state.stage == .issued)
      #expect(done.state.letter?.numbering == numbering)
      #expect(stage.standIn.signatureCount == 1)
      #expect(done.events.count { if case .issued = $0.fact { true } else { false } } == 1)
      #expect(try JournalCheck(cases: stage.office.cases).run().findings.isEmpty)
      let due = stage.office.clock.now.adding(seconds: 100_000)
      #expect(try stage.office.store.read { try $0.followUps(dueBy: due, limit: 10) }.isEmpty)
    }
  }

  /// What comes back and is not the letter is not issued; the next try is free, and good.
  @Test(arguments: [1, 2], [Misbehaviour.otherFile, .alteredFile, .unsigned, .otherSigner])
  func takesNothingThatIsNotTheLetter(version: Int, _ plan: Misbehaviour) async throws {
    try await ServiceStage.run(version: version) { stage in
      let id = try await stage.approved()
      stage.standIn.misbehave([plan])
      let error = await #expect(throws: OfficeProblem.self) {
        try await stage.letters().complete(id, in: try await stage.session())
      }
      guard case .letterNotGood = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try !stage.isIssued(id))
      _ = try await stage.letters().complete(id, in: try await stage.session())
      #expect(try stage.isIssued(id))
    }
  }

  @Test(arguments: [1, 2]) func aFileThatWasWrittenAnewIsTakenWhenItShowsTheSame(version: Int) async throws {
    try await ServiceStage.run(version: version) { stage in
      let id = try await stage.approved()
      stage.standIn.misbehave([.rewritten])
      let letters = stage.letters()
      let done = try await letters.complete(id, in: try await stage.session())
      let record = try #require(done.state.letter)
      let draft = try await stage.office.blobs.bytes(try #require(record.draft), of: id)
      let signed = try await stage.office.blobs.bytes(try #require(record.signed), of: id)
      #expect(!signed.starts(with: draft))
    }
  }

  @Test(arguments: [
    (Misbehaviour.failing, SigningTrouble.failed), (.busy, .busy),
  ]) func refusalsLeaveTheLetterWaiting(_ plan: Misbehaviour, _ trouble: SigningTrouble) async throws {
    try await ServiceStage.run(version: 2) { stage in
      let id = try await stage.approved()
      stage.standIn.misbehave([plan])
      let session = try await stage.session()
      await #expect(throws: trouble) { try await stage.letters().complete(id, in: session) }
      #expect(stage.standIn.signatureCount == 0)
      _ = try await stage.letters().complete(id, in: try await stage.session())
      #expect(try stage.isIssued(id))
    }
  }

  /// Signed, and the answer lost without an id: nobody is asked a second time unless a person knows and says so.
  @Test(arguments: [1, 2]) func doesNotAskTwiceBlindly(version: Int) async throws {
    try await ServiceStage.run(version: version) { stage in
      let id = try await stage.approved()
      stage.standIn.misbehave([.gateway])
      let since = stage.office.clock.now
      let lost = SigningTrouble.unanswered(since: since)
      let session = try await stage.session()
      await #expect(throws: lost) { try await stage.letters().complete(id, in: session) }
      #expect(stage.standIn.signatureCount == 1)
      stage.wait(seconds: 10)
      await #expect(throws: lost) { try await stage.letters().complete(id, in: session) }
      #expect(try await stage.letters().settle(id) == nil)
      #expect(stage.standIn.requestCount == 1)
      _ = try await stage.letters().complete(id, in: try await stage.session(asksAgain: [id]))
      #expect(try stage.isIssued(id))
      #expect(stage.standIn.requestCount == 2)
    }
  }

  @Test func anAnswerThatWasCutOffIsFetched() async throws {
    try await ServiceStage.run(version: 1) { stage in
      let id = try await stage.approved()
      stage.standIn.misbehave([.cutOff])
      _ = try await stage.letters().complete(id, in: try await stage.session())
      #expect(try stage.isIssued(id))
      #expect(stage.standIn.signatureCount == 1)
    }
  }

  /// The service has given the file away, and the server died before it lay on the disk.
  @Test func aFileThatIsNotGivenTwiceIsForAPersonToDecide() async throws {
    try await ServiceStage.run(version: 1) { stage in
      let id = try await stage.approved()
      let session = try await stage.session()
      await #expect(throws: OfficeFixture.Stopped.self) {
        try await stage.letters(stoppingAt: .answered).complete(id, in: session)
      }
      stage.wait(seconds: 300)
      #expect(try await stage.letters().settle(id) == nil)
      await #expect(throws: SigningTrouble.self) { try await stage.letters().complete(id, in: session) }
      #expect(stage.standIn.requestCount == 1)
      _ = try await stage.letters().complete(id, in: try await stage.session(asksAgain: [id]))
      #expect(try stage.isIssued(id))
    }
  }

  @Test func whoCannotSignIsToldBeforeANumberIsTaken() async throws {
    try await ServiceStage.run(version: 2, status: "REVOKE") { stage in
      await #expect(throws: SigningTrouble.notActive("REVOKE")) { try await stage.session() }
      let account = try stage.office.approver().1
      await #expect(throws: SigningTrouble.self) {
        try await stage.office.letters().unlock(account, passphrase: ServiceStage.passphrase)
      }
    }
  }

  /// The service locks whoever guesses too often; so does the office, before that.
  @Test func wrongPassphrasesAreCounted() async throws {
    try await ServiceStage.run(version: 2) { stage in
      let id = try await stage.approved()
      for _ in 0..<3 {
        let session = try await stage.session("bukan ini")
        await #expect(throws: OfficeProblem.wrongPassphrase) { try await stage.letters().complete(id, in: session) }
      }
      await #expect(throws: AccountRefusal.self) { try await stage.session() }
      stage.wait(seconds: 61)
      _ = try await stage.letters().complete(id, in: try await stage.session())
      #expect(try stage.isIssued(id))
    }
  }

  @Test(arguments: [(1, 5), (2, 3)]) func aPileGoesInBatches(version: Int, requests: Int) async throws {
    try await ServiceStage.run(version: version, batch: 2) { stage in
      var ids: [CaseID] = []
      for _ in 0..<5 { ids.append(try await stage.approved()) }
      stage.standIn.misbehave([.wrongPassphrase])
      await stage.letters().complete(ids, in: try await stage.session()) { _, outcome in
        #expect(throws: OfficeProblem.self) { try outcome.get() }
      }
      #expect(stage.standIn.requestCount == 1)
      await stage.letters().complete(ids, in: try await stage.session()) { id, outcome in
        #expect(throws: Never.self) { try outcome.get() }
      }
      #expect(stage.standIn.requestCount == 1 + requests)
      #expect(stage.standIn.signatureCount == 5)
      for id in ids { #expect(try stage.isIssued(id)) }
    }
  }

  /// The service alone can judge a passphrase: it is asked about one letter first, so that a wrong one costs one number
  /// and one guess; then in batches of the office's size.
  @Test(arguments: [(1, 5), (2, 3)]) func aPileAsksAboutOneLetterFirst(version: Int, requests: Int) async throws {
    try await ServiceStage.run(version: version, batch: 2) { stage in
      let (actor, account) = try stage.office.approver()
      var chosen: [SigningPile.Letter] = []
      for _ in 0..<5 {
        let id = try await stage.office.readyToApprove()
        chosen.append(.init(id, version: try stage.office.cases.load(id).state.version, isRead: false))
      }
      let piles = SigningPiles(stage.letters())
      _ = try await piles.begin(chosen, by: actor, account, passphrase: "bukan ini")
      await piles.untilDone()
      #expect(stage.standIn.requestCount == 1)
      let wrong = try #require(try stage.letters().pile(of: account))
      #expect(Set(wrong.outcomes.values) == [.failed(.wrongPassphrase)])
      let numbered = try chosen.filter { try stage.office.cases.load($0.id).state.letter != nil }
      #expect(numbered.count == 1)
      // The one that has its number goes on; the versions of the others are as they were.
      _ = try await piles.begin(chosen, by: actor, account, passphrase: ServiceStage.passphrase)
      await piles.untilDone()
      #expect(stage.standIn.requestCount == 1 + requests)
      #expect(stage.standIn.signatureCount == 5)
      for letter in chosen { #expect(try stage.isIssued(letter.id)) }
    }
  }

  /// The official asks for a code, which is good for one request: a pile is no larger than that takes.
  @Test func signsWithAOneTimeCode() async throws {
    try await ServiceStage.run(version: 2, batch: 2, isOneTime: true) { stage in
      let (actor, account) = try stage.office.approver()
      #expect(try stage.letters().proof(of: account) == .oneTimeCode(letters: 2))
      var chosen: [SigningPile.Letter] = []
      for _ in 0..<3 {
        let id = try await stage.office.readyToApprove()
        chosen.append(.init(id, version: try stage.office.cases.load(id).state.version, isRead: false))
      }
      try await stage.letters().requestCode(for: account)
      let code = try #require(stage.standIn.totp(of: ServiceStage.nik))
      let piles = SigningPiles(stage.letters())
      await #expect(throws: SigningTrouble.tooManyForCode(2)) {
        try await piles.begin(chosen, by: actor, account, passphrase: code)
      }
      _ = try await piles.begin(Array(chosen.prefix(2)), by: actor, account, passphrase: " \(code) ")
      await piles.untilDone()
      #expect(stage.standIn.requestCount == 1)
      let issued = try chosen.map { try stage.isIssued($0.id) }
      #expect(issued == [true, true, false])
    }
  }

  @Test func passwordsAreForOneAddressAndClient() throws {
    #expect(throws: ESignPasswords.Malformed(line: 2)) { try ESignPasswords("# layanan\nhttps://a b\n") }
    let text = "\(try ESignPasswords("https://a b c d"))"
    #expect(!text.contains("c d"))
  }
}
