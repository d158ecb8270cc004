extension Routes {
  /// The officers' side of a case, from queue to hand-over.
  func addDesks() {
    addDeskStart()
    addQueues()
    addBoard()
    addLeaves()
    addNews()
    addClaims()
    addBenches()
    addChecking()
    addVerifying()
    addSendingBack()
    addReassigning()
    addVisiting()
    addTill()
    addSigning()
    addRevoking()
    addPiles()
    addHandingOver()
    addDocuments()
    addCaseReading()
  }
}
