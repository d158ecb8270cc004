import Casework
import WorkingTime

/// The two texts of an entry, and who did it.
extension Envelope: JournalReadable where Fact: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let at: Moment = try json.value("at")
    let by: Doer = try json.value("by")
    let fact: Fact = try json.value("fact")
    let office: OfficeID = try json.value("office")
    let payloadHash: Digest = try json.value("payloadHash")
    let stream: String = try json.value("stream")
    let version: Int = try json.value("version")
    try json.take("}")
    self.init(
      office: office, stream: stream, version: version, at: at, by: by, fact: fact, payloadHash: payloadHash)
  }
}

extension Payload: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let details: [String: String]? = try json.optional("details")
    let notes: [String: String]? = try json.optional("notes")
    let text: String? = try json.optional("text")
    let values: [FieldID: String]? = try json.optional("values")
    try json.take("}")
    self.init(values: values, notes: notes, text: text, details: details)
  }
}

extension Doer: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    switch try json.openCase() {
    case "officer": self = .officer(try json.value("_0"), as: try json.value("as"))
    case "deputy": self = .deputy(try json.value("_0"), as: try json.value("as"), under: try json.value("under"))
    case "applicant": self = .applicant(try json.value("_0"))
    case "receiptHolder": self = .receiptHolder
    case "counter": self = .counter(try json.value("_0"))
    case "counterDeputy": self = .counterDeputy(try json.value("_0"), under: try json.value("under"))
    case "system": self = .system
    case "administrator": self = .administrator(try json.value("_0"))
    case "supervisor": self = .supervisor(try json.value("_0"))
    default: throw json.unexpected("a doer before this")
    }
    try json.closeCase()
  }
}
