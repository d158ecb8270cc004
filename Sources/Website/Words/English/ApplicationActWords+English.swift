import Casework

extension ApplicationActWords {
  static let english = ApplicationActWords(
    withdrawHeading: "Withdraw this application?",
    withdrawText:
      "The application ends and is not worked on any more. To apply again you begin anew. It can be withdrawn at any time until the letter is approved.",
    withdrawReason: "Reason",
    withdrawHint: "May be left empty",
    withdraw: "Withdraw the application",
    withdrawForHeading: "Withdraw this application at its applicant's request?",
    withdrawForText:
      "At the counter an application is withdrawn only when its applicant asks for it in writing. Your name, the reason and the letter are recorded; the applicant is told.",
    withdrawForHint: "As the applicant gives it, three words at least",
    withdrawRequest: "Request to withdraw",
    withdrawRequestHint:
      "A scan of the letter that the applicant, or who stands for them, has signed: PDF, JPEG or PNG",
    withdrawRequestMissing: "Upload a scan of the request that the applicant has signed",
    reasonTooShort: "Write a reason that a reader can understand, three words at least",
    readersHeading: "Who read this file",
    readersLead:
      "Each time an officer opens the application or a document, it is recorded. You see the desk, not the person.",
    readersEmptyHeading: "Nobody has read it yet",
    readersEmpty: "Readings by officers stand here.",
    who: "Who",
    what: "What",
    when: "When",
    sawCase: "Opened the application",
    sawDocument: { "Viewed \($0)" },
    tookDocument: { "Downloaded \($0)" },
    tookLetter: "Downloaded the letter",
    anotherDocument: "a document since replaced",
    administration: "Administrator",
    inspection: "Inspectorate",
    tieHeading: "Tie it to your account?",
    tieText: {
      "Application \($0), handed in at the counter, goes into the account of \($1). From then on you see it without the receipt's code."
    },
    tie: "Tie to my account",
    tieOffer: "Keep this application in your account",
    tieNeedsAccount: "To keep it, sign in or create an account first.",
    receiptState: { evidence in
      switch evidence {
      case .file: "Electronic file"
      case .paper: "Seen on paper"
      case .scannedPaper: "Paper and scan"
      case nil: "None"
      }
    })
}
