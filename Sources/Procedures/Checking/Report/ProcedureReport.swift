/// Something that a check found in a procedure's files.
public struct ProcedureFinding: Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable {
    /// The procedure must not be put into service like this.
    case error = "galat"
    /// It works, and is probably not what was meant.
    case warning = "peringatan"
  }

  public let severity: Severity
  public let problem: FileProblem
  /// The commands that lead there, one a line; empty when the file itself shows it.
  public let trail: [String]

  init(_ problem: FileProblem, severity: Severity = .error, trail: [String] = []) {
    self.severity = severity
    self.problem = problem
    self.trail = trail
  }
}

/// What a check of one procedure found and proved.
public struct ProcedureReport: Sendable, Codable {
  /// The procedure's name, which is its folder's.
  public let name: String
  /// The office for which it was checked.
  public let office: String?
  /// In the order of file and line.
  public let findings: [ProcedureFinding]
  /// Nil when the files could not be read, so that there was nothing to prove.
  public let proof: ProcedureProof?
  public let promise: PromiseCheck?

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
