extension ProblemWords {
  static let english = ProblemWords(
    notFound: Text(
      heading: "Page not found",
      text:
        "There is no such address, or it is not for you. Check the address, or sign in with an account that may see it."
    ),
    forbidden: Text(
      heading: "This page is for other staff",
      text: "Your account does not hold the task of this page. If it should, ask the administrator."),
    foreignForm: Text(
      heading: "The form was sent from another site",
      text: "For safety we take forms from our own pages only. Open the page here and fill it in again."),
    formTooOld: Text(
      heading: "This page was open for too long",
      text: "We have not taken what you sent yet. It is still here; press the button below to send it once more."),
    signInRanOut: Text(
      heading: "Sign in again to go on",
      text: "Your sign-in has run out. What you just sent is still on this page and goes on after you sign in."),
    tooLarge: {
      Text(
        heading: "Too large",
        text:
          "What was sent is more than \($0). Make the file smaller, for example scan at 150 dpi or take a medium-sized photo, then upload again."
      )
    },
    unreadableForm: Text(
      heading: "The form did not arrive whole",
      text: "The sending broke off halfway. Go back to the page before and send again."),
    throttled: {
      Text(
        heading: "Too many attempts",
        text: "For safety the next attempt is taken from \($0). Please try again then.")
    },
    unavailable: Text(
      heading: "The service cannot be used right now",
      text: "What you sent has not been stored. Try again in a few minutes."),
    unsettled: Text(
      heading: "Not yet known whether it was stored",
      text:
        "The database went away while it was storing what you sent. Wait a moment, then reload this page and agree to send it again: it counts once."
    ),
    diskFull: Text(
      heading: "The office's storage is full",
      text: "What you sent has not been stored. The administrator has to add storage; try again after that."),
    unexpected: Text(
      heading: "Something is wrong on our side",
      text: "What you sent has not been stored. Try once more; if it happens again, tell the office the number below."),
    overtaken: { what, who, when in
      Text(
        heading: "The file has changed",
        text:
          "This application was already \(what) by \(who) on \(when). Reload to see how it stands; what you sent was not stored."
      )
    },
    conflict: Text(
      heading: "The file has changed",
      text: "Somebody else stored a change first. Reload to see how it stands; what you sent was not stored."),
    refused: { Text(heading: "This cannot be done yet", text: $0) },
    hindered: { Text(heading: "This cannot be done yet", text: $0) },
    supportNumber: "Number to ask about:",
    chooseFilesAgain: "The files you chose did not travel along; choose them again afterwards.",
    sendAgain: "Send again",
    login: "User name, phone number or e-mail",
    password: "Password",
    signInAndContinue: "Sign in and go on",
    signedInHeading: "You are signed in",
    signedInText: "What you sent before is still here; press the button below to send it.",
    toHome: "To the start page",
    reload: "Reload",
    toDesks: "To the queue")
}
