/// Documents of an application that is being written or mended.
struct DraftDocumentWords: WordArea {
  let documentsLead: @Sendable (_ limit: String) -> String
  let upload: String
  let replaceFile: String
  let remove: String
  let viewFile: String
  let fileDetails: @Sendable (_ size: String, _ pages: Int, _ when: String) -> String
  let fileMissing: String
  let photoOnly: String
  let notUploaded: String
  let uploaded: String
  let seenOnPaper: String
  let scanned: String
  let applicationLetter: String
  let applicationLetterNotYet: @Sendable (_ sections: String) -> String
  let preparing: String
  let sending: String
  let sendingFailed: String
  let heic: String
  let tooLarge: @Sendable (_ limit: String) -> String
  let paperHeading: String
  let paperText: String
  let paperSave: String
  let pageOf: @Sendable (_ document: String, _ page: Int, _ pages: Int) -> String
  let backToDocuments: String
  let continueToReview: String
}

extension Words {
  var draftDocuments: DraftDocumentWords { area() }
}
