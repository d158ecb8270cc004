import Casework

/// What desks say, and where the file goes then.
extension CompletenessVerdict: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let acceptable: Bool = try json.value("acceptable")
    let complete: Bool = try json.value("complete")
    try json.take("}")
    self.init(complete: complete, acceptable: acceptable)
  }
}

extension GroupVerdict: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    switch try json.openCase() {
    case "right": self = .right
    case "wrong": self = .wrong(fields: try json.value("fields"))
    default: throw json.unexpected("a verdict before this")
    }
    try json.closeCase()
  }
}

extension Outcome: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    switch try json.openCase() {
    case "kept": self = .kept
    case "forwarded": self = .forwarded(to: try json.value("to"))
    case "sentBack": self = .sentBack(to: try json.value("to"))
    case "returned": self = .returned(try json.value("_0"))
    default: throw json.unexpected("an outcome before this")
    }
    try json.closeCase()
  }
}

extension Mend: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    switch try json.openCase() {
    case "document": self = .document(try json.value("_0"))
    case "field": self = .field(try json.value("_0"), in: try json.value("in"))
    case "group": self = .group(try json.value("_0"))
    default: throw json.unexpected("something to mend before this")
    }
    try json.closeCase()
  }
}
