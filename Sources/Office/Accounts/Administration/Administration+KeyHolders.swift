import CaseStore
import Casework

/// An officer who signs, or would have to.
public struct KeyHolder: Hashable, Sendable {
  public let account: Account
  /// Nil while no key was imported.
  public let facts: SigningKeyFacts?
}

extension Administration {
  /// Everybody who has a signing key, and everybody who needs one because of a role.
  /// - Parameter roles: those of the desks that approve.
  public func keyHolders(approving roles: Set<RoleID>) throws -> [KeyHolder] {
    var holders: [KeyHolder] = []
    var offset = 0
    while true {
      let page = try list(offset: offset, limit: 200).rows
      for account in page where account.isOfficer {
        let needsKey = !account.isDisabled && !roles.isDisjoint(with: account.roles)
        guard needsKey || account.signingKey != nil else { continue }
        holders.append(KeyHolder(account: account, facts: try accounts.signingKey(of: account.id)))
      }
      // Officers come first in the list.
      guard page.count == 200, page.last?.isOfficer == true else { return holders }
      offset += page.count
    }
  }
}
