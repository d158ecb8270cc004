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
    addVisiting()
    addTill()
    addSigning()
    addHandingOver()
    addDocuments()
    addCaseReading()
  }
}
