extension Routes {
  /// Signing in and out, registering, and one's own account.
  func addAccountPages() {
    addSignIn()
    addRegister()
    addOwnAccount()
  }
}
