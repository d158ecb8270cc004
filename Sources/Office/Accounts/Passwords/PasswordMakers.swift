import CaseStore
import Casework
import Foundation

/// Who else has ever made a password for an account. Such a person can have signed in as its holder since, also after the
/// holder chose another one, and so counts as having entered what the account submits.
struct PasswordMakers: Codable {
  private(set) var accounts: Set<AccountID> = []

  private static func name(_ account: AccountID) -> String { "password-makers/\(account)" }

  static func read(_ account: AccountID, _ office: OfficeID, in store: any StoreReading) throws -> PasswordMakers {
    try store.setting(office, name(account)).map { try JSONDecoder().decode(Self.self, from: Data($0)) } ?? .init()
  }

  /// Notes whoever makes one now; one's own does not count.
  static func note(_ doer: Doer, of account: AccountID, _ office: OfficeID, in store: any StoreWriting) throws {
    guard let maker = doer.account, maker != account else { return }
    var makers = try read(account, office, in: store)
    guard makers.accounts.insert(maker).inserted else { return }
    try store.putSetting(office, name(account), Array(try JournalCoding.text(makers).utf8))
  }
}

extension Cases {
  /// The staff who had a hand in what a draft holds, or could have had one under its owner's name.
  func hands(in draft: Draft, in store: any StoreReading) throws -> Set<AccountID> {
    guard let owner = draft.owner else { return draft.writers }
    return try draft.writers.union(PasswordMakers.read(owner, context.id, in: store).accounts)
  }
}
