import CaseStore
import Casework
import Procedures
import WorkingTime

/// Which letter led to the next: from the first that the register has to the last.
public struct LetterChain: Hashable, Sendable {
  public struct Link: Hashable, Sendable, Identifiable {
    /// As printed.
    public let number: String
    /// Nil for a letter that is older than the register.
    public let date: CivilDate?
    /// What kind of application it came from: "Perpanjangan".
    public let kind: String
    public let standing: LetterStanding?
    /// The one that was asked for.
    public let isThis: Bool

    public var id: String { number }
  }

  public let links: [Link]

  /// A chain that is longer is cut at its far ends; nobody renews so often.
  private static let longest = 30

  init(of this: LoadedCase, _ cases: Cases, on today: CivilDate, in store: any StoreReading) throws {
    func link(_ loaded: LoadedCase) throws -> Link? {
      guard let letter = loaded.state.letter, let row = try store.caseRow(cases.context.id, loaded.id) else {
        return nil
      }
      return Link(
        number: letter.numbering.number, date: CivilDate(letter.numbering.date),
        kind: loaded.procedure.kind(KindID(loaded.state.kind))?.label ?? "",
        standing: loaded.standing(row, on: today), isThis: loaded.id == this.id)
    }
    var links = [try link(this)].compactMap { $0 }
    var first = this
    while links.count < Self.longest, let earlier = first.state.earlier {
      guard let id = earlier.from else {
        links.insert(Link(number: earlier.number, date: nil, kind: "", standing: nil, isThis: false), at: 0)
        break
      }
      first = try cases.load(id, in: store)
      if let found = try link(first) { links.insert(found, at: 0) }
    }
    var last = this
    while links.count < Self.longest, let next = last.state.ending?.from {
      last = try cases.load(next, in: store)
      if let found = try link(last) { links.append(found) }
    }
    self.links = links
  }
}
