import CaseStore
import Casework
import Office
import WorkingTime

/// What the audit trail is asked for, as its address says it.
struct AuditFilter: Sendable {
  static let text = "cari"
  static let person = "petugas"
  static let day = "hari"

  let text: String
  let person: AccountID?
  let day: CivilDate?
  /// Typed words that name neither a case nor a person.
  var unknown: String?
  /// What the journals are asked.
  var wanted: AuditLog.Filter

  init(_ query: FormData, in office: OfficeContext) throws {
    let text = String((query.trimmed(Self.text) ?? "").prefix(100))
    let person = query.trimmed(Self.person).map { AccountID($0) }
    let day = CivilDate(query[Self.day])
    self.text = text
    self.person = person
    self.day = day
    var wanted = AuditLog.Filter(account: person, day: day)
    if !text.isEmpty {
      (wanted.caseID, wanted.account, unknown) = try office.store.read { store in
        if let row = try store.caseRow(office.id, number: text) { return (row.id, person, nil) }
        if let login = Login(text)?.text, let account = try store.account(office.id, login: login) {
          return (nil, account.id, nil)
        }
        return (nil, person, text)
      }
    }
    self.wanted = wanted
  }

  var isEmpty: Bool { address.allSatisfy { $0.value.isEmpty } }

  var address: [(name: String, value: String)] {
    [(Self.text, text), (Self.person, person?.rawValue ?? ""), (Self.day, day?.description ?? "")]
  }
}
