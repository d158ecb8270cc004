import CaseStore
import Casework
import WorkingTime

/// Why something about an account is not done, with the facts that a page needs to say so.
public enum AccountRefusal: Error, Hashable, Sendable {
  // Registering
  /// Neither an e-mail address nor an Indonesian phone number; for an officer, no user name.
  case malformedLogin
  case malformedName
  case weakPassword(PasswordProblem)
  case loginTaken

  // Signing in
  /// Unknown login or wrong password; which of the two is not told.
  case wrongCredentials
  /// No application has this number and code; which of the two is wrong is not told.
  case wrongReceipt
  case tooManyAttempts(until: Moment)
  case disabled
  /// Too many sign-ins at this moment; worth another try in a few seconds.
  case busy

  // Changing passwords
  case samePassword

  // Administration and counter
  case notAdministrator
  case notSupervisor
  /// The officer holds none of the desks that meet applicants.
  case notAtCounter
  case unknownAccount
  case notApplicant
  case notOfficer
  case ownAccount
  case administratorHoldsNoDesk
  case auditorHoldsNoDesk
  case lastAdministrator
  case unknownRole(RoleID)

  // Who may act when
  case spanBackwards
  /// The last day is over.
  case spanOver(CivilDate)
  case decreeMissing
  case decreeAfterStart(CivilDate)
  /// The office's file has no words for the block of such a signature.
  case mandateWithoutWords(MandateKind)
  /// It holds this desk already, by its own right.
  case holdsRole(RoleID)
  /// Who is to be stood in for does not hold this desk.
  case principalNotInPost(RoleID)
  /// A post that somebody holds has no acting official (Plt).
  case postOccupied(RoleID, by: AccountID)
  /// Longer than the office's file lets such a mandate be; calendar days, the first and the last counted.
  case mandateTooLong(MandateKind, days: Int)
  case positionMissing
  /// Somebody else acts in the same post on these days.
  case mandateOverlaps(Mandate)
  case unknownMandate
  case leaveOverlaps(CivilDate, CivilDate)
  case unknownLeave
  case proofNumberMissing
  case unknownProof

  // Signing keys
  /// Bytes.
  case keyTooLarge(size: Int, limit: Int)
  case wrongPassphrase
  /// It is no PKCS#12 file with one key and its certificate; the reason is for operators.
  case keyUnreadable(String)
  case keyExpired(Moment)
  /// Its certificate does not lead to a root that the office trusts, so no letter by it would count as signed.
  case keyUntrusted
  /// The file with root certificates holds none in PEM.
  case notCertificates
}
