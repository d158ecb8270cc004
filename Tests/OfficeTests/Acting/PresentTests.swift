import CaseStore
import Casework
import Dispatch
import Synchronization
import Testing
import WorkingTime

@testable import Office

/// Whoever acts is asked for anew in each commit: an account that was disabled, a desk that was taken away, a leave that
/// began meanwhile end what a page, a session or a pile was begun with.
@Suite struct PresentTests {
  private func disable(_ house: ActingOffice, _ login: String) async throws {
    try await house.administration.setDisabled(true, try house.office.account(login).id, by: .console)
  }

  private func claim(_ house: ActingOffice, _ id: CaseID, by actor: Actor) async throws {
    _ = try await house.cases.perform(.claim(takeOver: false), on: id, expecting: nil, by: actor)
  }

  @Test func aDisabledOfficerDecidesNothingMore() async throws {
    let house = try await ActingOffice()
    let id = try await house.office.submitted()
    let rani = try house.office.officer("rani")
    try await disable(house, "rani")
    await #expect(throws: OfficeProblem.refused(.accountDisabled)) { try await claim(house, id, by: rani) }
    let (draft, _) = try await house.office.draft()
    guard case .officer(let officer) = rani else { return }
    await #expect(throws: OfficeProblem.refused(.accountDisabled)) {
      _ = try await Submitting(cases: house.cases).submit(draft, by: .applicant(.counter(officer)), form: nil)
    }
  }

  @Test func aDeskThatWasTakenAwayDecidesNothingMore() async throws {
    let house = try await ActingOffice()
    let id = try await house.office.submitted()
    let rani = try house.office.officer("rani")
    try await house.administration.setStanding(
      .desks(["back_office"]), of: try house.office.account("rani").id, by: .console)
    await #expect(throws: OfficeProblem.refused(.notYourDesk("pemeriksaan_loket"))) {
      try await claim(house, id, by: rani)
    }
  }

  @Test func aLeaveThatBeganMeanwhileHolds() async throws {
    let house = try await ActingOffice()
    let id = try await house.office.submitted()
    let rani = try house.office.officer("rani")
    try await house.enterLeave("rani", from: "2026-11-24", until: "2026-11-24")
    await #expect(throws: OfficeProblem.refused(.onLeave(until: house.day("2026-11-24")))) {
      try await claim(house, id, by: rani)
    }
  }

  @Test func aDisabledApplicantDoesNothingMore() async throws {
    let house = try await ActingOffice()
    let (draft, actor) = try await house.office.draft()
    let id = try await house.office.submitted()
    guard case .applicant(.account(let owner)) = actor else { return }
    try await house.administration.setDisabled(true, owner, by: .console)
    await #expect(throws: OfficeProblem.refused(.accountDisabled)) {
      _ = try await house.cases.perform(.withdraw, on: id, expecting: nil, by: actor)
    }
    await #expect(throws: OfficeProblem.refused(.accountDisabled)) {
      _ = try await Submitting(cases: house.cases).submit(draft, by: actor, form: nil)
    }
  }

  /// Nobody of the office is an applicant under the account that he works with.
  @Test func staffOwnNothingAndAreNoApplicants() async throws {
    let house = try await ActingOffice()
    let id = try await house.walkIn(typedBy: "joko", submittedBy: "joko")
    let rani = try house.office.account("rani").id
    guard case .officer(let officer) = try house.office.officer("rani") else { return }
    for actor in [Actor.applicant(.receiptCode), .applicant(.counter(officer)), .applicant(.account(rani))] {
      await #expect(throws: OfficeProblem.refused(.notYourCase)) {
        _ = try await house.cases.perform(.tieToAccount(rani), on: id, expecting: nil, by: actor)
      }
    }
    #expect(try house.cases.load(id).state.owner == nil)
    let applicant = try house.office.account(house.office.file.exampleApplicants[0].contact).id
    _ = try await house.cases.perform(
      .tieToAccount(applicant), on: id, expecting: nil, by: .applicant(.receiptCode))
    #expect(try house.cases.load(id).state.owner == applicant)
  }

  /// Typing and uploading is entering, whoever presses the button afterwards.
  @Test func whoTypedTheDraftDoesNotCheckIt() async throws {
    let house = try await ActingOffice()
    let id = try await house.walkIn(typedBy: "rani", submittedBy: "joko")
    let (rani, joko) = (try house.office.account("rani").id, try house.office.account("joko").id)
    let loaded = try house.cases.load(id)
    guard case .submitted(_, _, _, _, _, _, _, let writers)? = loaded.events.first?.fact else {
      Issue.record("not submitted")
      return
    }
    #expect(loaded.events.first?.by == .counter(joko) && writers == [rani])
    for login in ["rani", "joko"] {
      do {
        try await claim(house, id, by: try house.office.officer(login))
        Issue.record("\(login) checks what she entered")
      } catch OfficeProblem.refused(.ownWork(.ownEntry, _)) {}
    }
  }

  /// An officer helps to mend what its owner then sends.
  @Test func whoTypedWhatWasMendedDoesNotCheckIt() async throws {
    let house = try await ActingOffice()
    let id = try await house.office.submitted()
    let requirement = try #require(try house.cases.load(id).requirements.first { !$0.isPhoto })
    _ = try await house.cases.perform(
      .check(
        [requirement.id: .init(complete: true, acceptable: false)],
        then: .returnToApplicant([.document(requirement.id)])), on: id, expecting: nil,
      by: try house.office.officer("joko"))
    let returned = try house.cases.load(id)
    let (rani, owner) = (try house.office.account("rani").id, try #require(returned.state.owner))
    _ = try await Drafts(cases: house.cases).mending(returned, by: .account(owner))
    try await house.office.attach("22", as: requirement.id, to: id, by: .counter(rani))
    _ = try await Submitting(cases: house.cases).resubmit(
      id, expecting: nil, by: .applicant(.account(owner)), form: nil)
    do {
      try await claim(house, id, by: try house.office.officer("rani"))
      Issue.record("checks what she uploaded")
    } catch OfficeProblem.refused(.ownWork(.ownEntry, _)) {}
    try await claim(house, id, by: try house.office.officer("joko"))
  }
}

/// Whoever made an applicant's password can have acted as him.
@Suite struct PasswordMakerTests {
  @Test func whoMadeThePasswordDoesNotCheckWhatIsSubmittedSince() async throws {
    let house = try await ActingOffice()
    let before = try await house.office.submitted()
    let accounts = Accounts(
      context: house.office.context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192)), utcOffset: 420)
    let (rani, contact) = (try house.office.account("rani").id, house.office.file.exampleApplicants[0].contact)
    _ = try await accounts.resetAtCounter(
      contact, identitySeen: "KTP", by: rani, counters: ["front_office"])
    let after = try await house.office.submitted()
    let owner = try house.office.account(contact).id
    #expect(try house.cases.load(before).state.enterers == [owner])
    #expect(try house.cases.load(after).state.enterers == [owner, rani])
    do {
      _ = try await house.cases.perform(
        .claim(takeOver: false), on: after, expecting: nil, by: try house.office.officer("rani"))
      Issue.record("checks what she could have submitted")
    } catch OfficeProblem.refused(.ownWork(.ownEntry, _)) {}
  }

  @Test func theApplicantIsToldAtOnce() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let cases = house.office.cases
    let accounts = Accounts(
      context: house.office.context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192)), utcOffset: 420)
    let contact = house.office.file.exampleApplicants[0].contact
    _ = try await accounts.resetAtCounter(
      contact, identitySeen: "KTP", by: try house.office.account("rani").id, counters: ["front_office"],
      then: { try cases.tellOfReset($0, in: $1) })
    let told = try house.messages(id).filter { $0.kind.hasPrefix("passwordReset-") }
    #expect(told.map(\.address) == [contact])
    #expect(told.first?.subject == "Kata sandi baru")
    #expect(told.first?.body.contains("24 November 2026") ?? false, "\(told.first?.body ?? "")")
  }
}

/// A pile whose signer may not sign any more stops there, and each letter that is left says why.
@Suite struct PileOfOneWhoIsGoneTests {
  /// Signs them, and has the administrator act when so many letters have passed a checkpoint.
  private func sign(
    _ house: ActingOffice, _ ids: [CaseID], when point: LetterDesk.Checkpoint, passes count: Int,
    _ act: @escaping @Sendable (Administration, AccountID) async throws -> Void
  ) async throws -> SigningPile {
    let (actor, account) = try house.office.approver()
    let (office, administration) = (house.office, try house.administration)
    let left = Mutex(count)
    let letters = LetterDesk(cases: office.cases, blobs: office.blobs, publicURL: "http://localhost") { passed in
      guard passed == point else { return }
      let isNow = left.withLock { left in
        left -= 1
        return left == 0
      }
      if isNow { try waiting { try await act(administration, account) } }
    }
    let chosen = try ids.map {
      SigningPile.Letter($0, version: try office.cases.load($0).state.version, isRead: true)
    }
    let piles = SigningPiles(letters)
    _ = try await piles.begin(chosen, by: actor, account, passphrase: office.passphrase)
    await piles.untilDone()
    return try #require(try letters.pile(of: account))
  }

  @Test func theRestIsNeitherApprovedNorSigned() async throws {
    let house = try await ActingOffice()
    var ids: [CaseID] = []
    for _ in 0..<12 { ids.append(try await house.office.readyToApprove()) }
    let pile = try await sign(house, ids, when: .approved, passes: 3) {
      try await $0.setDisabled(true, $1, by: .console)
    }
    let disabled = SigningPile.Outcome.failed(.refused(.accountDisabled))
    #expect(pile.ended != nil && pile.outcomes.count == ids.count)
    #expect(pile.outcomes.values.allSatisfy { $0 == .issued || $0 == disabled })
    #expect(ids.suffix(9).allSatisfy { pile.outcomes[$0] == disabled })
    for id in ids.suffix(9) { #expect(try house.cases.load(id).state.letter == nil) }
    // Of those that were numbered none was asked a signature for after that moment.
    for id in ids.prefix(3) where pile.outcomes[id] == disabled {
      #expect(try house.cases.load(id).state.letter?.signing == nil)
    }
    #expect(pile.outcomes.values.contains(disabled))
    #expect(try JournalCheck(cases: house.cases).run().findings.isEmpty)
  }

  /// Numbered, typeset, and the key still closed to it: the question is asked once more before the key is used.
  @Test func aLetterThatIsNumberedIsNotSignedAnyMore() async throws {
    let house = try await ActingOffice()
    let ids = [try await house.office.readyToApprove()]
    let pile = try await sign(house, ids, when: .drafted, passes: 1) {
      try await $0.setDisabled(true, $1, by: .console)
    }
    #expect(pile.outcomes == [ids[0]: .failed(.refused(.accountDisabled))])
    let letter = try #require(try house.cases.load(ids[0]).state.letter)
    #expect(letter.draft != nil && letter.signing == nil && letter.signed == nil)
  }

  @Test func aPostThatWasTakenAwaySignsNothingMore() async throws {
    let house = try await ActingOffice()
    let ids = [try await house.office.readyToApprove(), try await house.office.readyToApprove()]
    let step = try house.cases.load(ids[0]).workflow.approval.id
    let pile = try await sign(house, ids, when: .approved, passes: 1) {
      try await $0.setStanding(.desks([]), of: $1, by: .console)
    }
    #expect(
      pile.outcomes == [
        ids[0]: .failed(.refused(.notYourDesk(step))), ids[1]: .failed(.refused(.notYourDesk(step))),
      ])
  }
}

/// Does something and waits for it, at a checkpoint, which cannot suspend.
private func waiting(_ body: @escaping @Sendable () async throws -> Void) throws {
  let done = DispatchSemaphore(value: 0)
  let outcome = Mutex<Result<Void, any Error>>(.success(()))
  Task.detached {
    do { try await body() } catch { outcome.withLock { $0 = .failure(error) } }
    done.signal()
  }
  done.wait()
  try outcome.withLock { $0 }.get()
}
