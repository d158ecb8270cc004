extension Routes {
  /// An application before it is handed in.
  func addDrafts() {
    addNewApplication()
    addDraft()
    addDraftSections()
    addDraftDocuments()
    addDraftReview()
  }
}
