extension HistoryWords {
  static let english = HistoryWords(
    you: "You",
    counter: "The counter",
    holder: "The holder of the receipt",
    system: "The system",
    submitted: { "\($0) submitted the application" },
    resubmitted: { "\($0) submitted again" },
    claimed: { "\($0) began to check" },
    forwarded: { "\($0) passed the file on to \($1)" },
    sentBack: { "\($0) sent the file back to \($1)" },
    returned: { "\($0) returned the file with \($1) \($1 == 1 ? "note" : "notes")" },
    scanned: { "\($0) added a scan of \($1)" },
    approved: { "\($0) approved; the letter waits for its signature" },
    refused: { "\($0) refused the application" },
    issued: "The letter was issued",
    refusalIssued: "The letter of refusal was issued",
    voided: "The letter's number was voided",
    handedOver: { "\($0) handed the letter over" },
    received: { "\($0) confirmed having the letter" },
    withdrawn: { "\($0) withdrew the application" },
    tied: "The application was tied to an account")
}
