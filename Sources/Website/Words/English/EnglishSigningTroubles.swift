import Office

/// What an official can do when the signing service does not sign.
enum EnglishSigningTroubles {
  static func text(_ trouble: SigningTrouble) -> String {
    switch trouble {
    case .notSetUp(let address):
      "This server has no client password for the signing service \(address). Ask the administrator to set it."
    case .noCertificate: "Your certificate is not registered at this office. Ask the administrator to register it."
    case .unreachable: "BSrE’s signing service cannot be reached. Nothing was signed. Try again in a few minutes."
    case .noAccess:
      "BSrE’s signing service does not know this office. Ask the administrator to check address, client and password."
    case .notRegistered:
      "Your NIK is not registered with BSrE. Ask the administrator to compare it, or your agency’s BSrE verifier."
    case .notActive(let word): "Your BSrE certificate cannot be used now (\(word)). Ask your agency’s BSrE verifier."
    case .busy: "BSrE’s signing service is busy. Nothing was signed. Try again in a moment."
    case .tooLarge: "This letter is too large for BSrE’s signing service. Tell the administrator."
    case .refused(let words): "BSrE refuses to sign this letter: \(words)."
    case .failed: "BSrE’s signing service failed. Try again; if it fails once more, tell the administrator."
    case .underWay: "BSrE is being asked to sign this letter. Wait some minutes, then reload."
    case .unanswered:
      "BSrE’s answer did not arrive. It may have signed this letter, but the file is not here, so it is not issued."
    case .sessionEnded:
      "Ten minutes have passed since the passphrase was typed. This letter is not signed; type the passphrase again."
    case .stopping: "The server was stopped before this letter's turn. Nothing of it is lost; sign it again later."
    case .tooManyForCode(let most): "A one-time code is good for \(most) letters at most. Choose fewer."
    case .pileUnderWay: "Another pile of yours is being signed. Wait until it is done."
    case .approvedByAnother:
      "Another official has approved this letter and it bears that name, so only that person can sign it."
    case .notAsked: "Not asked yet, since the request for an earlier letter failed."
    }
  }
}
