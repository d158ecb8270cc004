extension ProofWords {
  static let english = ProofWords(
    title: "Check a QR code without a network",
    outcome: { outcome in
      switch outcome {
      case .nothing:
        Outcome(
          heading: "Check a letter's QR code without a network",
          text: "Scan the QR code on the letter with your phone's camera, or paste the address in it below.")
      case .inForce:
        Outcome(
          heading: "This code is genuine and the letter is in force",
          text: "It was signed with our office's key, and its last day has not passed.")
      case .endingSoon:
        Outcome(
          heading: "This code is genuine; the letter is in force and ends soon",
          text: "It was signed with our office's key. The letter's last day is near.")
      case .ended: Outcome(heading: "This code is genuine, but the letter has expired", text: "Expired since ")
      case .early:
        Outcome(
          heading: "The date of this letter is still to come",
          text: "Check the date on your device. If it is right, this letter is not in force yet.")
      case .revoked: Outcome(heading: "This letter was revoked", text: "By the office's signed list, revoked since ")
      case .superseded:
        Outcome(
          heading: "This letter was replaced by another one", text: "By the office's signed list, replaced since ")
      case .void:
        Outcome(
          heading: "This letter's number is void",
          text:
            "No letter was ever issued under it; the code may be that of a draft. Do not accept this letter. Void since "
        )
      case .refusal:
        Outcome(
          heading: "This code is genuine: a refusal letter, not a permit",
          text: "The letter refuses an application and permits nothing.")
      case .revocation:
        Outcome(
          heading: "This code is genuine: a letter of revocation, not a permit",
          text: "The letter ends a permit and permits nothing.")
      case .unreadable:
        Outcome(
          heading: "This is not the proof code of a letter of ours",
          text:
            "The code is damaged, cut off or made by somebody else. Scan it once more; if it stays like this, check the letter's number and do not trust the paper."
        )
      case .unknownKey:
        Outcome(
          heading: "This code was signed with a key that is not known",
          text:
            "It is another office's or a forgery, or this page is older than the office's new key. Open this page once with a network, then scan again."
        )
      case .keyGivenUp:
        Outcome(
          heading: "The office has given up the key that signed this code",
          text:
            "Somebody else may have that key, so the code proves nothing any more. A genuine letter can still be checked by its number or its PDF."
        )
      case .keyNotInForce:
        Outcome(
          heading: "This code's key was not in use on the letter's date",
          text: "The date in the code does not fit its key. Do not trust the paper; check the letter's number.")
      case .wrongSignature:
        Outcome(
          heading: "This code is forged or was changed",
          text: "What it says is not what our office signed. Do not accept this letter; report it to us.")
      case .otherLetter:
        Outcome(
          heading: "This code is that of another letter",
          text: "The proof in it names another number than its address. Do not trust the paper; report it to us.")
      case .noCrypto:
        Outcome(
          heading: "This browser cannot check codes",
          text:
            "Open this page at the office's https address, or keep the inspectors' file and open it from your device. Checking the letter's number still works."
        )
      }
    },
    endedSince: "",
    endedBy: " by letter ",
    resultHeading: "What this code proves",
    compareText:
      "Hold it against the letter in your hand. If one thing differs, the code was copied from another letter.",
    number: "Letter number",
    initials: "Initials",
    permit: "Permit",
    workplace: "Workplace",
    date: "Date of the letter",
    validUntil: "Valid until",
    listFresh: "The list of revoked and replaced letters was made by the office on ",
    listOld:
      "The list of revocations on this device is old. What was revoked later is not in it; connect to a network to renew it. It was made on ",
    listNone:
      "There is no list of revocations on this device, so revocation cannot be checked. Connect to a network, or check the letter's number.",
    copies: "A QR code can be copied onto another paper. It proves what stands above, not the paper in your hand.",
    paste: "Address from the QR code",
    pasteHint: "All of it, from HTTPS to the last letter; it is sent nowhere",
    pasteButton: "Check this code",
    withoutScript:
      "QR codes are checked in your browser, which needs JavaScript. Without it, check the letter's number.",
    keptHeading: "Without a network",
    keptText:
      "Once opened, this page stays in your browser and can check the QR codes of our letters without a network.",
    keptNow: "It is kept in this browser now.",
    inspectorHeading: "For inspectors in the field",
    inspectorText:
      "One HTML file with the office's public keys and the list of revocations as of the download. Keep it on a phone or laptop, open it without a network, paste the address from the QR code.",
    inspectorLink: "Download the inspectors' file (HTML)",
    inspectorTitle: { "Checker of letters' QR codes – \($0)" },
    inspectorMade: { "This file was made on \($0). Get a new one at \($1)" },
    onlineHeading: "This letter's QR code",
    onlineText: "The proof in the code, checked in your browser:",
    onlineNothing: "This page was opened without scanning a code. Scan the QR code on the letter to check its proof.",
    onlineLink: "Check a QR code without a network")
}
