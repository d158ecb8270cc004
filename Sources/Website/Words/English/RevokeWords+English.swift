extension RevokeWords {
  static let english = RevokeWords(
    propose: "Propose to revoke this letter",
    heading: { "Propose to revoke letter \($0)" },
    lead:
      "The approving desk decides. If it approves, a letter of revocation with a number of its own is issued, this letter ends, and its holder is told. You cannot approve your own proposal.",
    proposeButton: "Send the proposal",
    holder: "Holder",
    reasons: "Reasons for the revocation",
    decline: "Do not approve this proposal",
    declineHeading: { "Do not approve proposal \($0)?" },
    declineLead: "The letter stays in force. Your reason is kept in the history of this proposal.",
    declineReason: "Reason",
    declineReasonMissing: "The reason is missing; write why this proposal is not approved",
    declineButton: "Do not approve")
}
