import CaseStore
import Casework
import Foundation
import Logging
import ServiceLifecycle
import WorkingTime

/// What goes on without anybody asking: letters that still need their draft, drafts and sessions that have ended, and
/// the daily seal. Each round can be run alone; everything it needs to know is in the store.
public struct Workers: Service {
  let context: OfficeContext
  let catalogue: Catalogue
  let letters: LetterDesk
  /// Where the daily seal is also written as a file.
  let sealFolder: String
  let pause: Duration

  public init(
    context: OfficeContext, catalogue: Catalogue, letters: LetterDesk, sealFolder: String,
    pause: Duration = .seconds(20)
  ) {
    self.context = context
    self.catalogue = catalogue
    self.letters = letters
    self.sealFolder = sealFolder
    self.pause = pause
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
    let due = try context.store.read { try $0.followUps(dueBy: now.adding(seconds: -30), limit: 20) }
    for followUp in due where followUp.kind == FollowUpKind.typeset && followUp.office == context.id {
      try await letters.draft(followUp.caseID)
    }
  }

  /// Letters whose signature was asked for from a service and did not arrive in the register, as after a crash.
  private func settleSignatures() async throws {
    let now = context.now()
    let due = try context.store.read { try $0.followUps(dueBy: now.adding(seconds: -30), limit: 200) }
    for followUp in due where followUp.kind == FollowUpKind.signature && followUp.office == context.id {
      await attempt("signature") { try await letters.settle(followUp.caseID) }
    }
  }

  private func expire() async throws {
    let context = context
    let ended = try await context.store.write { try $0.removeExpired(before: context.now()) }
    for id in ended { try await letters.blobs.remove(id) }
  }

  /// Once a local day, over everything there is.
  private func seal() async throws {
    let calendar = try context.store.read { try catalogue.current(in: $0, at: context.now()).office.calendar }
    let day = calendar.local(context.now()).date.description
    let isDone = try context.store.read { store in
      let entries = try store.entries(context.id, .seals)
      guard let last = entries.last, case .sealed(let seal) = try JournalCoding.act(last).0.fact else { return false }
      return seal.day == day
    }
    if isDone { return }
    let file = try await Sealing(context: context).seal(day: day)
    let path = URL(fileURLWithPath: sealFolder).appendingPathComponent("\(day).json")
    try Data(try JournalCoding.text(file).utf8).write(to: path, options: .atomic)
  }
}
