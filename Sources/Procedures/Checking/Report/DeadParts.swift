import Casework
import WorkingTime

/// Parts of a procedure that are written down and never come to anything.
struct DeadParts {
  let findings: [ProcedureFinding]

  init(_ procedure: Procedure, _ places: ProcedurePlaces) {
    findings =
      Self.idleRoles(procedure, places) + Self.silentFields(procedure, places)
      + Self.pastRequirements(procedure, places)
  }

  private static func idleRoles(_ procedure: Procedure, _ places: ProcedurePlaces) -> [ProcedureFinding] {
    let busy = Set(procedure.steps.compactMap(\.role))
    return procedure.roles.filter { !busy.contains($0.id) }.map { role in
      ProcedureCheck.finding(
        "peran `\(role.id)` tidak melakukan langkah apa pun",
        "hapus dari `peran`, atau sebut sebagai `pelaksana` sebuah langkah",
        places.role(role.id.rawValue) ?? places.key("pelaksana"), severity: .warning)
    }
  }

  /// Fields that wait for each other, or for a field that is never asked.
  private static func silentFields(_ procedure: Procedure, _ places: ProcedurePlaces) -> [ProcedureFinding] {
    var asked = Set(procedure.fields.filter { $0.onlyWhen == nil }.map(\.id))
    while let next = procedure.fields.first(where: { field in
      !asked.contains(field.id) && field.onlyWhen.map { asked.contains($0.field) } ?? true
    }) {
      asked.insert(next.id)
    }
    return procedure.fields.filter { !asked.contains($0.id) }.map { field in
      ProcedureCheck.finding(
        "isian `\(field.id)` tidak pernah ditanyakan, karena menunggu `\(field.onlyWhen?.field ?? field.id)`",
        "`hanya_bila` yang berujung pada isian yang selalu ditanyakan", places.field(field.id.rawValue))
    }
  }

  private static func pastRequirements(_ procedure: Procedure, _ places: ProcedurePlaces) -> [ProcedureFinding] {
    procedure.requirements.filter { rule in
      !procedure.ruleChanges.contains { rule.inForce.contains($0) }
    }.map { rule in
      ProcedureCheck.finding(
        "persyaratan `\(rule.id)` tidak pernah berlaku sejak SOP ini berlaku pada \(procedure.head.effective)",
        "`hingga` yang lebih kemudian, atau hapus persyaratan ini", places.requirement(rule.id.rawValue),
        severity: .warning)
    }
  }
}
