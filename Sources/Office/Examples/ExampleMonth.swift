import CaseStore
import Casework
import Procedures
import WorkingTime

/// Made-up applications over the past month, of every procedure of an example office.
///
/// Every act of every application is planned first and then lived through in the order of time, so that numbers and
/// dates run alike, as an auditor expects.
public struct ExampleMonth: Sendable {
  private let clock: SteppedClock
  private let plays: [ExampleApplications]

  /// - Parameters:
  ///   - printedURL: as QR codes spell it, where that is more than the host in capitals.
  ///   - procedures: the first has most of the applications.
  public init(
    context: OfficeContext, catalogue: Catalogue, blobs: BlobStore, publicURL: String, printedURL: String? = nil,
    procedures: [ProcedureID], passphrase: String
  ) throws {
    let clock = SteppedClock(context.now())
    self.clock = clock
    plays = try procedures.enumerated().map { place, procedure in
      try ExampleApplications(
        context: context, catalogue: catalogue, blobs: blobs, publicURL: publicURL, printedURL: printedURL,
        procedure: procedure, passphrase: passphrase, clock: clock, place: place)
    }
  }

  /// - Parameters:
  ///   - count: of applications in the first procedure; each other has a sixth of it.
  ///   - waiting: so many more in the first procedure, all of them at the approving desk.
  ///   - now: the present; no act is later.
  /// - Returns: how many cases were made.
  public func make(_ count: Int, waiting: Int = 0, until now: Moment) async throws -> Int {
    var acts: [(play: Int, act: ExamplePlan.Act)] = []
    var owned: [[Int: Int]] = []
    for (index, play) in plays.enumerated() {
      let plan = try play.plan(index == 0 ? count : count / 6, until: now)
      acts += plan.acts.map { (index, $0) }
      if index == 0 { acts += try play.awaitingApproval(waiting, after: count, until: now).map { (index, $0) } }
      owned.append(plan.owned)
    }
    var ids: [[Int]: CaseID] = [:]
    for (play, act) in acts.sorted(by: {
      ($0.act.at, $0.play, $0.act.application) < ($1.act.at, $1.play, $1.act.application)
    }) {
      clock.set(act.at)
      let key = [play, act.application]
      if act.deed == .submit {
        ids[key] = try await plays[play].submit(act.application, ownedBy: owned[play][act.application])
      } else if let id = ids[key] {
        try await plays[play].perform(act.deed, on: id)
      }
    }
    clock.set(now)
    return ids.count
  }
}
