import Casework
import Procedures

/// A procedure as a BPMN 2.0 process model (ISO/IEC 19510): a lane a performer, a task a step, the decision as a
/// gateway; and where each of them is drawn.
struct ProcessModel: Hashable, Sendable {
  struct Task: Hashable, Sendable {
    let name: String
    /// The form's own words on it.
    let documentation: String
  }

  let id: String
  let name: String
  let lanes: [String]
  let plan: FlowPlan
  /// By the step's id.
  let tasks: [String: Task]

  init(_ procedure: Procedure) {
    id = procedure.id.rawValue
    name = procedure.name
    lanes = [procedure.applicantLabel] + procedure.roles.map(\.label)
    plan = FlowPlan(model: procedure)
    let steps = procedure.steps.map { step in
      let words = [
        step.activity.joined(separator: " "), "\(FormWords.requires): \(step.requires)",
        "\(FormWords.time): \(step.standardText)", "\(FormWords.output): \(step.output)",
      ]
      return (step.id.rawValue, Task(name: step.actLabel, documentation: words.joined(separator: "\n")))
    }
    tasks = Dictionary(steps) { first, _ in first }
  }

  /// An XML name for a node (`xsd:ID`); steps' ids begin with a letter, and the prefix keeps them apart from ours.
  func name(_ node: Int) -> String {
    let id = plan.nodes[node].id
    return switch plan.nodes[node].shape {
    case .start, .end: id
    case .process: "step-\(id)"
    case .decision: "gateway-\(id)"
    }
  }

  func name(_ link: FlowPlan.Link) -> String { "flow-\(link.from)-\(link.to)" }
}
