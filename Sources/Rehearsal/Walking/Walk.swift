import CaseStore
import Casework
import Foundation
import Office
import Procedures
import Website

/// One example application through all steps of its procedure over HTTP, with a return on the way.
public struct Walk: Sendable {
  let cast: Cast
  /// The document for a requirement; each that is sent after a return has other bytes.
  let document: @Sendable (RequirementRule, _ attempt: Int) throws -> SentFile
  /// A photo from a visit.
  let photo: @Sendable (_ number: Int) throws -> SentFile
  public private(set) var table: StepTable
  var id: CaseID = ""
  /// How often the file came back; each time another document is sent.
  var returns = 0

  var procedure: Procedure { cast.procedure }

  public init(
    _ cast: Cast, document: @escaping @Sendable (RequirementRule, Int) throws -> SentFile,
    photo: @escaping @Sendable (Int) throws -> SentFile
  ) {
    self.cast = cast
    self.photo = photo
    self.document = document
    table = StepTable(cast.procedure)
  }

  mutating func note(_ step: ProcedureStep, _ result: String) { table.note(step.number, result) }

  /// Walks to the end and gives back the case.
  public mutating func run() async throws -> CaseID {
    let applicant = try await cast.applicant()
    for step in procedure.steps {
      switch step.act {
      case .submit: try await submit(step, applicant)
      case .checkCompleteness: try await check(step, applicant)
      case .verify: try await verify(step)
      case .inspect: try await visit(step)
      case .collect: try await collect(step)
      case .approve: try await sign(step)
      case .handOver: try await handOver(step)
      case .receive: try await receive(step, applicant)
      }
    }
    return id
  }
}
