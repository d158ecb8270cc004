import CaseStore
import Casework

/// Makes the milestones of cases that were saved by a program that knew none, or others, once for an office.
public struct MilestoneReplay: Sendable {
  let cases: Cases
  private static let setting = "milestones"
  /// Grows with what milestones are made of.
  private static let known: [UInt8] = [2]
  private static let atOnce = 50

  public init(cases: Cases) {
    self.cases = cases
  }

  /// Says that an office's milestones are as this program makes them.
  static func setDone(_ office: OfficeID, in store: any StoreWriting) throws {
    try store.putSetting(office, setting, known)
  }

  /// - Returns: how many cases were read again.
  @discardableResult
  public func run() async throws -> Int {
    let context = cases.context
    let ids = try context.store.read { store in
      try store.setting(context.id, Self.setting) == Self.known ? [] : try store.caseIDs(context.id)
    }
    let cases = cases
    for start in stride(from: 0, to: ids.count, by: Self.atOnce) {
      try await context.store.write { store in
        for id in ids[start..<min(ids.count, start + Self.atOnce)] {
          let events = try store.entries(context.id, .permitCase(id)).map(JournalCoding.event)
          try store.replaceMilestones(context.id, ofCase: id, by: try cases.milestones(of: id, events, in: store))
        }
      }
    }
    try await context.store.write { store in
      guard try store.setting(context.id, Self.setting) != Self.known else { return }
      try Self.setDone(context.id, in: store)
    }
    return ids.count
  }
}
