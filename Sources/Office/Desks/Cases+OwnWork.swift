import CaseStore
import Casework

/// A case up to a version, and somebody who may have a part in it.
struct NamedCase: Hashable, Sendable {
  let id: CaseID
  let version: Int
  let account: AccountID
}

extension Cases {
  /// Which of these files an officer leaves to a colleague, having entered or judged them, and by which rule.
  ///
  /// Journals are read of those files alone that changed since this was asked last, and histories of those alone whose
  /// journals name the officer.
  public func ownWork(of account: Account, among rows: [CaseRow]) throws -> [CaseID: DutyRule] {
    let now = context.now()
    return try context.store.read { store in
      let own = try naming(account.id, among: rows, in: store)
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

  private func naming(_ account: AccountID, among rows: [CaseRow], in store: any StoreReading) throws -> [CaseID] {
    let keys = rows.map { NamedCase(id: $0.id, version: $0.version, account: account) }
    var known = keys.map { catalogue.naming[$0] }
    let asked = keys.indices.filter { known[$0] == nil }
    if !asked.isEmpty {
      // A journal that has grown since the rows were read may say more than at the row's version. That is no harm:
      // whoever is named is looked at in the case itself, and the longer journal has a key of its own.
      let found = try store.cases(context.id, naming: account, among: asked.map { keys[$0].id })
      for index in asked {
        known[index] = found.contains(keys[index].id)
        catalogue.naming.keep(known[index] == true, for: keys[index])
      }
    }
    return keys.indices.filter { known[$0] == true }.map { keys[$0].id }
  }
}
