import Casework
import WorkingTime

/// Everything that is read of an office. Orders are part of the promise.
public protocol StoreReading {
  // Journals
  func entries(_ office: OfficeID, _ stream: JournalStream) throws -> [JournalEntry]
  func head(_ office: OfficeID, _ stream: JournalStream) throws -> JournalHead
  /// Where a journal stands, without its entries; nil for one that has none.
  func standing(_ office: OfficeID, _ stream: JournalStream) throws -> JournalStanding?
  /// Every journal of the office with its head, by the stream's text.
  func heads(_ office: OfficeID) throws -> [(stream: JournalStream, head: JournalHead)]
  /// Access and acts, newest first.
  func recentActs(_ office: OfficeID, _ filter: ActFilter, offset: Int, limit: Int) throws -> Found<JournalEntry>

  // Cases
  func caseRow(_ office: OfficeID, _ id: CaseID) throws -> CaseRow?
  func caseRow(_ office: OfficeID, number: String) throws -> CaseRow?
  func caseRow(_ office: OfficeID, letterCode: String) throws -> CaseRow?
  func caseRow(_ office: OfficeID, letterNumber: String) throws -> CaseRow?
  /// By the hash of the signed letter's bytes.
  func caseRow(_ office: OfficeID, letterDigest: Digest) throws -> CaseRow?
  /// Longest at the step first; what waits there for its applicant comes last.
  func queue(_ office: OfficeID, _ query: QueueQuery) throws -> Found<CaseRow>
  /// How many there are whatever part of the list is asked for, and how many of those that do not wait for their
  /// applicant came before `late`, and from then on before `today`.
  func counts(_ office: OfficeID, _ query: QueueQuery, late: Moment, today: Moment) throws -> QueueCounts
  func queueCounts(_ office: OfficeID) throws -> [StepID: Int]
  /// The file at that place, from 0, among those of which ``StoreWriting/firstFree(_:step:procedure:after:)`` takes the
  /// first; nil behind the last.
  func freeFile(_ office: OfficeID, step: StepID, procedure: ProcedureID, at place: Int) throws -> CaseID?
  /// Newest submission first, then by number.
  func register(_ office: OfficeID, _ query: RegisterQuery) throws -> Found<CaseRow>
  /// Newest first.
  func cases(_ office: OfficeID, ownedBy account: AccountID) throws -> [CaseRow]
  func cases(_ office: OfficeID, personKey: String) throws -> [CaseRow]
  func caseIDs(_ office: OfficeID) throws -> [CaseID]
  /// Those of some cases whose journals name an account, as who did something or otherwise.
  func cases(_ office: OfficeID, naming account: AccountID, among ids: [CaseID]) throws -> Set<CaseID>
  /// Entries of cases that say by which relaxed rule something was done, newest first.
  func relaxedDuties(_ office: OfficeID, offset: Int, limit: Int) throws -> Found<JournalEntry>
  /// Cases whose letter ended early and would still be good on that day (`2026-11-23`), by its number, then by id.
  func endedLetters(_ office: OfficeID, on day: String) throws -> [CaseRow]
  /// Cases with an issued letter that has not ended early and whose last day is from `first` through `last`, by that
  /// day, then by id.
  func lettersEnding(_ office: OfficeID, from first: String, through last: String) throws -> [CaseRow]

  // Supervision and reports
  /// The loads at a step by holder, those of nobody first, then by account.
  func loads(_ office: OfficeID, _ query: LoadQuery) throws -> [DeskLoad]
  /// Cases whose promise runs and began to run before `moment`, longest running first, then by number.
  func running(
    _ office: OfficeID, procedure: ProcedureID, before moment: Moment, offset: Int, limit: Int
  ) throws -> Found<CaseRow>
  /// Of the cases whose promise runs, the one that was submitted first.
  func oldestRunning(_ office: OfficeID) throws -> CaseRow?
  /// By moment, then by case and version.
  func milestones(_ office: OfficeID, in span: Range<Moment>) throws -> [Milestone]
  /// Of a case, by version.
  func milestones(_ office: OfficeID, ofCase id: CaseID) throws -> [Milestone]
  /// Ends of runs that began in `span` and still went on at `moment`, by begin, case and version.
  func runs(_ office: OfficeID, begunIn span: Range<Moment>, endedFrom moment: Moment) throws -> [Milestone]
  /// How many milestones of each kind (``MilestoneColumns/kind``) there are.
  func milestoneCounts(_ office: OfficeID, in span: Range<Moment>) throws -> [ProcedureID: [String: Int]]
  func firstMilestone(_ office: OfficeID) throws -> Moment?

  // Drafts and documents
  func draft(_ office: OfficeID, _ id: CaseID) throws -> Draft?
  /// Last changed first.
  func drafts(_ office: OfficeID, ownedBy account: AccountID) throws -> [Draft]
  func drafts(_ office: OfficeID, atCounterOf account: AccountID) throws -> [Draft]
  func document(_ office: OfficeID, _ caseID: CaseID, _ digest: Digest) throws -> DocumentRecord?
  func documents(_ office: OfficeID, _ caseID: CaseID) throws -> [DocumentRecord]
  func allDocuments(_ office: OfficeID) throws -> [DocumentRecord]

  // Numbers
  /// By n.
  func numbers(_ office: OfficeID, series: String, year: Int) throws -> [NumberRecord]
  /// Every number that a case was given, in the order in which it got them.
  func numbers(_ office: OfficeID, ofCase id: CaseID) throws -> [NumberRecord]
  /// The last n of every series and year, as `series/year`.
  func lastNumbers(_ office: OfficeID) throws -> [String: Int]

  // Accounts and sessions
  func account(_ office: OfficeID, _ id: AccountID) throws -> Account?
  func account(_ office: OfficeID, login: String) throws -> Account?
  /// Officers first, then by name.
  func accounts(_ office: OfficeID, text: String, offset: Int, limit: Int) throws -> Found<Account>
  /// Everybody who works for the office, disabled accounts too, by name.
  func officers(_ office: OfficeID) throws -> [Account]
  func session(_ token: Digest) throws -> Session?

  // Who may act when
  func mandate(_ office: OfficeID, _ id: MandateID) throws -> Mandate?
  /// Latest last day first, then by id.
  func mandates(_ office: OfficeID, offset: Int, limit: Int) throws -> Found<Mandate>
  /// Those of one person that are not over by this day, earliest first day first; ended ones are among them.
  func mandates(_ office: OfficeID, heldBy account: AccountID, notOverOn day: CivilDate) throws -> [Mandate]
  /// Everybody's that are not over by this day, latest last day first, then by id; ended ones are among them.
  func mandates(_ office: OfficeID, notOverOn day: CivilDate) throws -> [Mandate]
  /// Those of one person that are not over by this day, earliest first day first; cancelled ones are among them.
  func leaves(_ office: OfficeID, of account: AccountID, notOverOn day: CivilDate) throws -> [Leave]
  /// Those of everybody that are not over by this day, earliest first day first; cancelled ones are among them.
  func leaves(_ office: OfficeID, notOverOn day: CivilDate) throws -> [Leave]
  /// In the order in which they were entered; those that were taken back are among them.
  func proofs(_ office: OfficeID, of account: AccountID) throws -> [ProofRecord]
  func throttle(_ key: String) throws -> Throttle?

  // Editions
  func offices() throws -> [OfficeID]
  func edition(_ office: OfficeID, _ digest: Digest) throws -> Edition?
  /// The one in force: of those that were not withdrawn and whose day has come, the one brought in last.
  /// - Parameter moment: nil for the one brought in last whether its day has come or not.
  func currentEdition(_ office: OfficeID, _ kind: Edition.Kind, name: String, at moment: Moment?) throws -> Edition?
  /// The digest of every procedure and of the office that is in force; cheap, asked on most requests.
  /// - Parameter moment: nil for those brought in last whether their day has come or not.
  func currentDigests(_ office: OfficeID, at moment: Moment?) throws -> [EditionName: Digest]
  /// Newest first.
  func editions(_ office: OfficeID) throws -> [Edition]

  // Forms, follow-ups, settings
  /// What the request that first carried this key answered.
  func formOutcome(_ office: OfficeID, key: String) throws -> String?
  func followUps(dueBy moment: Moment, limit: Int) throws -> [FollowUp]
  /// In a write, one that is not there is its reader's to make until the commit; another who asks for it waits.
  func setting(_ office: OfficeID, _ name: String) throws -> [UInt8]?

  // Moving to another store
  /// Rows of a table as they are, in its order, after a place in it.
  func transferRows(
    _ office: OfficeID, _ table: TransferTable, after place: [TransferValue]?, limit: Int
  ) throws -> [TransferRow]

  // Messages
  func message(_ office: OfficeID, _ id: String) throws -> OutboxMessage?
  /// In the order in which they were written, then by id.
  func messages(_ office: OfficeID, ofCase id: CaseID) throws -> [OutboxMessage]
  /// Last written first, then by id.
  func messages(
    _ office: OfficeID, in state: OutboxMessage.State, offset: Int, limit: Int
  ) throws -> Found<OutboxMessage>
  /// Of a case, in the order in which they were decided, then by key.
  func notices(_ office: OfficeID, ofCase id: CaseID) throws -> [Notice]
}

/// Which entries of ``JournalStream/acts`` and ``JournalStream/access(day:)`` are wanted.
public struct ActFilter: Hashable, Sendable {
  public var account: AccountID?
  public var caseID: CaseID?
  public var includesAccess: Bool

  public init(account: AccountID? = nil, caseID: CaseID? = nil, includesAccess: Bool = true) {
    self.account = account
    self.caseID = caseID
    self.includesAccess = includesAccess
  }
}
