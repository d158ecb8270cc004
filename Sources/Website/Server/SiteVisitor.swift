import CaseStore
import Casework
import Office

/// Who asks, known or not, and what every form of theirs carries.
struct SiteVisitor: Sendable {
  /// Nil for somebody who has not signed in and has not entered a receipt's code.
  var known: Office.Visitor?
  var csrf = ""
  /// By which right an officer acts at this moment; nil for everybody else.
  var officer: Officer?

  var session: Session? { known?.session }
  var account: Account? { known?.account }

  var isSignedIn: Bool { account != nil }
  /// Anybody who works for the office.
  var isStaff: Bool { account?.isOfficer ?? false }
  var isAdministrator: Bool { account?.isAdministrator ?? false }
  var isAuditor: Bool { account?.isAuditor ?? false }
  /// Works at desks.
  var isOfficer: Bool { isStaff && !isAdministrator && !isAuditor }
  /// The desks held now, one's own and by mandate.
  var roles: Set<RoleID> { officer?.roles ?? [] }
}

/// Who may use a route. The case itself still says who may see or do what with it.
enum Access: Sendable {
  case anyone
  /// Signed in without being of the office, or in possession of a receipt's code.
  case applicant
  case signedIn
  /// Signed in, or in possession of a receipt's code.
  case known
  case officer
  case staff
  case administrator
  /// An auditor, or an administrator.
  case auditor

  func admits(_ visitor: SiteVisitor) -> Bool {
    switch self {
    case .anyone: true
    case .applicant: visitor.known != nil && !visitor.isStaff
    case .signedIn: visitor.isSignedIn
    case .known: visitor.known != nil
    case .officer: visitor.isOfficer
    case .staff: visitor.isStaff
    case .administrator: visitor.isAdministrator
    case .auditor: visitor.isAuditor || visitor.isAdministrator
    }
  }
}
