import CaseStore
import Casework
import Procedures
import WorkingTime

/// Somebody to whom a file could be given.
public struct Candidate: Sendable {
  public let account: Account
  /// Why this person may not act on the file; nil for who may.
  public let hindrance: Refusal?
}

extension Cases {
  /// Whether the account is one of those who say who works on which file.
  private func isSupervisor(_ account: Account, in store: any StoreReading, at moment: Moment) throws -> Bool {
    guard account.isOfficer, !account.isDisabled else { return false }
    return try catalogue.ownOffice(in: store, at: moment).supervisors.contains(AccountID(account.login))
  }

  /// Everybody at the desk where the file is, those who may act on it first.
  public func candidates(for loaded: LoadedCase) throws -> [Candidate] {
    guard let role = loaded.step?.role else { return [] }
    let now = context.now()
    return try context.store.read { store in
      let roster = try roster(in: store, at: now)
      var all: [Candidate] = []
      try store.forEachOfficer(of: context.id) { account in
        let officer = try roster.officer(account, in: store)
        guard officer.roles.contains(role), officer.account != loaded.state.holder else { return }
        all.append(
          Candidate(account: account, hindrance: loaded.state.hindrance(to: officer, in: loaded.workflow)))
      }
      return all.filter { $0.hindrance == nil } + all.filter { $0.hindrance != nil }
    }
  }

  /// A supervisor gives a file to an officer, or back to the queue.
  /// - Parameter reason: for the history.
  public func reassign(
    _ id: CaseID, to target: AccountID?, reason: String?, expecting version: Int?, by supervisor: AccountID,
    form: FormKey? = nil
  ) async throws -> Performed<LoadedCase> {
    try await perform(id, expecting: version, by: .supervisor(supervisor), form: form) {
      [context] loaded, store, moment in
      guard let account = try store.account(context.id, supervisor),
        try isSupervisor(account, in: store, at: moment)
      else { throw OfficeProblem.refused(.notSupervisor) }
      let roster = try roster(in: store, at: moment)
      if let until = try roster.leave(of: supervisor, in: store)?.until {
        throw OfficeProblem.refused(.onLeave(until: until))
      }
      let officer = try target.map { try roster.officer($0, in: store) }
      return (.reassign(to: officer), Payload(text: reason))
    }
  }
}

extension StoreReading {
  /// Officers come first in the list of accounts, so that applicants, however many, are not read.
  public func forEachOfficer(of office: OfficeID, _ body: (Account) throws -> Void) throws {
    var offset = 0
    while true {
      let page = try accounts(office, text: "", offset: offset, limit: 200).rows
      for account in page where account.isOfficer { try body(account) }
      guard page.count == 200, page.last?.isOfficer == true else { return }
      offset += page.count
    }
  }
}
