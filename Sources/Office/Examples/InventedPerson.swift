import Casework
import Procedures

/// Somebody who does not exist, for an example office.
struct InventedPerson {
  let values: [FieldID: String]

  private static let first = [
    "Melati", "Bagus", "Sari", "Ramli", "Dewi", "Hasan", "Putri", "Yusuf", "Intan", "Fajar", "Laila", "Surya",
    "Ratna", "Iqbal", "Wulan", "Taufik", "Nadia", "Hendra", "Kartika", "Zainal",
  ]
  private static let last = [
    "Contohwati", "Umpama", "Misalnya", "Rekaan", "Andaian", "Permisalan", "Ibaratsari", "Contohadi", "Teladan",
    "Umpamawan", "Misalkan",
  ]
  /// What tells one made-up workplace from another, behind the example's name.
  private static let branches = ["Utama", "Mandiri", "Jaya", "Sentosa", "Bersama", "Lestari", "Baru"]

  /// The `index`th variation of an example applicant: another name, workplace and serial number of the NIK.
  init(_ index: Int, like example: [FieldID: String], of procedure: Procedure) {
    var values = example
    values[procedure.keyFields.name] =
      Self.first[index % Self.first.count] + " " + Self.last[index % Self.last.count]
    if let field = procedure.keyFields.workplace {
      values[field] = [example[field], Self.branches[index % Self.branches.count]].compactMap(\.self).joined(
        separator: " ")
    }
    if let field = procedure.keyFields.nik, let nik = example[field], nik.count == 16 {
      values[field] = nik.prefix(12) + String(String(10_000 + index).suffix(4))
    }
    if let field = procedure.keyFields.phone { values[field] = "0812111" + String(String(100_000 + index).suffix(5)) }
    if let field = procedure.keyFields.email { values[field] = nil }
    self.values = values
  }
}
