import Casework
import Office
import Procedures

extension Visit {
  /// What ids are called for this reader.
  ///
  /// - Parameter procedure: the case's own; all that are in force when nil.
  func names(of procedure: Procedure? = nil) -> SiteNames {
    let office = services.office
    return SiteNames(
      procedure.map { [$0] } ?? editions?.sorted.map(\.procedure) ?? [], showsPersons: visitor.isStaff,
      person: { id in try? office.store.read { try $0.account(office.id, id)?.name } },
      mandate: { id in try? office.store.read { try $0.mandate(office.id, id) } })
  }

  /// Why something did not happen, in words that stand in a page; nil for what is our fault or no business of pages.
  ///
  ///     do { … } catch { guard let reason = visit.reason(for: error) else { throw error }; … }
  func reason(for error: any Error, in procedure: Procedure? = nil) -> String? {
    switch error {
    case let refusal as Refusal, OfficeProblem.refused(let refusal):
      words.refusals.refusal(refusal, names(of: procedure), time)
    case let problem as OfficeProblem: words.refusals.hindrance(problem, names(of: procedure))
    case let refusal as AccountRefusal: words.refusals.account(refusal, names(of: procedure), time)
    case let trouble as SigningTrouble: words.signing.trouble(trouble)
    case let refusal as IntakeRefusal: words.refusals.intake(refusal, time)
    default: nil
    }
  }
}
