import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// Procedures that were read before. A server's offices share them: most of a region's offices go by the same files,
/// which their hash names. What an office calls them is its own, and so is a procedure under another name.
public final class KeptEditions: Sendable {
  private struct Kept {
    var procedures: [ProcedureKey: Procedure] = [:]
    var rules: [RulesKey: Rules] = [:]
  }

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

  private let kept = Mutex(Kept())

  public init() {}

  func procedure(_ key: ProcedureKey, _ load: () throws -> Procedure) rethrows -> Procedure {
    if let known = kept.withLock({ $0.procedures[key] }) { return known }
    let procedure = try load()
    kept.withLock { $0.procedures[key] = procedure }
    return procedure
  }

  func rules(_ key: RulesKey, _ make: () throws -> Rules) rethrows -> Rules {
    if let known = kept.withLock({ $0.rules[key] }) { return known }
    let rules = try make()
    kept.withLock { kept in
      // As many days as are under way at once, and some more.
      if kept.rules.count >= 500 { kept.rules = [:] }
      kept.rules[key] = rules
    }
    return rules
  }
}
