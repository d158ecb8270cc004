import Casework

/// Every URL of the site, once: links, redirects, routes and tests are made from these.
///
///     a(.href(Address.application(id).path)) { "…" }
///     routes.get(.application(.any)) { visit in … try visit.caseID … }
public enum Address: Hashable, Sendable {
  // For anyone
  case home
  case service(ProcedureID)
  case track
  case letterCheck
  /// What the QR of a letter leads to.
  case letter(code: String)
  /// The same as the QR spells it, in its alphanumeric mode: leads on to ``letter(code:)``.
  case printedLetter(code: String)
  case standards
  case privacy
  case complaints
  /// The office's working days.
  case calendar
  /// The same as an iCalendar.
  case calendarFeed

  // Accounts
  case signIn
  case signOut
  case register
  case account
  case password

  // An application before it is handed in, by its applicant or, for a person at the counter, by an officer
  case myApplications
  case newApplication(ProcedureID)
  case draft(CaseID)
  case draftSection(CaseID, GroupID)
  case draftDocuments(CaseID)
  case draftUpload(CaseID, RequirementID)
  case draftRemoveDocument(CaseID, RequirementID)
  /// One page of an own document as a picture; the first is 1.
  case draftDocumentPage(CaseID, RequirementID, page: Int)
  /// The application letter, filled in, as PDF.
  case draftApplicationLetter(CaseID)
  case draftReview(CaseID)
  case draftSubmit(CaseID)
  case draftDiscard(CaseID)

  // An application that was handed in, as its applicant sees it
  case application(CaseID)
  case applicationMend(CaseID)
  case withdraw(CaseID)
  /// PDF.
  case receipt(CaseID)
  /// PDF.
  case letterFile(CaseID)
  case confirmReceipt(CaseID)
  /// The assessment (SKRD) as PDF.
  case ownAssessment(CaseID)
  /// Who read the file.
  case readers(CaseID)
  /// Ties a case of the counter to the account of whoever knows the receipt's code.
  case tie(CaseID)

  // The counter
  case counterDesk
  case counterNew
  /// Requirements seen on paper.
  case counterPapers(CaseID)
  /// Finds the case of somebody who came back.
  case counterFind
  case counterReset

  // Desks
  case desks
  case desk(StepID)
  case claimNext(StepID)
  case claim(CaseID)
  case release(CaseID)
  case bench(CaseID)
  case caseData(CaseID)
  case caseHistory(CaseID)
  /// Page pictures in a frame.
  case documentView(CaseID, Digest)
  /// One page as PNG; the first is 1.
  case documentPage(CaseID, Digest, page: Int)
  case documentFile(CaseID, Digest)
  case attachScan(CaseID, RequirementID)
  case decideCheck(CaseID)
  case decideVerify(CaseID)
  case sendBack(CaseID)
  /// Makes or moves the appointment of a visit.
  case appointVisit(CaseID)
  case reportVisit(CaseID)
  case signVisit(CaseID)
  /// Sends a file back whose visit found fault.
  case closeVisit(CaseID)
  /// What is owed and what came in, also after the file has gone on.
  case till(CaseID)
  case assess(CaseID)
  case recordPayment(CaseID)
  case recordRefund(CaseID)
  /// PDF.
  case assessmentPaper(CaseID)
  /// Approve and sign.
  case sign(CaseID)
  /// PDF.
  case letterPreview(CaseID)
  /// One page as PNG; the first is 1.
  case letterPreviewPage(CaseID, page: Int)
  case refuse(CaseID)
  /// Ends a number that was given without a letter.
  case voidNumber(CaseID)
  case handOver(CaseID)
  /// PDF.
  case handOverReceipt(CaseID)

  // Register, administration, audit
  case permitRegister
  case registerCSV
  case accounts
  case newAccount
  case officeAccount(AccountID)
  case office
  case officeCalendar
  /// The procedures, for administrators.
  case procedures
  case managedProcedure(ProcedureID)
  /// Bringing in changed files, from a day on.
  case newEdition(ProcedureID)
  /// Taking back what waits for its day.
  case withdrawEdition(ProcedureID)
  case comparedEditions(ProcedureID)
  /// The SOP's form as a page.
  case editionForm(ProcedureID, Digest)
  case editionFormPDF(ProcedureID, Digest)
  /// The flowchart, as SVG.
  case editionChart(ProcedureID, Digest)
  case editionCheck(ProcedureID, Digest)
  case editions
  /// Its files, word for word.
  case edition(Digest)
  case keys
  /// What could not be sent.
  case messages
  case auditLog
  case auditCSV

  // The site itself
  case language(Language)
  case asset(String)
  case health
  case metrics
}
