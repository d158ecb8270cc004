import CaseStore
import Casework
import WorkingTime

/// The editions of one procedure or office on the line of time, newest first.
public struct EditionTimeline: Sendable {
  public enum State: Hashable, Sendable {
    case inForce(since: Moment)
    case waiting(from: Moment)
    case past(from: Moment, until: Moment)
    case withdrawn(Edition.Withdrawal)
    /// Another one took its day before it came.
    case replaced
  }

  public struct Entry: Sendable {
    public let edition: Edition
    public let state: State
  }

  public let entries: [Entry]

  /// - Parameter editions: of one name, newest first, as a store lists them.
  public init(_ editions: [Edition], at now: Moment) {
    var entries: [Entry] = []
    // From when what was brought in later is in force; days are only ever added at the end.
    var end: Moment?
    for edition in editions {
      if let withdrawal = edition.withdrawal {
        entries.append(Entry(edition: edition, state: .withdrawn(withdrawal)))
        continue
      }
      let start = edition.from ?? edition.at
      entries.append(Entry(edition: edition, state: Self.state(start, end, now)))
      end = min(end ?? start, start)
    }
    self.entries = entries
  }

  private static func state(_ start: Moment, _ end: Moment?, _ now: Moment) -> State {
    if let end, end <= start { return .replaced }
    if start > now { return .waiting(from: start) }
    if let end, end <= now { return .past(from: start, until: end) }
    return .inForce(since: start)
  }

  public var inForce: Entry? {
    entries.first { if case .inForce = $0.state { true } else { false } }
  }

  /// The one that is taken back first.
  public var lastWaiting: Entry? {
    entries.first { if case .waiting = $0.state { true } else { false } }
  }

  /// The one whose day comes first.
  public var nextWaiting: Entry? {
    entries.last { if case .waiting = $0.state { true } else { false } }
  }

  /// An edition may have come more than once; the one that counts is in force, or else came last.
  public func entry(_ digest: Digest) -> Entry? {
    if let inForce, inForce.edition.digest == digest { return inForce }
    return entries.first { $0.edition.digest == digest }
  }
}

extension EditionDesk {
  /// Of a name, all that was ever brought in.
  public func timeline(_ name: EditionName) throws -> EditionTimeline {
    try context.store.read { store in
      EditionTimeline(
        try store.editions(context.id).filter { $0.kind == name.kind && $0.name == name.name }, at: context.now())
    }
  }

  /// Of everything that was ever brought in.
  public func timelines() throws -> [EditionName: EditionTimeline] {
    let now = context.now()
    let all = try context.store.read { try $0.editions(context.id) }
    return Dictionary(grouping: all) { EditionName(kind: $0.kind, name: $0.name) }
      .mapValues { EditionTimeline($0, at: now) }
  }
}
