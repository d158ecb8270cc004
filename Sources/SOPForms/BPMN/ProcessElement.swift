/// The model's meaning: lanes, then nodes, then flows (BPMN 2.0, chapter 10).
struct ProcessElement {
  let model: ProcessModel

  private var plan: FlowPlan { model.plan }

  func element(id: String) -> XMLElement {
    let lanes = model.lanes.indices.map { lane in
      XMLElement(
        "bpmn:lane", ["id": "lane-\(lane)", "name": model.lanes[lane]],
        plan.nodes.indices.filter { plan.nodes[$0].column == lane }
          .map { XMLElement("bpmn:flowNodeRef", text: model.name($0)) })
    }
    return XMLElement(
      "bpmn:process", ["id": id, "name": model.name, "isExecutable": "true"],
      [XMLElement("bpmn:laneSet", ["id": "lanes"], lanes)] + plan.nodes.indices.map(node) + plan.links.map(flow))
  }

  private func node(_ index: Int) -> XMLElement {
    let node = plan.nodes[index]
    let ways =
      plan.links.filter { $0.to == index }.map { XMLElement("bpmn:incoming", text: model.name($0)) }
      + plan.links.filter { $0.from == index }.map { XMLElement("bpmn:outgoing", text: model.name($0)) }
    var element: XMLElement
    switch node.shape {
    case .start: element = XMLElement("bpmn:startEvent")
    case .end: element = XMLElement("bpmn:endEvent")
    case .decision: element = XMLElement("bpmn:exclusiveGateway")
    case .process: element = XMLElement("bpmn:userTask")
    }
    element.attributes = [("id", model.name(index)), ("name", model.tasks[node.id]?.name ?? node.label)]
    if node.shape == .decision, let otherwise = plan.links.first(where: { $0.from == index && $0.branch == .yes }) {
      element.attributes.append(("default", model.name(otherwise)))
    }
    let words = model.tasks[node.id].map { [XMLElement("bpmn:documentation", text: $0.documentation)] } ?? []
    element.children = words + ways
    return element
  }

  private func flow(_ link: FlowPlan.Link) -> XMLElement {
    var element = XMLElement(
      "bpmn:sequenceFlow",
      ["id": model.name(link), "sourceRef": model.name(link.from), "targetRef": model.name(link.to)])
    if let label = ChartWords.label(link.branch) { element.attributes.append(("name", label)) }
    if link.branch == .no {
      element.children = [
        XMLElement("bpmn:conditionExpression", ["xsi:type": "bpmn:tFormalExpression"], text: "not lengkap")
      ]
    }
    return element
  }
}
