import Office

enum EnglishAccountRefusals {
  static func text(_ refusal: AccountRefusal, _ names: SiteNames, _ time: TimeText) -> String {
    switch refusal {
    case .malformedLogin:
      "Write an Indonesian phone number, such as 0812 3456 7890, or an e-mail address, such as name@example.id. "
        + "Officers' user names begin with a small letter."
    case .malformedName: "Write the full name as on the identity card, in letters."
    case .weakPassword(let problem): password(problem)
    case .loginTaken: "There is an account with this phone number, e-mail or name. Sign in with it, or use another."
    case .wrongCredentials:
      "Login and password do not match. Check capital and small letters; if forgotten, come to the counter with your KTP."
    case .wrongReceipt:
      "Application number and code do not match. Both are on the receipt; the code has 8 letters and digits."
    case .tooManyAttempts(let until): "Too many attempts. For safety, try again from \(time.dateAndTime(until))."
    case .disabled: "This account is disabled. Contact the office if it should not be."
    case .busy: "Many people are signing in at this moment. Try again in a few seconds."
    case .samePassword: "The new password is the old one. Choose another."
    case .notAdministrator: "Only an administrator can do this."
    case .notSupervisor: "Only a supervisor whom the office's file names can do this."
    case .notAtCounter: "Only an officer of the counter can do this."
    case .unknownAccount: "There is no such account. Check how it is written."
    case .notApplicant: "This account belongs to an officer; its password is reset by the administrator."
    case .notOfficer: "This account belongs to an applicant and cannot hold a desk."
    case .ownAccount: "Your own account cannot be changed here; ask another administrator."
    case .administratorHoldsNoDesk: "An administrator holds no desk. Choose either administrator or desks."
    case .auditorHoldsNoDesk: "An auditor holds no desk. Choose either auditor or desks."
    case .lastAdministrator: "This is the last administrator. Appoint another first."
    case .unknownRole(let role): "There is no desk \(names.role(role)) in the procedures in force. Reload the page."
    case .spanBackwards: "The last day is before the first. Check both dates."
    case .spanOver(let day): "The last day, \(time.date(day)), is over. Write a day to come."
    case .decreeMissing: "The decree's number is missing, or longer than 100 characters. Write it as on the decree."
    case .decreeAfterStart(let day):
      "The decree is of \(time.date(day)), after the mandate's first day. A mandate begins on that date at the earliest."
    case .mandateWithoutWords:
      "The office's file has no signature block for this kind of mandate. Add it to `mandat` in office.yaml."
    case .holdsRole(let role): "This person holds \(names.role(role)) by right and needs no mandate."
    case .principalNotInPost(let role):
      "A Plh. or a.n. needs an official to stand in for, who holds \(names.role(role)) and is not the one who acts."
    case .postOccupied(let role, let account):
      "\(names.person(account) ?? "An official") holds \(names.role(role)), so the post is filled and has no Plt. "
        + "Choose Plh. for somebody who is away; take the desk or disable the account first of somebody who has left."
    case .mandateTooLong(let kind, let days):
      "In this office a \(kind.abbreviation) lasts \(days) days at most, the first and the last counted. Choose an earlier last "
        + "day; an extension is entered by its own decree."
    case .positionMissing: "The office's file does not name this post. Write its name."
    case .mandateOverlaps(let other):
      "\(names.person(other.holder) ?? "Somebody else") acts in this post on those days, until \(time.date(other.until)). "
        + "End that mandate first, or choose other days."
    case .unknownMandate: "There is no such mandate. Reload the list."
    case .leaveOverlaps(let from, let until):
      "Leave from \(time.date(from)) to \(time.date(until)) is recorded already. Cancel it first, or choose other days."
    case .unknownLeave: "There is no such leave. Reload the page."
    case .proofNumberMissing:
      "The document's number is missing, or longer than 100 characters. Write it as on the document."
    case .unknownProof: "There is no such document. Reload the page."
    case .keyUntrusted:
      "This key’s certificate does not lead to a root that the office trusts. Add the issuer’s root certificate (PEM)."
    case .notCertificates: "That file holds no PEM certificate. Choose the root certificate of the key’s issuer."
    case .keyTooLarge(let size, let limit):
      "The key file has \(time.fileSize(size)); at most \(time.fileSize(limit)). Choose the right PKCS#12 file (.p12)."
    case .wrongPassphrase: "The passphrase does not open this key. Check capital and small letters, then try again."
    case .keyUnreadable: "This is no PKCS#12 file (.p12 or .pfx) with one key and its certificate."
    case .keyExpired(let moment):
      "Its certificate ended on \(time.date(moment)); use a key whose certificate is still valid."
    }
  }

  static func password(_ problem: PasswordProblem) -> String {
    switch problem {
    case .tooShort(let minimum): "The password is too short; use at least \(minimum) characters, such as several words."
    case .tooLong(let maximum): "The password is too long; use at most \(maximum) characters."
    case .isLogin: "The password is nearly your login. Choose another."
    case .isName: "The password is nearly your name. Choose another."
    case .common: "This password is among the easiest to guess. Choose several unrelated words."
    }
  }
}
