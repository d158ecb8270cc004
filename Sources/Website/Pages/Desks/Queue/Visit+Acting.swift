import Casework
import Office

extension Visit {
  /// What an officer has to know about the own standing.
  /// - Parameter role: of the desk at hand; every role's when nil.
  func actingNotices(_ role: RoleID? = nil) throws -> ActingNotices {
    guard let account = visitor.account, let roster else { return ActingNotices(mandates: [], leave: nil) }
    let names = names()
    return try services.office.store.read { store in
      let leave = try roster.leave(of: account.id, in: store)
      let mandates = try roster.mandates(of: account, in: store).filter { mandate in
        !account.roles.contains(mandate.role) && (role.map { $0 == mandate.role } ?? true)
      }
      let deputies = try roster.deputies(of: account, in: store).filter { mandate in
        role.map { $0 == mandate.role } ?? true
      }
      return ActingNotices(
        mandates: mandates.map { mandate in
          words.acting.actingAs(
            names.role(mandate.role, by: mandate.id), time.date(mandate.until),
            words.acting.decreeOf(mandate.decree, time.date(mandate.decreeDate)))
        },
        leave: leave.map { words.acting.awayUntil(time.date($0.until)) },
        deputised: deputies.map { mandate in
          words.acting.deputised(
            names.person(mandate.holder) ?? "", names.role(mandate.role, by: mandate.id), time.date(mandate.until))
        })
    }
  }
}
