import WorkingTime

/// One row of the SOP's table: who does what, in which time, and where the file may go from there.
public struct Step: Hashable, Sendable, Codable {
  /// Who may act at a step.
  public enum Performer: Hashable, Sendable, Codable {
    case applicant
    case officer(RoleID)
  }

  /// What is done at a step; each kind takes its own commands.
  public enum Act: String, Hashable, Sendable, Codable, CaseIterable {
    /// The applicant hands the file in.
    case submit
    /// Every requirement is marked complete (lengkap) and acceptable (memenuhi syarat).
    case checkCompleteness
    /// Every data group is marked right (verifikasi), and the whole is confirmed (validasi).
    case verify
    /// Several officers visit the place at an appointed time and sign one report; none of them alone closes it.
    case inspect
    /// What is owed is assessed, and what is paid is recorded until it is settled.
    case collect
    /// The file is approved, numbered and signed, or refused.
    case approve
    /// The letter is handed over.
    case handOver
    /// The applicant confirms having it.
    case receive
  }

  public let id: StepID
  public let performer: Performer
  public let act: Act
  /// The time that the SOP gives the step (waktu).
  public let standard: ServiceTime
  /// Earlier desks to which this desk may send the file back, with a reason.
  public let sendsBackTo: [StepID]
  /// Whether this desk may return the file to the applicant with a list of what to mend.
  public let returnsToApplicant: Bool
  /// Whether no file leaves this desk while a requirement is only on paper.
  public let needsScans: Bool
  /// How many officers must sign the report of a visit (``Act/inspect``); 1 elsewhere.
  public let officersNeeded: Int
  /// How many photos the report of a visit must have; 0 elsewhere.
  public let photosNeeded: Int
  /// What must be proven of whoever acts here (kualifikasi pelaksana).
  public let demands: [Demand]

  public init(
    id: StepID, performer: Performer, act: Act, standard: ServiceTime, sendsBackTo: [StepID] = [],
    returnsToApplicant: Bool = false, needsScans: Bool = false, officersNeeded: Int = 1, photosNeeded: Int = 0,
    demands: [Demand] = []
  ) {
    self.id = id
    self.performer = performer
    self.act = act
    self.standard = standard
    self.sendsBackTo = sendsBackTo
    self.returnsToApplicant = returnsToApplicant
    self.needsScans = needsScans
    self.officersNeeded = officersNeeded
    self.photosNeeded = photosNeeded
    self.demands = demands
  }

  /// The same desk, from which nothing goes back.
  public var withoutWayBack: Step {
    Step(
      id: id, performer: performer, act: act, standard: standard, needsScans: needsScans,
      officersNeeded: officersNeeded, photosNeeded: photosNeeded)
  }

  /// The role of an officer's step; nil for the applicant's.
  public var role: RoleID? {
    if case .officer(let role) = performer { role } else { nil }
  }
}
