import Casework
import Hummingbird
import Procedures

extension Visit {
  /// The procedures at whose counter this officer sits.
  var servedProcedures: [Procedure] { editions?.sorted.map(\.procedure).filter(serves) ?? [] }

  /// - Throws: ``SiteProblem/forbidden`` for officers of other desks.
  func requireCounter() throws {
    if servedProcedures.isEmpty { throw SiteProblem.forbidden }
  }

  /// The roles of the desks that meet applicants.
  var counterRoles: Set<RoleID> {
    let steps = (editions?.sorted ?? []).flatMap { adopted in
      [adopted.procedure.steps.first { $0.role != nil }] + adopted.procedure.steps.filter { $0.act == .handOver }
    }
    return Set(steps.compactMap { $0?.role })
  }
}

extension Routes {
  func addCounter() {
    addCounterDesk()
    addCounterSearch()
    addCounterReset()
  }
}
