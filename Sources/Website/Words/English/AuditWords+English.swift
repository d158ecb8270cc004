import Office
import CaseStore

extension AuditWords {
  static let english = AuditWords(
    heading: "Audit trail",
    lead: "Who did, saw and downloaded what; newest first. The trail is chained and cannot be changed unseen.",
    search: "Application or person",
    searchExample: "Application number or sign-in name",
    person: "Officer",
    anybody: "Everybody",
    day: "Day",
    filterName: "Audit filter",
    time: "Time",
    who: "Who",
    what: "What",
    entries: { "\($0) entries" },
    nothing: "No entries",
    nothingHint: "Nothing fits this filter.",
    unknown: { "“\($0)” is neither an application number nor anybody's sign-in name. Check the spelling." },
    download: "Download CSV",
    pages: "Pages of the audit trail",
    act: EnglishActs.text,
    detail: { name, value in
      switch name {
      case "remote": "from \(value)"
      case "login": "sign-in name \(value)"
      case "name": "named \(value)"
      case "identity": "identity: \(value)"
      case "decree": "decree number \(value)"
      case "decreeDate", "date": "dated \(value)"
      case "position": "post \(value)"
      case "number": "number \(value)"
      case "standing", CalendarDesk.changeKey: value
      case CalendarDesk.reasonKey: "reason: \(value)"
      default: "\(name): \(value)"
      }
    },
    openCase: "History",
    journal: "Journal",
    journals: "Journals",
    journalEntries: "Entries",
    lastSeal: "Last seal",
    neverSealed: "Never sealed",
    sealOf: { "for \($0), made \($1)" },
    verify: "The server's administrator checks all chains with simple journal verify.",
    columns: ["Journal", "Entry", "Time", "Who", "What", "Details"],
    relaxedLink: "Relaxed separation of duties",
    relaxedHeading: "Relaxed separation of duties",
    relaxedLead:
      "Every decision by somebody who entered or had checked the same file, as the journal says; newest first.",
    relaxedNow: { rule in
      switch rule {
      case .ownEntry:
        "The office's file relaxes `masukan_sendiri` today: who entered a file at the counter may check it."
      case .ownCheck:
        "The office's file relaxes `periksa_sendiri` today: who has checked a file may decide it at another desk."
      }
    },
    nothingRelaxed: "The office's file relaxes no rule today.",
    noRelaxed: "None so far",
    noRelaxedHint: "No decision was made by relaxing the separation of duties.",
    file: "Application and letter",
    noLetter: "no letter yet",
    relaxedColumns: ["Application", "Letter number", "Time", "Desk", "Rule", "Who", "Journal", "Entry"])
}

enum EnglishActs {
  static func text(_ act: Act, _ names: ActNames) -> String {
    switch act {
    case .officeApplied(let digest): "Put edition \(digest.hex.prefix(12)) of the office into force"
    case .procedureAdopted(let procedure, let digest, from: nil):
      "Put edition \(digest.hex.prefix(12)) of procedure \(procedure) into force"
    case .procedureAdopted(let procedure, let digest, let from?):
      "Set edition \(digest.hex.prefix(12)) of procedure \(procedure) to be in force from \(names.date(from))"
    case .procedureWithdrawn(let procedure, let digest, let from):
      "Took back edition \(digest.hex.prefix(12)) of procedure \(procedure), which was to be in force from \(names.date(from))"
    case .accountAdded(let id): "Made the account of \(names.person(id))"
    case .accountChanged(let id, let roles, let isDisabled):
      isDisabled
        ? "Disabled the account of \(names.person(id))"
        : "Set the duties of \(names.person(id)): \(roles.isEmpty ? "no desk" : list(roles.map(names.names.role)))"
    case .mandateGiven(let grant):
      "Gave \(names.person(grant.holder)) a mandate as \(grant.kind.abbreviation) \(names.names.role(grant.role)), "
        + "\(names.day(grant.from)) to \(names.day(grant.until))"
    case .mandateEnded(let id):
      "Ended a mandate" + (names.names.mandate(id).map { " of \(names.person($0.holder))" } ?? " \(id)")
    case .leaveEntered(_, let id, let from, let until):
      "Recorded leave of \(names.person(id)), \(names.day(from)) to \(names.day(until))"
    case .leaveCancelled(_, let id): "Cancelled a leave of \(names.person(id))"
    case .proofEntered(_, let id, let proof, _):
      "Added a document of \(names.person(id)): \(ActingWords.english.proof(proof, names.names.role))"
    case .proofWithdrawn(_, let id): "Withdrew a document of \(names.person(id))"
    case .passwordReset(let id): "Made a one-time password for \(names.person(id))"
    case .passwordChanged(let id): "Changed the password of \(names.person(id))"
    case .keyImported(let id, let certificate):
      "Imported the signing key of \(names.person(id)), certificate \(certificate.hex.prefix(12))"
    case .rootTrusted(let digest): "Added the root certificate \(digest.hex.prefix(12))"
    case .proofKeyMade(let key, let day): "Made the QR key \(key), in use from \(day)"
    case .proofKeyGivenUp(let key): "Gave up the QR key \(key)"
    case .pileSigned(let letters, let read, _):
      "Opened a signing key for \(letters.count) letters at once, \(read.count) of them declared as read"
    case .numberVoided(let series, let year, let n): "Made number \(n) of series \(series) of \(year) void"
    case .signedIn: "Signed in"
    case .signInFailed: "Failed to sign in"
    case .signedOut: "Signed out"
    case .documentSeen(let id, let digest, let downloaded):
      "\(downloaded ? "Downloaded" : "Looked at") \(names.document(id, digest)) of \(names.number(id))"
    case .caseSeen(let id): "Opened application \(names.number(id))"
    case .letterTaken(let id, _): "Downloaded the letter of \(names.number(id))"
    case .exported(let what): "Downloaded \(what)"
    case .messageDecided(let id, _, let isSentAgain):
      "\(isSentAgain ? "Sent again" : "Gave up") a message about \(names.number(id))"
    case .sealed(let seal): "Sealed the journals up to \(seal.day)"
    }
  }

  private static func list(_ items: [String]) -> String { Enumeration.text(items, last: " and ") }
}
