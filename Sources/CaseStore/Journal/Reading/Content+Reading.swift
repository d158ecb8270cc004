import Casework

/// What was handed in, and by which editions it is judged.
extension Content: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let choices: [FieldID: String] = try json.value("choices")
    let evidence: [RequirementID: Evidence] = try json.value("evidence")
    let groups: [GroupID: Digest] = try json.value("groups")
    try json.take("}")
    self.init(groups: groups, choices: choices, evidence: evidence)
  }
}

extension Evidence: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    switch try json.openCase() {
    case "file": self = .file(try json.value("_0"))
    case "paper": self = .paper(sighting: try json.value("sighting"))
    case "scannedPaper":
      let scan: Digest = try json.value("_1")
      self = .scannedPaper(sighting: try json.value("sighting"), scan)
    default: throw json.unexpected("a kind of evidence before this")
    }
    try json.closeCase()
  }
}

extension Editions: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let office: Digest = try json.value("office")
    let procedure: Digest = try json.value("procedure")
    try json.take("}")
    self.init(procedure: procedure, office: office)
  }
}
