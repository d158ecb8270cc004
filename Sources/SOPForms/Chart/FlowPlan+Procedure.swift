import Casework
import Procedures

extension FlowPlan {
  /// The chart of the SOP's table: a symbol a step, in the step's row and its performer's column.
  ///
  /// The first step is the start and the last one the end. A step that may return the file to the applicant is the
  /// decision; ways back between desks are the office's choice, not the form's, and are not drawn.
  public init(form procedure: Procedure) {
    let columns = Self.columns(procedure)
    let last = procedure.steps.count - 1
    nodes = procedure.steps.enumerated().map { index, step in
      let shape: Shape =
        step.returnsToApplicant ? .decision : index == 0 ? .start : index == last ? .end : .process
      return Node(
        id: step.id.rawValue, row: index, column: columns(step), shape: shape, label: ChartWords.label(shape))
    }
    var links: [Link] = []
    for (index, step) in procedure.steps.enumerated() {
      if index < last {
        links.append(Link(from: index, to: index + 1, branch: step.returnsToApplicant ? .yes : .always))
      }
      if step.returnsToApplicant, let applicant = Self.resumption(before: index, in: procedure) {
        links.append(Link(from: index, to: applicant, branch: .no))
      }
    }
    self.links = links
    columnCount = procedure.roles.count + 1
  }

  /// The same chart as a process model has it: start, decisions and end are symbols of their own beside the tasks.
  init(model procedure: Procedure) {
    let columns = Self.columns(procedure)
    var nodes: [Node] = []
    var links: [Link] = []
    var tasks: [Int] = []
    func add(_ id: String, _ shape: Shape, column: Int, label: String, branch: Branch = .always) {
      if !nodes.isEmpty {
        let previous = nodes.count - 1
        links.append(Link(from: previous, to: nodes.count, branch: nodes[previous].shape == .decision ? .yes : .always))
      }
      nodes.append(Node(id: id, row: nodes.count, column: column, shape: shape, label: label))
    }
    for (index, step) in procedure.steps.enumerated() {
      let column = columns(step)
      if index == 0 { add("start", .start, column: column, label: ChartWords.start) }
      add(step.id.rawValue, .process, column: column, label: step.actLabel)
      tasks.append(nodes.count - 1)
      guard step.returnsToApplicant else { continue }
      add("\(step.id.rawValue)-decision", .decision, column: column, label: ChartWords.decision)
      if let applicant = Self.resumption(before: index, in: procedure) {
        links.append(Link(from: nodes.count - 1, to: tasks[applicant], branch: .no))
      }
    }
    add("end", .end, column: nodes.last?.column ?? 0, label: ChartWords.end)
    self.nodes = nodes
    self.links = links
    columnCount = procedure.roles.count + 1
  }

  private static func columns(_ procedure: Procedure) -> (ProcedureStep) -> Int {
    { step in
      step.role.flatMap { role in procedure.roles.firstIndex { $0.id == role } }.map { $0 + 1 } ?? 0
    }
  }

  /// The applicant's step at which a returned file comes in again.
  private static func resumption(before index: Int, in procedure: Procedure) -> Int? {
    let earlier = procedure.steps[..<index].indices.filter { procedure.steps[$0].role == nil }
    return earlier.last { procedure.steps[$0].act == .submit } ?? earlier.first
  }
}
