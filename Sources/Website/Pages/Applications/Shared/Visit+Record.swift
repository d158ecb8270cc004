import CaseStore
import Casework
import Office

extension Visit {
  /// Puts an act of whoever looks into the journal of access of this day, with an account or with a receipt only.
  func recordAccess(_ act: Act) async throws {
    guard visitor.account == nil else { return try await record(act) }
    let office = services.office
    let moment = now
    let offset = (editions?.office.utcOffsetSeconds ?? 0) / 60
    try await office.store.write { store in
      try store.record(
        office.id, .access(at: moment, utcOffset: offset), NewEntry(at: moment, by: .receiptHolder, fact: act))
    }
  }
}
