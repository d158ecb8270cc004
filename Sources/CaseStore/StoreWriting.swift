import Casework
import WorkingTime

/// Everything that is written, inside one commit.
public protocol StoreWriting: StoreReading {
  /// Appends events to a case and puts its row beside them.
  /// - Returns: where its journal ends now.
  /// - Throws: ``StoreError/conflict(_:expected:found:)`` unless the case is at version `expecting`.
  @discardableResult
  func save(_ entries: [NewEntry<Fact>], of id: CaseID, expecting: Int, row: CaseRow) throws -> JournalHead
  /// The file of a step that nobody holds and that has been there longest, without those that wait for their applicant.
  /// One that another write is just taking is passed by, not waited for; this one is this write's until its commit.
  /// - Parameter row: only what comes after it, as an earlier call gave it.
  func firstFree(_ office: OfficeID, step: StepID, procedure: ProcedureID, after row: CaseRow?) throws -> CaseRow?
  /// Appends to ``JournalStream/acts``, an ``JournalStream/access(day:)`` journal or ``JournalStream/seals``.
  func record(_ office: OfficeID, _ stream: JournalStream, _ entry: NewEntry<Act>) throws
  /// Adds what reports count of events that are in the journal.
  func add(_ milestones: [Milestone]) throws
  /// Puts those of a replay in the place of a case's milestones.
  func replaceMilestones(_ office: OfficeID, ofCase id: CaseID, by milestones: [Milestone]) throws
  /// Replaces all rows of an office's cases by those of a replay.
  func replaceRows(_ office: OfficeID, _ rows: [CaseRow]) throws

  /// Takes the next number of the series and year. `printed` makes the text from n.
  func takeNumber(
    _ office: OfficeID, series: String, year: Int, caseID: CaseID, at: Moment, printed: (Int) -> String
  ) throws -> NumberRecord
  func setNumber(_ record: NumberRecord, _ state: NumberRecord.State) throws

  func put(_ draft: Draft) throws
  func removeDraft(_ office: OfficeID, _ id: CaseID) throws
  /// Removes what ended before `moment`: the office's drafts and, of all offices, sessions, throttles a day later, form
  /// keys after thirty days, and the address and words of a message ninety days after it was sent or given up.
  /// - Returns: the drafts that never became a case. Their document records are gone; their bytes may go too.
  func removeExpired(_ office: OfficeID, before moment: Moment) throws -> [CaseID]
  func put(_ document: DocumentRecord) throws

  /// - Throws: ``StoreError/loginTaken(_:)``.
  func put(_ account: Account) throws
  /// Keeps a mandate, once.
  func add(_ mandate: Mandate) throws
  /// - Returns: false when there is none, or it was ended before.
  func endMandate(_ office: OfficeID, _ id: MandateID, at: Moment) throws -> Bool
  /// Keeps a leave, once.
  func add(_ leave: Leave) throws
  /// - Returns: false when there is none, or it was cancelled before.
  func cancelLeave(_ office: OfficeID, _ id: String, at: Moment) throws -> Bool
  /// Keeps a proof, once.
  func add(_ proof: ProofRecord) throws
  /// - Returns: false when there is none, or it was taken back before.
  func withdrawProof(_ office: OfficeID, _ id: String, at: Moment) throws -> Bool
  func put(_ session: Session) throws
  func removeSession(_ token: Digest) throws
  func removeSessions(of account: AccountID, in office: OfficeID) throws
  func put(_ throttle: Throttle?, key: String) throws

  func put(_ edition: Edition) throws
  /// Takes back an edition that waits for its day.
  /// - Returns: false when there is none that waits for that moment.
  func withdraw(
    _ office: OfficeID, _ name: EditionName, _ digest: Digest, from: Moment, _ withdrawal: Edition.Withdrawal
  ) throws -> Bool
  /// - Returns: false when the key was used before; then nothing is kept.
  func keepFormOutcome(_ office: OfficeID, key: String, _ outcome: String, at: Moment) throws -> Bool
  func put(_ followUp: FollowUp) throws
  /// Leases follow-ups of a kind, longest due first, to whoever asks: each comes due again at `until` unless it is
  /// removed before. Those that another one is just taking are passed by, not waited for.
  func takeFollowUps(
    _ office: OfficeID, kind: String, dueBy moment: Moment, until: Moment, limit: Int
  ) throws -> [FollowUp]
  func removeFollowUp(_ office: OfficeID, _ caseID: CaseID, kind: String) throws
  func putSetting(_ office: OfficeID, _ name: String, _ value: [UInt8]) throws
  /// Leases a case to one signer: true unless another lease is still good at `now`.
  func lease(_ office: OfficeID, _ caseID: CaseID, by: String, now: Moment, until: Moment) throws -> Bool
  func releaseLease(_ office: OfficeID, _ caseID: CaseID, by: String) throws
  /// Ends every lease of an office: for whoever knows that no signer of before is alive.
  func releaseLeases(_ office: OfficeID) throws

  /// Puts rows of another store as they are; what each table's schema refuses is refused here too.
  func putTransferRows(_ office: OfficeID, _ table: TransferTable, _ rows: [TransferRow]) throws

  /// - Returns: false when there is one for this reason already; then nothing is kept.
  @discardableResult
  func add(_ message: OutboxMessage) throws -> Bool
  /// Leases messages that wait and are due to one worker, longest due first, those without another's good lease.
  func takeMessages(
    _ office: OfficeID, by worker: String, now: Moment, until: Moment, limit: Int
  ) throws -> [OutboxMessage]
  /// Keeps what became of an attempt, and ends the worker's lease. What was sent counts also when the lease had ended;
  /// anything else only while the worker holds it.
  /// - Returns: whether it was kept.
  @discardableResult
  func settle(_ office: OfficeID, message id: String, by worker: String, _ delivery: Delivery, at: Moment) throws
    -> Bool
  /// Lets a dead message wait again, with no attempts behind it.
  /// - Returns: false unless it is dead.
  func sendAgain(_ office: OfficeID, message id: String, at: Moment) throws -> Bool
  /// Gives a dead message up.
  /// - Returns: false unless it is dead.
  func giveUp(_ office: OfficeID, message id: String, at: Moment) throws -> Bool
  /// Keeps a decision.
  /// - Returns: false when the case has one under this key; then nothing is kept.
  func decide(_ notice: Notice) throws -> Bool
}
