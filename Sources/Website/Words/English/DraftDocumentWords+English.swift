extension DraftDocumentWords {
  static let english = DraftDocumentWords(
    documentsLead: {
      "One file for each requirement: PDF, JPEG or PNG, at most \($0). Files can be replaced until you submit."
    },
    upload: "Upload file",
    replaceFile: "Replace file",
    remove: "Remove file",
    viewFile: "View file",
    fileDetails: { "\($0) · \($1) \($1 == 1 ? "page" : "pages") · saved \($2)" },
    fileMissing: "No file is chosen yet; choose one, then press Upload file",
    photoOnly: "This photo is printed on the letter, so it must be JPEG or PNG, not PDF; save it as a picture",
    notUploaded: "Not uploaded yet",
    uploaded: "Saved",
    seenOnPaper: "Seen on paper",
    scanned: "Paper and scan",
    applicationLetter: "Download the application letter (PDF)",
    applicationLetterNotYet: { "We fill in the application letter once these parts are complete: \($0)." },
    preparing: "Preparing the photo …",
    sending: "Uploading …",
    sendingFailed: "The sending broke off and the file is not saved. Check your connection, then upload again.",
    heic:
      "This is a HEIC photo from an iPhone, which this browser cannot open. In Settings › Camera › Formats choose “Most Compatible”, or send the photo as JPEG, then choose it again.",
    tooLarge: { "This file is larger than \($0). Scan at 150 dpi or make the photo smaller, then choose it again." },
    paperHeading: "Seen on paper",
    paperText:
      "Mark what the applicant has brought and you have seen yourself. Scans can be added now, or later before the file goes on.",
    paperSave: "Save marks",
    pageOf: { "\($0), page \($1) of \($2)" },
    backToDocuments: "Back to the documents",
    continueToReview: "Go on to check and submit")
}
