import CaseStore
import Casework
import Procedures

extension OfficeFile {
  /// What the office's file says of the person behind an account; the file knows people by the name they sign in with.
  public func official(behind id: AccountID, in store: any StoreReading) throws -> Official? {
    guard let login = try store.account(self.id, id)?.login else { return nil }
    return official(AccountID(login))
  }
}
