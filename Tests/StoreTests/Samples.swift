import CaseStore
import Casework
import WorkingTime

/// Small values for tests. Nothing here is random or asks a clock.
enum Sample {
  static let office: OfficeID = "office"
  static let noon = Moment(milliseconds: 1_795_410_000_000)

  static func digest(_ text: String) -> Digest { Chain.sha256(Array(text.utf8)) }

  static func entry(_ fact: Fact = .released(step: "desk"), at: Moment = noon, text: String? = nil) -> NewEntry<Fact> {
    NewEntry(at: at, by: .officer("rini", as: "desk"), fact: fact, payload: Payload(text: text))
  }

  static func row(
    _ id: CaseID, version: Int = 1, office: OfficeID = office, change: (inout CaseRow) -> Void = { _ in }
  ) -> CaseRow {
    var row = CaseRow(
      office: office, id: id, version: version, procedure: "permit", kind: "new", number: "N-\(id)",
      stage: "atStep", step: "desk", stepEntered: noon, holder: nil, owner: nil, submissions: 1, firstSubmitted: noon,
      lastSubmitted: noon, closed: nil, applicantName: "Ani", workplace: "RS Umpama", personKey: "key",
      receiptCodeHash: digest("receipt"), letterKind: nil, letterNumber: nil, letterDate: nil, letterCode: nil,
      letterDigest: nil, validUntil: nil, words: SearchWords.folded(["Ani", "RS Umpama"]),
      waitingSince: noon)
    change(&row)
    return row
  }

  static func account(
    _ id: AccountID, office: OfficeID = office, change: (inout Account) -> Void = { _ in }
  ) -> Account {
    var account = Account(
      office: office, id: id, login: id.rawValue, name: id.rawValue.capitalized, passwordHash: "hash", created: noon)
    change(&account)
    return account
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

extension CaseStore {
  /// Saves a new case of one entry.
  func add(_ id: CaseID, office: OfficeID = Sample.office, change: (inout CaseRow) -> Void = { _ in }) async throws {
    let row = Sample.row(id, office: office, change: change)
    try await write { try $0.save([Sample.entry()], of: id, expecting: 0, row: row) }
  }
}
