import CaseStore
import Casework
import Foundation
import Logging
import ServiceLifecycle
import WorkingTime

/// What goes on without anybody asking: letters that still need their draft, claims that lie still, drafts and sessions
/// that have ended, and the daily seal. Each round can be run alone; everything it needs to know is in the store.
public struct Workers: Service {
  let context: OfficeContext
  let catalogue: Catalogue
  let letters: LetterDesk
  /// Where the daily seal is also written as a file.
  let sealFolder: String
  let pause: Duration
  private let claims: ClaimReturns

  public init(
    context: OfficeContext, catalogue: Catalogue, letters: LetterDesk, sealFolder: String,
    pause: Duration = .seconds(20)
  ) {
    self.context = context
    self.catalogue = catalogue
    self.letters = letters
    self.sealFolder = sealFolder
    self.pause = pause
    claims = ClaimReturns(cases: letters.cases)
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await round()
        do { try await Task.sleep(for: pause) } catch { return }
      }
    }
  }

  /// One round; what fails is logged and tried again in the next.
  public func round() async {
    await attempt("typeset") { try await typeset() }
    await attempt("signature") { try await settleSignatures() }
    await attempt("raise") { try await raise() }
    await attempt("claims") { try await claims.round() }
    await attempt("expire") { try await expire() }
    await attempt("seal") { try await seal() }
  }

  private func attempt(_ what: String, _ body: () async throws -> Void) async {
    do {
      try await body()
    } catch {
      context.logger.error("a worker's round failed", metadata: ["work": "\(what)", "error": "\(error)"])
    }
  }

  /// Letters whose approval was committed and whose draft was not, as after a crash.
  private func typeset() async throws {
    let now = context.now()
    for followUp in try await take(FollowUpKind.typeset, at: now) {
      await attempt("typeset") { try await letters.draft(followUp.caseID) }
    }
  }

  /// Letters whose signature was asked for from a service and did not arrive in the register, as after a crash.
  private func settleSignatures() async throws {
    let now = context.now()
    for followUp in try await take(FollowUpKind.signature, at: now) {
      await attempt("signature") { try await letters.settle(followUp.caseID) }
    }
  }

  /// Issued letters that still lack a timestamp or other proof, since nobody answered.
  private func raise() async throws {
    for followUp in try await take(FollowUpKind.raise, at: context.now()) {
      await attempt("raise") { try await letters.raise(followUp.caseID) }
    }
  }

  /// Work whose own request had half a minute to do it; no other server takes it in the next two minutes.
  private func take(_ kind: String, at now: Moment) async throws -> [FollowUp] {
    let context = context
    let begun = now.adding(seconds: -30)
    let isAnyDue = try context.store.read { store in
      try store.followUps(dueBy: begun, limit: 200).contains { $0.office == context.id && $0.kind == kind }
    }
    guard isAnyDue else { return [] }
    return try await context.store.write { store in
      try store.takeFollowUps(context.id, kind: kind, dueBy: begun, until: now.adding(seconds: 120), limit: 20)
    }
  }

  private func expire() async throws {
    let context = context
    let ended = try await context.store.write { try $0.removeExpired(context.id, before: context.now()) }
    for id in ended { try await letters.blobs.remove(id) }
  }

  /// Once a local day, over everything there is.
  private func seal() async throws {
    let calendar = try context.store.read { try catalogue.current(in: $0, at: context.now()).office.calendar }
    let day = calendar.local(context.now()).date.description
    guard let file = try await Sealing(context: context).sealOnce(day: day) else { return }
    // An office that was added while the server runs has no folder yet.
    try DurableFile.makeFolders(sealFolder)
    let path = URL(fileURLWithPath: sealFolder).appendingPathComponent("\(day).json")
    try Data(try JournalCoding.text(file).utf8).write(to: path, options: .atomic)
  }
}
