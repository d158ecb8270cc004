import CaseStore
import Casework

extension Cases {
  /// Which of these files an officer leaves to a colleague, having entered or judged them, and by which rule.
  ///
  /// Histories are read of those files alone whose journals name the officer.
  public func ownWork(of account: Account, among rows: [CaseRow]) throws -> [CaseID: DutyRule] {
    let now = context.now()
    return try context.store.read { store in
      let own = try store.cases(context.id, naming: account.id, among: rows.map(\.id))
      guard !own.isEmpty else { return [:] }
      let officer = try roster(in: store, at: now).officer(account, in: store)
      var rules: [CaseID: DutyRule] = [:]
      for id in own {
        let loaded = try load(id, in: store)
        if case .ownWork(let rule, _) = loaded.state.hindrance(to: officer, in: loaded.workflow) { rules[id] = rule }
      }
      return rules
    }
  }
}
