import Office
import WorkingTime

/// Why a signed letter is not issued, and what the official can do. Its number and date stay in any case.
enum EnglishLetterFaults {
  static func text(_ fault: LetterFault) -> String {
    switch fault {
    case .dataDiffer: "The letter's data are not those that were approved, so it is not issued. Tell the administrator."
    case .contentDiffers, .unreadable:
      "What the signing service sent back is not the letter, so it is not issued. Sign again; if it happens once more, tell "
        + "the administrator."
    case .unsigned:
      "What the signing service sent back has no signature, so the letter is not issued. Sign again; if it happens once more, "
        + "tell the administrator."
    case .otherCertificate:
      "It was signed by a certificate that is not the one registered for you, so the letter is not issued. If yours is new, "
        + "ask the administrator to register it."
    case .revoked(let name, let since):
      "\(name.isEmpty ? "Your certificate" : "The certificate “\(name)”") was revoked on \(day(since)), so the letter is not "
        + "issued. Get a new certificate and have it registered; the letter's number and date stay."
    case .notInForce(let from, let until):
      "Your certificate is in force from \(day(from)) to \(day(until)), so the letter is not issued. Renew it and have it registered; "
        + "the letter's number and date stay."
    case .untrusted:
      "Your certificate leads to no root that this office trusts, so the letter is not issued. Ask the administrator to "
        + "register its issuer's root; the letter's number and date stay."
    case .notForSigning:
      "Your certificate is not for signing documents, so the letter is not issued. Ask its issuer for one that is."
    case .belowLevel(let has, let wanted):
      "The signature reached level \(has) and this office wants \(wanted), so the letter is not issued. Ask the administrator "
        + "to look at `tanda_tangan` in the office's file."
    case .nobodyToAsk(let wanted):
      "Your certificate does not say where its revocation can be asked about, so level \(wanted) cannot be reached and the "
        + "letter is not issued. Ask the administrator to look at `tanda_tangan` in the office's file."
    case .unsound: "The signature made did not pass its check, so the letter is not issued. Try once more."
    }
  }

  private static func day(_ date: CivilDate) -> String {
    TimeWords.english.date(date.day, TimeWords.english.months[date.month - 1], date.year)
  }
}
