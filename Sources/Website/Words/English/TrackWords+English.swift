import Casework

extension TrackWords {
  static let english = TrackWords(
    heading: "Track an application",
    lead: "See at which desk your application is and when the letter is promised, with two things from the receipt.",
    number: "Application number",
    numberHint: { "On the receipt, such as \($0)" },
    code: "Tracking code",
    codeHint: "Eight letters and digits near the QR code",
    submit: "Track",
    numberMissing: "The application number is missing; it stands at the top of the receipt",
    codeMissing: "The tracking code is missing; it stands near the QR code on the receipt",
    another: "Track another application",
    position: "Where it stands",
    atDesk: "Now with",
    since: "Since",
    submitted: "Submitted",
    promise: "Promise",
    railHeading: { step, count in step.map { "Step \($0) of \(count)" } ?? "The way of the application" },
    railState: { state in
      switch state {
      case .done: "Done"
      case .now: "Here now"
      case .back: "Returned"
      case .pending: "Not yet"
      case .ended: "Ended here"
      }
    },
    rail: RailWords(standard: "Standard", actual: "Actual", lateSuffix: ", over the standard"),
    promised: { "Letter by \($0) at the latest" },
    promisedIfComplete: { "Letter by \($0) at the latest, if the documents are complete" },
    promiseMissed: { "The letter was promised for \($0) and is not issued yet; we are late" },
    movedFrom: ApplicationWords.english.movedFrom,
    issuedOn: { "Letter issued on \($0)" },
    clockStopped: "The clock stands still while you complete the file",
    noCalendar: { "The date waits for the calendar of \($0)" },
    ended: "This application has ended",
    whatNext: { stage, waitsForReceipt in
      switch stage {
      case .atStep: "There is nothing for you to do. This page tells you when something has to be completed."
      case .returned: "Something has to be completed. Open the application to see the list and to submit again."
      case .approved: "The letter is approved and waits for its signature."
      case .issued: "The letter is issued. Download it from your application, or collect it at the counter."
      case .handedOver:
        waitsForReceipt
          ? "The letter was handed over. Please confirm that you have it." : "You have received the letter."
      case .refused: "This application was refused. The reasons stand in the refusal letter."
      case .withdrawn: "This application was withdrawn. Its own page tells how."
      case .void: "The letter number of this application was made void. Please ask the office."
      }
    },
    open: "Open this application",
    openReturned: "See what is missing",
    openHint: "There you can complete the file, withdraw the application, or tie it to an account.",
    ownedHint: "This application belongs to an account. Sign in with it to complete or withdraw the file.",
    applicant: "Applicant")
}
