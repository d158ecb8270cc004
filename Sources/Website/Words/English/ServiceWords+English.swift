extension ServiceWords {
  static let english = ServiceWords(
    homeHeading: { "Permits of the City of \($0)" },
    homeLead: "Apply for a permit, follow it step by step, and check whether a letter is genuine.",
    services: "Services",
    readMore: { "Requirements, cost and how to apply for \($0)" },
    checkHeading: "Checking a letter?",
    checkText: "Hold the permit letter in your hands against the permit register, by its number or its PDF file.",
    apply: { $0.map { "Apply: \($0.lowercased())" } ?? "Apply" },
    fee: "Cost",
    time: "Time needed",
    timeFromComplete: { "\($0) from a complete application" },
    validity: "Valid for",
    validityKept: "As the earlier letter",
    kinds: "Kinds of application",
    levy: "Levy",
    levyDue: { days, percent in
      "Due \(days) days after it is assessed; after that, \(percent) is added for each month begun. While it is not paid, our promised time stands still."
    },
    letterForm: "Form of the letter",
    stepsHeading: { "\(count($0)) steps of the standard procedure" },
    ourPromise: { "Our promise: \($0)" },
    rail: RailWords(standard: "Standard", actual: "Actual", lateSuffix: ", over the standard"),
    bring: "Have these documents ready",
    bringLead: {
      "One file for each requirement: PDF, JPEG or PNG, at most \($0). All are needed unless said otherwise. Something missing? Save the draft and go on at any time."
    },
    alsoNeededFrom: { "From \($0) also needed: \($1)." },
    newRulesFrom: {
      "From \($0) a new procedure applies. What is submitted before that day is judged by the present one."
    },
    allKinds: "All kinds of application",
    howHeading: "How to apply",
    howOnline: [
      "Make an account with your phone number or e-mail address and sign in.",
      "Fill in the form page by page; drafts keep themselves.",
      "Print the application letter that we fill in for you, sign it, and upload it with the other documents.",
      "Look everything over on one page and submit. You get a numbered receipt.",
    ],
    howCounterHeading: "At the counter",
    howOnlineHeading: "From home",
    howCounter: [
      "Bring the original documents; you need neither account nor e-mail.",
      "The officer enters your data and prints the application letter for your signature.",
      "You leave with a receipt: its number and tracking code are enough to follow the application.",
      "Sending somebody? Your proxy brings a power of attorney and an identity card.",
    ],
    whoHeading: "Who does what",
    whoLead: "The activities are quoted from the standard procedure, in Indonesian.",
    number: "No",
    activity: "Activity",
    performer: "Done by",
    output: "Result",
    legalBasis: "Legal basis",
    sop: { number, revised, effective in
      "\(number)\(revised.map { ", revised \($0)" } ?? ""), in effect from \(effective)."
    },
    complaints: "Complaints and suggestions",
    complaintsLead: "Is anything different from what this page says? Tell us.",
    trackHeading: "Applied already?",
    counterHeading: "Easier at the counter?",
    counterText: "Come with the original documents. An officer enters them for you.",
    help: "Help")

  private static func count(_ number: Int) -> String {
    let words = [
      "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}
