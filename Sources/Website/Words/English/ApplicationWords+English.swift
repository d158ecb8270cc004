import Office

extension ApplicationWords {
  static let english = ApplicationWords(
    list: "My applications",
    listEmptyHeading: "No applications yet",
    listEmpty: "Applications that you begin or submit stand here.",
    startNew: { "Apply for \($0)" },
    listDrafts: "Not submitted yet",
    listCases: "Submitted",
    draftOf: { "Last saved \($0)" },
    caseOf: { "\($0) · submitted \($1)" },
    openOne: "Open",
    inNameOf: { "for \($0)" },
    submittedNotice: {
      "We have your application under the number \($0). If the file is complete, the letter is issued by \($1). Download the receipt and keep it."
    },
    resubmittedNotice: "We have what you mended, and the file is back at the checking desk.",
    withdrawnNotice: "The application has been withdrawn.",
    receivedNotice: "Thank you, we have noted that you received the letter.",
    tiedNotice: "This application is now in your account.",
    counterNotice:
      "You have opened this application for a person at the counter. On this page “you” means the applicant.",
    atDesk: { "The file is at \($0)" },
    atDeskLead: "There is nothing for you to do now.",
    toPay: "The fee is to be paid",
    toBeVisited: { "\($0) will come" },
    toMend: { $0 == 1 ? "One thing needs mending" : "\(Counted.english($0)) things need mending" },
    approved: "The letter is approved and waits for its signature",
    issued: "Your letter has been issued",
    issuedLead: {
      "Download it here, or fetch it at \($0). Once the officer has handed it over, a button here lets you say that you have it."
    },
    confirm: "Confirm that you have the letter",
    confirmLead: "The letter has been handed over. Read it, then press the button.",
    completed: "The application is done",
    completedLead: "You have received the letter.",
    refused: "The application was refused",
    refusedReasons: "Reasons",
    following: "What you can apply for with this letter",
    withdrawn: "The application was withdrawn",
    withdrawnAtCounter: "Withdrawn at the counter",
    withdrawnBy: {
      "This application was withdrawn by \($0) at the counter on \($1), on a request said to be signed by you."
    },
    withdrawnWrongly: { "If you did not ask for it, call the office at once: \($0)." },
    voided: "The letter's number was voided",
    reason: { "Reason: \($0)" },
    journey: "Where the file is",
    stepOf: { "Step \($0) of \($1)" },
    clockStops: "the clock stands still while you mend",
    promisedNote: { "promised for \($0)" },
    rail: RailWords(standard: "Standard", actual: "Taken", lateSuffix: ", over the standard"),
    minuteUnit: "minutes",
    stepDone: "Done",
    stepHere: "Here",
    stepYours: "Your turn",
    stepBack: "Sent back",
    stepPending: "Not yet",
    stepEnded: "Ended",
    about: "About the application",
    position: "Where it is",
    heldAt: "The file is with",
    since: { "\($0), since \($1)" },
    you: "you",
    expected: "Expected",
    ifComplete: { "By \($0), if the documents are complete" },
    awaitsCalendar: { "waits for the calendar of \($0)" },
    expectedIf: { "\($0), if submitted again today" },
    movedFrom: { date, cause in
      switch cause {
      case .returned: "\(date) at first; moved because the file was returned."
      case .edition: "\(date) at first; moved because the application goes on under a new edition of the procedure."
      }
    },
    promiseLate: { "The promised \($0) has passed. We are sorry; your file goes first." },
    letterNumber: "Letter number",
    letterDate: "Date of the letter",
    validUntil: "Valid until",
    history: "History",
    downloadReceipt: "Download the receipt (PDF)",
    downloadLetter: "Download the letter (PDF)",
    downloadRefusal: "Download the letter of refusal (PDF)",
    withdraw: "Withdraw the application",
    readers: "Who read my file",
    handedIn: "What was handed in")
}
