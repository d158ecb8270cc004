import Casework

/// What becomes different when one edition of a procedure takes the place of another, in Indonesian sentences.
///
/// A running case stays with the edition that it started under, so this is what changes for those who submit after the
/// new one is put into force, and for the desks that work on their files.
public struct ProcedureDifference: Hashable, Sendable, Codable {
  public let forApplicants: [String]
  public let forDesks: [String]
  /// What is only read on the SOP's form or on papers.
  public let onPaper: [String]

  public var isEmpty: Bool { forApplicants.isEmpty && forDesks.isEmpty && onPaper.isEmpty }

  /// Both are to be loaded under the same name, which is no part of what a procedure says.
  public init(from old: Procedure, to new: Procedure) {
    forApplicants = ApplicantChanges(old, new).all
    forDesks = DeskChanges(old, new).all
    let said = PaperChanges(old, new).all
    let isSilent = forApplicants.isEmpty && forDesks.isEmpty && said.isEmpty
    // Nothing that is different goes without a word, even where there is none of its own.
    onPaper = isSilent && old != new ? ["perubahan kecil lain pada berkas"] : said
  }

  /// The sentences under their headings; one sentence when nothing is different.
  public var text: String {
    if isEmpty { return "Tidak ada yang berubah." }
    let parts = [("Bagi pemohon", forApplicants), ("Bagi meja", forDesks), ("Pada formulir dan surat", onPaper)]
    return parts.filter { !$0.1.isEmpty }.map { title, lines in
      ([title + ":"] + lines.map { "  - \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// Comparing two lists of things that have names.
struct NamedChanges<Item: Identifiable & Equatable> {
  let added: [Item]
  let removed: [Item]
  /// Those that are in both and not the same.
  let changed: [(old: Item, new: Item)]
  /// The ones that stayed have another order.
  let isReordered: Bool

  init(_ old: [Item], _ new: [Item]) {
    // Names may repeat, where rules follow each other in time; the first of a name stands for its place in the list.
    func counterpart(_ item: Item, in list: [Item]) -> Item? {
      list.first { $0 == item } ?? list.first { $0.id == item.id }
    }
    added = new.filter { counterpart($0, in: old) == nil }
    removed = old.filter { counterpart($0, in: new) == nil }
    changed = new.compactMap { item in
      guard let before = counterpart(item, in: old), before != item else { return nil }
      return (before, item)
    }
    let stayedOld = old.map(\.id).filter { id in new.contains { $0.id == id } }
    let stayedNew = new.map(\.id).filter { id in old.contains { $0.id == id } }
    isReordered = stayedOld != stayedNew
  }
}

/// Sentences about single values.
enum ChangeWords {
  /// "waktu: 1 hari → 2 hari"; nothing when they are the same.
  static func change(_ name: String, _ old: String?, _ new: String?) -> String? {
    guard old != new else { return nil }
    return "\(name): \(shown(old)) → \(shown(new))"
  }

  static func change(_ name: String, _ old: Bool, _ new: Bool) -> String? {
    change(name, old ? "ya" : "tidak", new ? "ya" : "tidak")
  }

  static func list(_ names: [String]) -> String { names.isEmpty ? "tidak ada" : names.joined(separator: ", ") }

  /// The names of a set, in the order of the alphabet.
  static func names<Name: RawRepresentable<String>>(_ names: Set<Name>) -> String {
    list(names.map(\.rawValue).sorted())
  }

  private static func shown(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "tidak ada" }
    return text.contains(" ") ? "“\(text)”" : text
  }

  /// "sejak 2026-01-01 hingga 2026-12-31"
  static func span(_ span: DateSpan) -> String? {
    let parts = [span.from.map { "sejak \($0)" }, span.until.map { "hingga \($0)" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  static func condition(_ condition: FieldCondition?) -> String? {
    condition.map { "bila `\($0.field)` \($0.values.joined(separator: " atau "))" }
  }
}
