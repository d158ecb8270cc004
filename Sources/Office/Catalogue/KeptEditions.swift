import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// Procedures that were read before. A server's offices share them: most of a region's offices go by the same files,
/// which their hash names. What an office calls them is its own, and so is a procedure under another name.
public final class KeptEditions: Sendable {
  struct ProcedureKey: Hashable {
    let digest: Digest
    /// The procedure's name in the office, which becomes its id.
    let name: String
  }

  struct RulesKey: Hashable {
    let procedure: ProcedureKey
    let kind: KindID
    let day: CivilDate
    let relaxed: Set<DutyRule>
  }

  /// An edition of a procedure as applications of one kind and day meet it.
  struct Rules: Sendable {
    let procedure: Procedure
    let workflow: Workflow
  }

  private let procedures = Mutex<[ProcedureKey: Procedure]>([:])
  /// As many kinds and days as are under way at once, and some more.
  private let rules = KeptValues<RulesKey, Rules>(limit: 5_000)

  public init() {}

  func procedure(_ key: ProcedureKey, _ load: () throws -> Procedure) rethrows -> Procedure {
    if let known = procedures.withLock({ $0[key] }) { return known }
    let procedure = try load()
    procedures.withLock { $0[key] = procedure }
    return procedure
  }

  func rules(_ key: RulesKey, _ make: () throws -> Rules) rethrows -> Rules {
    if let known = rules[key] { return known }
    let made = try make()
    rules.keep(made, for: key)
    return made
  }
}
