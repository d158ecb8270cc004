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
  /// Checks a QR code without a network; kept by a service worker.
  case offlineCheck
  /// The same as one HTML file.
  case inspectorFile
  /// The service worker's script.
  case checkWorker
  /// The office's public keys for QR codes, a JWK Set.
  case proofKeys
  /// The signed list of letters that ended early.
  case revocations
  case standards
  case privacy
  case complaints
  /// The office's working days.
  case calendar
  /// The same as an iCalendar.
  case calendarFeed
  /// What became of this month's applications, and how long each step took.
  case report
  /// Of any month, `2026-11`.
  case monthReport(String)
  case monthReportCSV(String)
  case monthReportPDF(String)

  // Accounts
  case signIn
  case signOut
  case register
  case account
  case password

  // An application before it is handed in, by its applicant or, for a person at the counter, by an officer
  case myApplications
  /// Letters of whoever is signed in.
  case myLetters
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
  /// All desks, for supervisors.
  case board
  /// Leave of everybody, for supervisors.
  case leaves
  case desk(StepID)
  /// What happens at a desk, for a page that is open.
  case deskNews(StepID)
  case claimNext(StepID)
  case claim(CaseID)
  case release(CaseID)
  case bench(CaseID)
  /// What happens to a file, for a page that is open.
  case fileNews(CaseID)
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
  /// A supervisor says who works on it.
  case reassign(CaseID)
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
  /// All letters that wait for one official.
  case pile
  /// One of them, to be read.
  case pileLetter(CaseID)
  /// Count and list of those chosen, before the passphrase.
  case pileChosen
  case signPile
  /// How the last pile went, or goes.
  case pileProgress
  /// PDF.
  case letterPreview(CaseID)
  /// One page as PNG; the first is 1.
  case letterPreviewPage(CaseID, page: Int)
  case refuse(CaseID)
  /// An officer proposes to end the case's letter.
  case proposeRevocation(CaseID)
  case declineProposal(CaseID)
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
  /// An officer's mandates, leave and qualifications.
  case staff(AccountID)
  /// Who acts in whose post.
  case mandates
  case newMandate
  /// The scan of a decree or a diploma.
  case staffPaper(Digest)
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
  /// What was done under a relaxed rule on the separation of duties.
  case relaxedDuties
  case relaxedDutiesCSV
  case auditCSV

  // The site itself
  case language(Language)
  case asset(String)
  case health
  case metrics
}
