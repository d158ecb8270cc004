import CaseStore
import Casework
import WorkingTime

/// A file that waits for an official's approval or signature.
public struct WaitingLetter: Sendable {
  public let row: CaseRow
  /// Why he cannot sign it in a pile; nil when he can.
  public let hindrance: PileFault?
  /// Whether he has read it as it is now.
  public let isRead: Bool
}

extension LetterDesk {
  /// The last pile of an official, running or not.
  public func pile(of account: AccountID) throws -> SigningPile? {
    try context.store.read { try SigningPile.read(account, context.id, in: $0) }
  }

  /// What can be signed of those files, by whom they are approved. It asks each case, off the event loops.
  public func waiting(_ rows: [CaseRow], for actor: Actor, _ account: AccountID) async throws -> [WaitingLetter] {
    let now = context.now()
    return try await run { [self] in
      let read = try context.store.read { try ReadLetters.read(account, context.id, in: $0) }
      return try rows.map { row in
        let loaded = try cases.load(row.id)
        return WaitingLetter(
          row: row, hindrance: try hindrance(loaded, actor, account, at: now),
          isRead: read.contains(row.id, version: loaded.state.version))
      }
    }
  }

  /// Why an officer cannot sign a case's letter now as one of many.
  func hindrance(_ loaded: LoadedCase, _ actor: Actor, _ account: AccountID, at now: Moment) throws -> PileFault? {
    guard loaded.awaitsSignature else {
      // The number is taken in the commit; whether the case would take one does not depend on which.
      let any = Numbering(number: "", date: "", data: Chain.origin)
      do {
        _ = try loaded.state.decide(
          .approve(any), by: actor, at: max(now, loaded.state.lastMoment), in: loaded.workflow)
      } catch {
        return .refused(error)
      }
      return nil
    }
    guard case .officer(let officer) = actor, let role = loaded.workflow.approval.role, officer.roles.contains(role)
    else {
      return .refused(.notYourDesk(loaded.workflow.approval.id))
    }
    if let approver = loaded.state.letter?.approver, approver != account {
      return .trouble(.approvedByAnother(approver))
    }
    if let request = try signingRequest(loaded.id), case .requested(let until) = request.state {
      return .trouble(until > now ? .underWay(until: until) : .unanswered(since: request.at))
    }
    return nil
  }
}
