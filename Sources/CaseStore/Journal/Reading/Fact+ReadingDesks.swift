import Casework

/// Facts of desks: who has the file, and what was found of it.
extension Fact {
  static func readClaimed(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let from: AccountID? = try json.optional("from")
    return .claimed(step: try json.value("step"), from: from)
  }

  static func readAssigned(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let from: AccountID? = try json.optional("from")
    return .assigned(step: try json.value("step"), from: from, to: try json.value("to"))
  }

  static func readClaimEnded(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let end: ClaimEnd = try json.value("_2")
    let holder: AccountID = try json.value("of")
    return .claimEnded(step: try json.value("step"), of: holder, end)
  }

  static func readChecked(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let marks: [RequirementID: CompletenessVerdict] = try json.value("marks")
    let outcome: Outcome = try json.value("outcome")
    return .checked(step: try json.value("step"), marks: marks, outcome: outcome)
  }

  static func readVerified(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let marks: [GroupID: GroupVerdict] = try json.value("marks")
    let outcome: Outcome = try json.value("outcome")
    return .verified(
      step: try json.value("step"), marks: marks, validated: try json.value("validated"), outcome: outcome)
  }

  static func readScanAttached(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let evidence: Evidence = try json.value("evidence")
    let requirement: RequirementID = try json.value("requirement")
    return .scanAttached(step: try json.value("step"), requirement: requirement, evidence: evidence)
  }

  static func readApproved(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let numbering: Numbering = try json.value("_1")
    return .approved(step: try json.value("step"), numbering)
  }

  static func readRefused(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let numbering: Numbering = try json.value("_1")
    return .refused(step: try json.value("step"), numbering)
  }
}
