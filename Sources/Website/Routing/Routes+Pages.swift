extension Routes {
  /// Every page, one line a folder of `Pages/`.
  func addPages() {
    addPublicPages()
    addAccountPages()
    addApplications()
    addDrafts()
    addCounter()
    addDesks()
    addPermitRegister()
    addAdministration()
    addAudit()
  }
}
