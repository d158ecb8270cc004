import CaseStore
import Casework
import Procedures
import WorkingTime

/// The edition that cases are to go on under, with the office's files as they are in force: together they were judged
/// to fit.
public struct MoveTarget: Sendable {
  public let procedure: Procedure
  public let digest: Digest
  public let broughtIn: Moment
  public let office: OfficeFile
  public let officeDigest: Digest

  public var editions: Editions { Editions(procedure: digest, office: officeDigest) }
}

/// Which edition is meant.
public enum WantedEdition: Hashable, Sendable {
  /// The one in force now.
  case newest
  /// By the first digits of its hash, as commands print it.
  case digits(String)
}

/// Why nothing at all is moved.
public enum MoveProblem: Error, Hashable, Sendable {
  case noProcedure(ProcedureID)
  /// No edition begins with these digits, or several do.
  case noEdition(String, among: [String])
  /// The office lacks what the edition needs, each a sentence with what to do.
  case gaps([String])
  case noReason
  /// The kept plan was made for other editions.
  case otherPlan
}

extension Moving {
  /// - Throws: ``MoveProblem``.
  public func target(_ wanted: WantedEdition, of id: ProcedureID) throws -> MoveTarget {
    try context.store.read { store in
      let now = context.now()
      let current = try catalogue.current(in: store, at: now)
      // Nothing is judged by what was taken back, or by what waits for its day.
      let all = try store.editions(context.id).filter {
        $0.kind == .procedure && $0.name == id.rawValue && $0.withdrawal == nil && $0.begins(by: now)
      }
      guard !all.isEmpty else { throw MoveProblem.noProcedure(id) }
      let meant =
        switch wanted {
        case .newest: all.filter { $0.digest == current.procedures[id]?.digest }
        case .digits(let digits): all.filter { !digits.isEmpty && $0.digest.hex.hasPrefix(digits.lowercased()) }
        }
      guard let edition = meant.first, Set(meant.map(\.digest)).count == 1 else {
        throw MoveProblem.noEdition(
          wanted == .newest ? "" : "\(wanted.digits)", among: all.map { String($0.digest.hex.prefix(12)) })
      }
      let procedure = try catalogue.procedure(edition.digest, in: store)
      let gaps = current.office.gaps(for: procedure)
      guard gaps.isEmpty else { throw MoveProblem.gaps(gaps) }
      return MoveTarget(
        procedure: procedure, digest: edition.digest, broughtIn: edition.at, office: current.office,
        officeDigest: current.officeDigest)
    }
  }
}

extension WantedEdition {
  fileprivate var digits: String { if case .digits(let digits) = self { digits } else { "" } }
}
