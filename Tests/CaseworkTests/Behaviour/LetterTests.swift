import Casework
import Testing

/// From the approval to the signed letter in the applicant's hand.
@Suite struct LetterTests {
  private let head = SmallOffice.officer(1, SmallOffice.head)
  private let clerk = SmallOffice.officer(1, SmallOffice.clerk)

  @Test func anApprovalGivesNumberAndDate() throws {
    var story = try Story()
    try story.isApproved()
    #expect(story.file.stage == .approved)
    let letter = try #require(story.file.letter)
    #expect(letter.kind == .permit)
    #expect(letter.numbering == SmallOffice.numbering)
    #expect(letter.approver == SmallOffice.account(1, SmallOffice.head))
    #expect(story.file.currentStep(in: story.workflow)?.id == SmallOffice.approval)
  }

  @Test func approvedOnceItIsNeitherApprovedNorRefusedNorSentBackAgain() throws {
    var story = try Story()
    try story.isApproved()
    #expect(story.refusal(of: .approve(SmallOffice.numbering), head) == .notNow(.approved))
    #expect(story.refusal(of: .refuse(SmallOffice.numbering), head) == .notNow(.approved))
    #expect(story.refusal(of: .sendBack(to: SmallOffice.review), head) == .notNow(.approved))
  }

  @Test func aDraftsBytesAreFixedOnce() throws {
    var story = try Story()
    try story.reachesApproval()
    #expect(story.refusal(of: .recordDraft(digest(41)), .system) == .notNow(.atStep(SmallOffice.approval)))
    try story.does(.approve(SmallOffice.numbering), head)
    #expect(story.refusal(of: .recordLetter(digest(42)), .system) == .noDraft)
    #expect(try story.does(.recordDraft(digest(41)), .system) == [.drafted(digest(41))])
    #expect(try story.does(.recordDraft(digest(41)), .system) == [])
    #expect(story.refusal(of: .recordDraft(digest(43)), .system) == .bytesDiffer)
  }

  @Test func aLetterIsIssuedOnceAndSayingSoAgainChangesNothing() throws {
    var story = try Story()
    try story.isIssued()
    #expect(story.file.stage == .issued)
    #expect(story.file.letter?.signed == digest(42))
    #expect(story.file.issuedAt == story.file.lastMoment)
    #expect(try story.does(.recordLetter(digest(42)), .system) == [])
    #expect(story.refusal(of: .recordLetter(digest(44)), .system) == .alreadyIssued)
    #expect(story.refusal(of: .recordDraft(digest(41)), .system) == .notNow(.issued))
    try story.does(.handOver(.both), clerk)
    #expect(try story.does(.recordLetter(digest(42)), .system) == [])
  }

  @Test func onlyTheProgramRecordsBytes() throws {
    var story = try Story()
    try story.isApproved()
    for actor in [head, clerk, SmallOffice.owner, SmallOffice.codeHolder, SmallOffice.atCounter] {
      #expect(story.refusal(of: .recordDraft(digest(41)), actor) == .notYourDesk(SmallOffice.approval))
      for record in [
        Command.recordRequest(certificate: digest(43)), .recordSigned(digest(42)), .recordRejected(digest(42)),
        .recordLetter(digest(42)),
      ] {
        #expect(story.refusal(of: record, actor) == .notYourDesk(SmallOffice.approval))
      }
    }
  }

  @Test func theCounterHandsOverAndTheApplicantConfirms() throws {
    var story = try Story()
    try story.isApproved()
    #expect(
      story.refusal(of: .handOver(.printed), clerk) == .notThisAct(SmallOffice.approval, .approve))
    try story.does(.recordDraft(digest(41)), .system)
    try story.isSigned()
    #expect(story.refusal(of: .confirmReceipt, SmallOffice.owner) == .notNow(.issued))
    #expect(story.refusal(of: .handOver(.printed), head) == .notYourDesk(SmallOffice.handOver))
    try story.does(.claim(takeOver: false), clerk)
    try story.does(.handOver(.printed), clerk)
    #expect(story.file.handOver == .printed)
    #expect(story.file.stage == .handedOver)
    #expect(story.file.currentStep(in: story.workflow)?.id == SmallOffice.receipt)
    try story.does(.confirmReceipt, SmallOffice.owner)
    #expect(story.file.isReceived)
    #expect(story.file.currentStep(in: story.workflow) == nil)
    #expect(story.refusal(of: .confirmReceipt, SmallOffice.owner) == .alreadyReceived)
  }

  @Test func aRefusalGetsALetterOfItsOwn() throws {
    var story = try Story()
    try story.reachesApproval()
    try story.does(.refuse(SmallOffice.numbering), head)
    #expect(story.file.stage == .refused)
    #expect(story.file.letter?.kind == .refusal)
    #expect(story.refusal(of: .recordLetter(digest(42)), .system) == .noDraft)
    try story.does(.recordDraft(digest(41)), .system)
    #expect(try story.does(.recordDraft(digest(41)), .system) == [])
    #expect(story.refusal(of: .recordDraft(digest(43)), .system) == .bytesDiffer)
    #expect(story.refusal(of: .recordLetter(digest(42)), .system) == .noSignature)
    try story.does(.recordRequest(certificate: digest(43)), .system)
    try story.does(.recordSigned(digest(42)), .system)
    #expect(try story.does(.recordLetter(digest(42)), .system) == [.refusalIssued(letter: digest(42))])
    #expect(try story.does(.recordLetter(digest(42)), .system) == [])
    #expect(story.refusal(of: .recordLetter(digest(44)), .system) == .alreadyIssued)
    #expect(story.file.stage == .refused)
    #expect(story.file.issuedAt == nil)
    #expect(story.refusal(of: .handOver(.printed), clerk) == .notNow(.refused))
  }

  /// Requested, received and judged, each written before the next; what is no good makes room for another signature.
  @Test func aLetterComesOfBytesThatWereAskedForAndCameIn() throws {
    var story = try Story()
    try story.isApproved()
    #expect(story.refusal(of: .recordRequest(certificate: digest(43)), .system) == .noDraft)
    try story.does(.recordDraft(digest(41)), .system)
    #expect(story.refusal(of: .recordSigned(digest(42)), .system) == .noSignature)
    #expect(story.refusal(of: .recordLetter(digest(42)), .system) == .noSignature)
    try story.does(.recordRequest(certificate: digest(43)), .system)
    #expect(story.file.letter?.signing == .requested(certificate: digest(43)))
    #expect(story.refusal(of: .recordRejected(digest(42)), .system) == .noSignature)
    // Asked again, which the journal says as well.
    #expect(try story.does(.recordRequest(certificate: digest(43)), .system).count == 1)
    try story.does(.recordSigned(digest(44)), .system)
    #expect(try story.does(.recordSigned(digest(44)), .system) == [])
    #expect(story.refusal(of: .recordSigned(digest(42)), .system) == .signatureNotJudged)
    #expect(story.refusal(of: .recordRequest(certificate: digest(43)), .system) == .signatureNotJudged)
    #expect(story.refusal(of: .recordLetter(digest(42)), .system) == .noSignature)
    try story.does(.recordRejected(digest(44)), .system)
    #expect(story.file.letter?.signing == nil)
    try story.isSigned()
    #expect(story.refusal(of: .recordRequest(certificate: digest(43)), .system) == .notNow(.issued))
  }

  @Test func aNumberEndsAsVoidWhileNoLetterIsIssued() throws {
    var story = try Story()
    try story.reachesApproval()
    #expect(story.refusal(of: .void, head) == .notNow(.atStep(SmallOffice.approval)))
    try story.does(.approve(SmallOffice.numbering), head)
    try story.does(.recordDraft(digest(41)), .system)
    #expect(story.refusal(of: .void, clerk) == .notYourDesk(SmallOffice.approval))
    try story.does(.void, head)
    // Whoever applied is still owed a letter or a refusal.
    #expect(story.file.stage == .atStep(SmallOffice.approval))
    #expect(story.file.letter == nil && story.file.voided?.numbering == SmallOffice.numbering)
    #expect(story.refusal(of: .recordLetter(digest(42)), .system) == .notNow(.atStep(SmallOffice.approval)))
    #expect(story.refusal(of: .void, head) == .notNow(.atStep(SmallOffice.approval)))
    try story.does(.approve(SmallOffice.numbering), head)
    #expect(story.file.stage == .approved && story.file.letter?.draft == nil)
    var issued = try Story()
    try issued.isIssued()
    #expect(issued.refusal(of: .void, head) == .notNow(.issued))
  }

  @Test func theSignersHoldOutlivesTheApproval() throws {
    var story = try Story()
    try story.reachesApproval()
    try story.does(.claim(takeOver: false), head)
    try story.does(.approve(SmallOffice.numbering), head)
    let deputy = SmallOffice.officer(2, SmallOffice.head)
    #expect(story.refusal(of: .void, deputy) == .heldBy(SmallOffice.account(1, SmallOffice.head)))
    try story.does(.claim(takeOver: true), deputy)
    #expect(story.refusal(of: .void, head) == .heldBy(SmallOffice.account(2, SmallOffice.head)))
  }
}
