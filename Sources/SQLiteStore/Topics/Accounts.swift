import CaseStore
import Casework
import Foundation

// Who signs in.
extension Transaction {
  private static let columns = """
    office, id, login, name, password_hash, roles, is_officer, is_administrator, is_auditor, is_disabled, \
    must_change_password, signing_key, created
    """

  private static func read(_ row: StatementRow) throws -> Account {
    let roles: String = try row.value(5)
    return try Account(
      office: row.value(0), id: row.value(1), login: row.value(2), name: row.value(3), passwordHash: row.value(4),
      roles: JSONDecoder().decode([RoleID].self, from: Data(roles.utf8)), isOfficer: row.value(6),
      isAdministrator: row.value(7), isAuditor: row.value(8), isDisabled: row.value(9),
      mustChangePassword: row.value(10), signingKey: row.optionalBytes(11), created: row.value(12))
  }

  func account(_ office: OfficeID, _ id: AccountID) throws -> Account? {
    try first("SELECT \(Self.columns) FROM accounts WHERE office = ? AND id = ?", [office, id], Self.read)
  }

  func account(_ office: OfficeID, login: String) throws -> Account? {
    try first("SELECT \(Self.columns) FROM accounts WHERE office = ? AND login = ?", [office, login], Self.read)
  }

  func accounts(_ office: OfficeID, text: String, offset: Int, limit: Int) throws -> Found<Account> {
    var conditions = Conditions("office = ?", [office])
    conditions.andAccountWords(of: text, office)
    return try found(
      Self.columns, from: "accounts", where: conditions, by: "is_officer DESC, name_key, id", offset: offset,
      limit: limit, Self.read)
  }

  func officers(_ office: OfficeID) throws -> [Account] {
    let sql = "SELECT \(Self.columns) FROM accounts WHERE office = ? AND is_officer = ? ORDER BY name_key, id"
    return try all(sql, [office, true], Self.read)
  }

  func put(_ account: Account) throws {
    let holder = try first(
      "SELECT id FROM accounts WHERE office = ? AND login = ?", [account.office, account.login]
    ) { try $0.value(0) as AccountID }
    if let holder, holder != account.id { throw StoreError.loginTaken(account.login) }
    let sql = """
      INSERT INTO accounts (\(Self.columns), name_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (office, id) DO UPDATE SET
        login = excluded.login, name = excluded.name, password_hash = excluded.password_hash, roles = excluded.roles,
        is_officer = excluded.is_officer, is_administrator = excluded.is_administrator,
        is_auditor = excluded.is_auditor, is_disabled = excluded.is_disabled,
        must_change_password = excluded.must_change_password, signing_key = excluded.signing_key,
        created = excluded.created, name_key = excluded.name_key
      """
    try run(
      sql,
      [
        account.office, account.id, account.login, account.name, account.passwordHash,
        JournalCoding.text(account.roles), account.isOfficer, account.isAdministrator, account.isAuditor,
        account.isDisabled, account.mustChangePassword, account.signingKey.map(Blob.init), account.created,
        SearchWords.folded([account.name]),
      ])
    try putWords(account)
  }

  private func putWords(_ account: Account) throws {
    try run("DELETE FROM account_words WHERE office = ? AND account = ?", [account.office, account.id])
    let words = SearchWords.folded([account.name, account.login]).split(separator: " ").map(String.init)
    for word in Set(words).sorted() {
      try run(
        "INSERT INTO account_words (office, word, account) VALUES (?, ?, ?)", [account.office, word, account.id])
    }
  }
}
