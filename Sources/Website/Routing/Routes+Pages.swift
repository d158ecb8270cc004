extension Routes {
  /// Every page, one line a folder of `Pages/`.
  func addPages() {
    addAccountPages()
    addApplications()
    addDrafts()
    addDesks()
  }
}
