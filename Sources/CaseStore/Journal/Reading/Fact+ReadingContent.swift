import Casework

/// Facts that bring content.
extension Fact {
  static func readSubmitted(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let content: Content = try json.value("content")
    let earlier: EarlierLetter? = try json.optional("earlier")
    let editions: Editions = try json.value("editions")
    let enteredBy: [AccountID]? = try json.optional("enteredBy")
    let kind: String = try json.value("kind")
    let number: String = try json.value("number")
    let owner: AccountID? = try json.optional("owner")
    let to: StepID = try json.value("to")
    return .submitted(
      number: number, editions: editions, kind: kind, owner: owner, content: content, to: to, earlier: earlier,
      enteredBy: enteredBy)
  }

  static func readResubmitted(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let content: Content = try json.value("content")
    let enteredBy: [AccountID]? = try json.optional("enteredBy")
    return .resubmitted(content: content, to: try json.value("to"), enteredBy: enteredBy)
  }

  static func readMoved(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let content: Content? = try json.optional("content")
    let editions: Editions = try json.value("editions")
    let mends: [Mend]? = try json.optional("mends")
    return .moved(editions: editions, to: try json.optional("to"), content: content, mends: mends)
  }

  static func readProposed(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let content: Content = try json.value("content")
    let earlier: EarlierLetter = try json.value("earlier")
    let editions: Editions = try json.value("editions")
    let kind: String = try json.value("kind")
    let number: String = try json.value("number")
    let owner: AccountID? = try json.optional("owner")
    let to: StepID = try json.value("to")
    return .proposed(
      number: number, editions: editions, kind: kind, owner: owner, content: content, to: to, earlier: earlier)
  }
}
