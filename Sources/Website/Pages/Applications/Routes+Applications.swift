extension Routes {
  /// An application that was handed in, as its applicant sees it.
  func addApplications() {
    addMyApplications()
    addMyLetters()
    addApplication()
    addMending()
    addApplicationPapers()
    addApplicantActs()
    addReaders()
    addTying()
  }
}
