extension Routes {
  /// The officers' side of a case, from queue to hand-over.
  func addDesks() {
    addDeskStart()
    addQueues()
    addClaims()
    addBenches()
    addChecking()
    addVerifying()
    addSendingBack()
    addSigning()
    addHandingOver()
    addDocuments()
    addCaseReading()
  }
}
