import Casework

/// Letters: their numbers, and what became of earlier ones.
extension Numbering: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let data: Digest = try json.value("data")
    let date: String = try json.value("date")
    let number: String = try json.value("number")
    try json.take("}")
    self.init(number: number, date: date, data: data)
  }
}

extension EarlierLetter: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let date: String? = try json.optional("date")
    let effect: Effect = try json.value("effect")
    let from: CaseID? = try json.optional("from")
    let number: String = try json.value("number")
    let validUntil: String? = try json.optional("validUntil")
    try json.take("}")
    self.init(number: number, from: from, effect: effect, date: date, validUntil: validUntil)
  }
}

extension LetterEnding: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let by: String = try json.value("by")
    let date: String = try json.value("date")
    let from: CaseID = try json.value("from")
    let kind: Kind = try json.value("kind")
    try json.take("}")
    self.init(kind: kind, by: by, from: from, date: date)
  }
}
