extension SigningWords {
  static let english = SigningWords(
    heading: { "Approve the file of \($0)" },
    completeHeading: { "Sign the letter of \($0)" },
    takesOver: {
      "\($0) has approved this letter and not signed it. If you sign it, you decide it yourself: number \($1) ends as "
        + "void, and the letter gets a new number and date, in your name."
    },
    letter: "The letter to be signed",
    letterNote: "Number and date are given when you approve; their places are marked.",
    refusalLetter: "Refusal letter",
    pageOf: { "Page \($0) of \($1)" },
    openPDF: "Open PDF",
    marks: "Marks of all desks",
    marksCaption: "The mark of each desk on each requirement and group of data, with who and when",
    item: "What is checked",
    validation: "Validation of the whole",
    passed: "Complete and acceptable",
    failed: "Not complete or not acceptable",
    right: "Right",
    wrong: "Not right",
    validated: "Validated",
    none: "Not marked",
    outdated: "For what was there before",
    decision: "Decision",
    passphrase: "Passphrase of the signing key",
    passphraseHint: "It opens your key for this letter alone, and is not kept.",
    passphraseMissing: "Type the passphrase to sign",
    code: "One-time code",
    codeHint: "A code from BSrE that is good for signing once; it is not kept.",
    sendCode: "Send me a code",
    codeSent: "A one-time code was asked for from BSrE. Type the code that you receive, then sign.",
    sign: "Sign",
    sendBack: "Send back…",
    refuse: "Refuse…",
    void: "Void the number…",
    waiting: { "Approved, awaiting its signature. Number \($0), dated \($1), stays; type the passphrase to finish." },
    refusalWaiting: {
      "Refused, its letter awaits its signature. Number \($0), dated \($1), stays; type the passphrase to finish."
    },
    notFinished: { "The letter is not signed yet: \($0)" },
    trouble: EnglishSigningTroubles.text,
    unanswered: {
      "BSrE was asked to sign this letter \($0), and no answer arrived. There may be a signature there whose file is not here."
    },
    askAgain: "Ask for the signature once more",
    askAgainHint: "Number, date and content stay the same, and one letter alone is issued.",
    certificateEnds: { "Your signing certificate ends on \($0). Ask the administrator for a new one." },
    problems: { $0 == 1 ? "One thing is to be mended" : "\($0) things are to be mended" },
    refuseHeading: { "Refuse the application of \($0)" },
    refuseLead: "A refusal letter with a number of its own gives the reasons below, each under a number.",
    reason: { "Reason \($0)" },
    reasonHint: "Name the rule or requirement that is not met. The applicant reads it in the letter.",
    moreReason: "(if any)",
    reasonMissing: "Write at least one reason",
    refuseAndSign: "Refuse & sign",
    voidHeading: { "Void number \($0)" },
    voidLead:
      "The number stays in the register as void and is not used again. The application comes back to your desk to be decided anew; its promise runs on.",
    voidReason: "Why it is voided",
    voidReasonMissing: "Write a reason that a reader can understand, three words at least",
    voidButton: "Void the number")
}
