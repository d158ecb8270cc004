extension SOPForm {
  /// The procedure as BPMN 2.0 with its diagram, for other programs that draw or run processes.
  ///
  /// A gateway asks the variable `lengkap`, true or false, which the task before it sets.
  public func bpmn() -> String {
    let pool = "pool-\(model.id)"
    let process = "procedure-\(model.id)"
    let collaboration = XMLElement(
      "bpmn:collaboration", ["id": "collaboration-\(model.id)"],
      [XMLElement("bpmn:participant", ["id": pool, "name": model.name, "processRef": process])])
    return XMLElement(
      "bpmn:definitions",
      [
        "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
        "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC", "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "id": "definitions-\(model.id)",
        "targetNamespace": "urn:sop:\(model.id)", "expressionLanguage": "https://www.python.org/",
        "exporter": "SIMPLE",
      ],
      [
        collaboration, ProcessElement(model: model).element(id: process),
        ProcessDiagram(model: model).element(pool: pool),
      ]
    ).document
  }
}
