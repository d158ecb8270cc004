extension Routes {
  /// What anybody may read without an account.
  func addPublicPages() {
    addServices()
    addTracking()
    addLetterCheck()
    addInformation()
    addCalendar()
    addReport()
  }
}
