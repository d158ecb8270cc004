import Casework
import Office
import Procedures

/// One step that an officer holds, in every procedure that has it.
struct HeldStep: Sendable {
  let step: ProcedureStep
  let role: Role?
  let queues: [DeskQueue]

  /// The row of the SOP that it is; nil where the SOPs of its permits number it differently.
  var number: Int? {
    let numbers = Set(queues.compactMap { $0.procedure.step(step.id)?.number })
    return numbers.count > 1 ? nil : step.number
  }

  var deskName: String { role?.label ?? step.deskLabel }

  /// What is done there; with the permits that it is done for, where another step of the officer is called the same.
  func actName(among held: [HeldStep]) -> String {
    let isAlone = held.filter { $0.step.actLabel == step.actLabel }.count < 2
    return isAlone
      ? step.actLabel : "\(step.actLabel) (\(queues.map(\.procedure.shortName).joined(separator: ", ")))"
  }
}

extension Visit {
  /// The queues of a step, one for each procedure that has it.
  func deskQueues(of step: StepID, procedure: ProcedureID? = nil) -> [DeskQueue] {
    guard let editions else { return [] }
    let clock = QueueClock(calendar: editions.office.calendar, now: now)
    return editions.sorted.compactMap { adopted in
      guard procedure == nil || adopted.procedure.id == procedure, let found = adopted.procedure.step(step),
        found.role.map(visitor.roles.contains) ?? false
      else { return nil }
      return DeskQueue(adopted.procedure, found, clock: clock, office: services.office.id)
    }
  }

  /// The steps of the officer's desks, in the order of the procedures.
  var heldSteps: [HeldStep] {
    guard let editions else { return [] }
    var held: [HeldStep] = []
    for adopted in editions.sorted {
      for step in adopted.procedure.steps {
        guard let role = step.role, visitor.roles.contains(role), !held.contains(where: { $0.step.id == step.id })
        else { continue }
        held.append(
          HeldStep(step: step, role: adopted.procedure.role(role), queues: deskQueues(of: step.id)))
      }
    }
    return held
  }
}
