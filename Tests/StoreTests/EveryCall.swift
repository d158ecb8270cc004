import CaseStore
import Casework
import WorkingTime

/// One call of each kind that the protocols know, for tests of all statements of an engine; a new one is added here.
enum EveryCall {
  static func write(_ store: any StoreWriting) throws {
    let office = Sample.office
    _ = try store.save([Sample.entry()], of: "a", expecting: 0, row: Sample.row("a"))
    try store.replaceRows(office, [Sample.row("a")])
    let milestone = Milestone(
      office: office, caseID: "a", version: 1, at: Sample.noon, procedure: "permit", what: .received)
    try store.add([milestone])
    try store.replaceMilestones(office, ofCase: "a", by: [milestone])
    for stream in [JournalStream.acts, .access(day: "2026-11-23"), .seals] {
      try store.record(office, stream, NewEntry(at: Sample.noon, by: .system, fact: .signedIn))
    }
    try store.setNumber(StorePromises.take(store), .issued)
    try store.put(
      Draft(
        office: office, id: "d", owner: "ani", counter: nil, procedure: "permit", kind: "new", updated: Sample.noon,
        expires: Sample.noon))
    try store.put(
      DocumentRecord(
        office: office, caseID: "d", digest: Sample.digest("d"), fileName: "d", mediaType: "image/png", size: 1,
        pages: 1, added: Sample.noon))
    try store.put(Sample.account("ani"))
    try store.put(Sample.account("budi"))
    try store.add(StorePromises.mandate())
    _ = try store.endMandate(office, "m", at: Sample.noon)
    try store.add(StorePromises.leave())
    _ = try store.cancelLeave(office, "l", at: Sample.noon)
    try store.add(StorePromises.proof())
    _ = try store.withdrawProof(office, "p", at: Sample.noon)
    try store.put(
      Session(token: Sample.digest("s"), office: office, account: "ani", csrf: "c", expires: Sample.noon))
    try store.put(Throttle(failures: 1, until: Sample.noon), key: "k")
    try store.put(
      Edition(
        office: office, kind: .office, name: "o", digest: Sample.digest("e"), bytes: [], by: nil, at: Sample.noon))
    _ = try store.withdraw(
      office, EditionName(kind: .office, name: "o"), Sample.digest("e"), from: Sample.noon,
      .init(at: Sample.noon, by: nil))
    _ = try store.keepFormOutcome(office, key: "k", "o", at: Sample.noon)
    try store.put(FollowUp(office: office, caseID: "a", kind: "typeset", due: Sample.noon))
    try store.putSetting(office, "s", [1])
    _ = try store.lease(office, "a", by: "s", now: Sample.noon, until: Sample.noon)
    _ = try store.firstFree(office, step: "desk", procedure: "permit", after: nil)
    try messages(store)
  }

  private static func messages(_ store: any StoreWriting) throws {
    let office = Sample.office
    let later = Sample.noon.adding(seconds: 9)
    for (kind, delivery) in [
      ("a", .sent), ("b", .postponed(until: later, error: "e")), ("c", .failed(error: "e")), ("d", .failed(error: "e")),
    ] as [(String, Delivery)] {
      let message = StorePromises.message(kind)
      try store.add(message)
      _ = try store.takeMessages(office, by: "w", now: Sample.noon, until: later, limit: 9)
      try store.settle(office, message: message.id, by: "w", delivery, at: Sample.noon)
    }
    _ = try store.sendAgain(office, message: StorePromises.message("c").id, at: Sample.noon)
    _ = try store.giveUp(office, message: StorePromises.message("d").id, at: Sample.noon)
    _ = try store.decide(Notice(office: office, caseID: "a", key: "k", value: "v", at: Sample.noon))
  }

  static func read(_ store: any StoreWriting) throws {
    let office = Sample.office
    _ = try store.entries(office, .acts)
    _ = try store.head(office, .acts)
    _ = try store.standing(office, .acts)
    _ = try store.heads(office)
    for account in [nil, "ani"] as [AccountID?] {
      for caseID in [nil, "a"] as [CaseID?] {
        for includesAccess in [true, false] {
          let filter = ActFilter(account: account, caseID: caseID, includesAccess: includesAccess)
          _ = try store.recentActs(office, filter, offset: 0, limit: 9)
        }
      }
    }
    _ = try store.caseRow(office, "a")
    _ = try store.caseRow(office, number: "n")
    _ = try store.caseRow(office, letterCode: "c")
    _ = try store.caseRow(office, letterNumber: "n")
    _ = try store.caseRow(office, letterDigest: Sample.digest("l"))
    _ = try store.cases(office, ownedBy: "ani")
    _ = try store.cases(office, personKey: "p")
    _ = try store.caseIDs(office)
    _ = try store.cases(office, naming: "ani", among: ["a", "b"])
    _ = try store.relaxedDuties(office, offset: 0, limit: 9)
    _ = try store.endedLetters(office, on: "2026-11-23")
    _ = try store.lettersEnding(office, from: "2026-11-23", through: "2027-05-23")
    try lists(store)
    _ = try store.draft(office, "d")
    _ = try store.drafts(office, ownedBy: "ani")
    _ = try store.drafts(office, atCounterOf: "rini")
    _ = try store.document(office, "d", Sample.digest("d"))
    _ = try store.documents(office, "d")
    _ = try store.allDocuments(office)
    _ = try store.numbers(office, series: "s", year: 2026)
    _ = try store.numbers(office, ofCase: "a")
    _ = try store.lastNumbers(office)
    _ = try store.account(office, "ani")
    _ = try store.account(office, login: "ani")
    _ = try store.officers(office)
    _ = try store.mandate(office, "m")
    _ = try store.mandates(office, offset: 0, limit: 9)
    _ = try store.mandates(office, notOverOn: .first)
    _ = try store.mandates(office, heldBy: "ani", notOverOn: .first)
    _ = try store.leaves(office, of: "ani", notOverOn: .first)
    _ = try store.leaves(office, notOverOn: .first)
    _ = try store.proofs(office, of: "ani")
    for text in ["", "an", "an le"] { _ = try store.accounts(office, text: text, offset: 0, limit: 9) }
    _ = try store.session(Sample.digest("s"))
    _ = try store.throttle("k")
    _ = try store.offices()
    _ = try store.edition(office, Sample.digest("e"))
    _ = try store.currentEdition(office, .office, name: "o", at: Sample.noon)
    _ = try store.currentDigests(office, at: Sample.noon)
    _ = try store.editions(office)
    _ = try store.formOutcome(office, key: "k")
    _ = try store.followUps(dueBy: Sample.noon, limit: 9)
    _ = try store.setting(office, "s")
    _ = try store.message(office, "m")
    _ = try store.messages(office, ofCase: "a")
    _ = try store.messages(office, in: .dead, offset: 0, limit: 9)
    _ = try store.notices(office, ofCase: "a")
  }

  private static func lists(_ store: any StoreWriting) throws {
    let span = Sample.noon..<Sample.noon.adding(seconds: 9)
    _ = try store.milestones(Sample.office, in: span)
    _ = try store.milestones(Sample.office, ofCase: "a")
    _ = try store.runs(Sample.office, begunIn: span, endedFrom: Sample.noon)
    _ = try store.milestoneCounts(Sample.office, in: span)
    _ = try store.firstMilestone(Sample.office)
    _ = try store.loads(
      Sample.office, LoadQuery(procedure: "permit", step: "desk", lateBefore: Sample.noon, todayBefore: Sample.noon))
    _ = try store.running(Sample.office, procedure: "permit", before: Sample.noon, offset: 0, limit: 9)
    _ = try store.oldestRunning(Sample.office)
    _ = try store.queueCounts(Sample.office)
    _ = try store.freeFile(Sample.office, step: "desk", procedure: "permit", at: 3)
    for text in ["", "an", "an um"] {
      for procedure in [nil, "permit"] as [ProcedureID?] {
        for holder in [QueueQuery.Holder.anyone, .nobody, .somebody, .account("rini")] {
          let query = QueueQuery(step: "desk", procedure: procedure, text: text, holder: holder)
          _ = try store.queue(Sample.office, query)
          _ = try store.counts(Sample.office, query, late: Sample.noon, today: Sample.noon)
        }
        for stages in [[], ["returned"], ["returned", "issued"]] {
          for from in [nil, Sample.noon] as [Moment?] {
            _ = try store.register(
              Sample.office,
              RegisterQuery(text: text, procedure: procedure, stages: stages, from: from, until: from))
          }
        }
      }
    }
  }

  static func remove(_ store: any StoreWriting) throws {
    let office = Sample.office
    try store.releaseLease(office, "a", by: "s")
    _ = try store.takeFollowUps(office, kind: "typeset", dueBy: Sample.noon, until: Sample.noon, limit: 9)
    try store.releaseLeases(office)
    try store.removeFollowUp(office, "a", kind: "typeset")
    try store.put(nil as Throttle?, key: "k")
    try store.removeSession(Sample.digest("s"))
    try store.removeSessions(of: "ani", in: office)
    _ = try store.removeExpired(office, before: Sample.noon.adding(seconds: 1))
    try store.removeDraft(office, "d")
  }
}
