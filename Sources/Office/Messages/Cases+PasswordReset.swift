import CaseStore
import Casework
import Procedures
import WorkingTime

extension Cases {
  /// Tells whoever owns an account that the counter has made a new password for it, in the commit that does so. A message
  /// belongs to a case: it goes with the newest one, and whoever has none has nothing yet that could be read or changed.
  public func tellOfReset(_ account: Account, in store: any StoreWriting) throws {
    let now = context.now()
    guard let writer = try messageWriter(at: now, in: store), let words = writer.messages.passwordReset,
      let row = try store.cases(context.id, ownedBy: account.id).first
    else { return }
    for message in try writer.passwordReset(words, to: account.login, about: try load(row.id, in: store)) {
      try store.add(message)
    }
  }
}
