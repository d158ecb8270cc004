extension FileWords {
  static let english = FileWords(
    desks: "Queues",
    queue: { "Queue of \($0)" },
    bench: "Bench",
    data: "Application data",
    history: "History",
    till: "Fee",
    claim: "Claim file",
    release: "Release file",
    takeOver: "Take over",
    submission: { "submission \($0)" },
    railHeading: "Way of the file",
    stepOf: { "Step \($0) of \($1)" },
    due: "Due",
    actualAndStandard: "actual / standard time",
    minuteUnit: "minutes",
    days: { $0 == 1 ? "1 day" : "\($0) days" },
    rail: RailWords(standard: "Standard", actual: "Actual", lateSuffix: ", over the standard"),
    railState: { state in
      switch state {
      case .done: "Done"
      case .now: "Here"
      case .back: "Sent back"
      case .pending: "Not yet"
      case .ended: "Ended"
      }
    },
    done: { "The file of \($0) (\($1)): \($2)." },
    sentBackBy: { "Sent back by \($0), \($1):" },
    samePerson: "This NIK already has a permit or an application under way:",
    aboutLetter: "About letter",
    aboutUnregistered: {
      "The earlier letter, number \($0), is not in the register, since it is older than this system. Compare its file."
    },
    validUntil: { "valid until \($0)" },
    heldHeading: { "File of \($0)" },
    heldBy: { "This file is held by \($0)." },
    heldSince: { "This file has been held by \($0) since \($1)." },
    heldAdvice: "Take it over only if its holder cannot go on; what was not saved does not come along.",
    notClaimed: "not claimed",
    register: "Register",
    lookAgain: "Look closely:",
    changedMeanwhile: "This file has changed since the page was opened.",
    reload: "Reload",
    overtaken: {
      "While you worked, this happened to the file: \($0), by \($1), \($2). What you filled in is still there; look again, then send it."
    })
}
