import Casework
import WorkingTime

/// What is owed, what was paid, and what a visit found.
extension Assessment: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let amount: Int = try json.value("amount")
    let basis: [GroupID: Digest] = try json.value("basis")
    let due: CivilDate = try json.value("due")
    let numbering: Numbering = try json.value("numbering")
    let surcharge: Int = try json.value("surcharge")
    try json.take("}")
    self.init(numbering: numbering, amount: amount, due: due, surcharge: surcharge, basis: basis)
  }
}

extension Payment: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let amount: Int = try json.value("amount")
    let day: CivilDate = try json.value("day")
    let reference: String = try json.value("reference")
    try json.take("}")
    self.init(amount: amount, day: day, reference: reference)
  }
}

extension VisitReport: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    try json.take("{")
    let findings: Digest = try json.value("findings")
    let meets: Bool = try json.value("meets")
    let photos: [Digest] = try json.value("photos")
    let visited: Moment = try json.value("visited")
    try json.take("}")
    self.init(visited: visited, meets: meets, findings: findings, photos: photos)
  }
}
