extension PileWords {
  static let english = PileWords(
    heading: "Letters that wait for your signature",
    sentence: { letters, late, read in
      if letters == 0 { return "There is no letter that you could sign now." }
      let parts = [
        letters == 1 ? "1 letter" : "\(letters) letters", late > 0 ? "\(late) late" : nil, "\(read) read by you",
      ]
      return parts.compactMap(\.self).joined(separator: ", ") + "."
    },
    empty: "No letter waits",
    emptyText: "Files appear here when they have been verified.",
    caption: "Letters that can be signed, soonest due first; all of them are chosen",
    choose: "Choose",
    letter: "Letter",
    permit: "Permit",
    place: "Workplace",
    due: "Due",
    readHeading: "Read",
    read: "Read",
    unread: "Not read",
    numbered: { "Has number \($0)" },
    refusal: { "Refusal letter \($0)" },
    limited: { "The \($0) letters that are due first are shown. The others follow when these are signed." },
    chosen: { $0 == 1 ? "1 letter chosen" : "\($0) letters chosen" },
    chosenPattern: "# letters chosen",
    nothingChosen: "No letter is chosen. Choose at least one, then go on.",
    goOn: "Go on to sign",
    others: { $0 == 1 ? "1 letter cannot be signed here" : "\($0) letters cannot be signed here" },
    underWay: { "\($0) letters are being signed since \($1)." },
    wasCut: { "Signing \($0) letters, begun \($1), was cut off. What was not issued is still below." },
    seeProgress: "See how it went",
    open: "Read",
    letterHeading: { "Read the letter of \($0)" },
    back: "Pile of letters",
    placeOf: { "Letter \($0) of \($1)" },
    markRead: "I have read it",
    markReadNext: "I have read it, next",
    markUnread: "Mark as not read",
    next: "Next",
    previous: "Previous",
    decideHere: "Send back, refuse, or sign this letter alone",
    confirmHeading: { $0 == 1 ? "Sign 1 letter" : "Sign \($0) letters at once" },
    list: { $0 == 1 ? "The letter" : "List of \($0) letters" },
    decision: "Decision",
    unreadWarning: { unread, count in
      unread == count
        ? "You have read none of these letters here. With your passphrase you sign all of them."
        : "You have not read \(unread) of these \(count) letters here. With your passphrase you sign all of them."
    },
    whatHappens: """
      Each letter gets number and date in the order of the list, is signed, checked, and issued. What fails stays in \
      the pile, with the reason.
      """,
    passphraseHint: "Opens your key once for these letters, for ten minutes at most; it is not kept.",
    sign: { $0 == 1 ? "Sign 1 letter" : "Sign \($0) letters" },
    signing: { $0 == 1 ? "Signing 1 letter" : "Signing \($0) letters" },
    done: { issued, count in
      issued == count
        ? (count == 1 ? "1 letter issued" : "\(count) letters issued") : "\(issued) of \(count) letters issued"
    },
    running: { issued, count, left, begun in
      let failed = left > 0 ? ", \(left) failed" : ""
      return "\(issued) of \(count) issued\(failed). Begun \(begun)."
    },
    ended: { issued, left, when in
      left == 0 ? "Done \(when)." : "Done \(when). \(left) stay in the pile."
    },
    mayLeave: {
      "You may close this page; signing goes on. The key is closed when it is done, at \($0) at the latest."
    },
    cut: { issued, left in
      """
      The server stopped half-way. \(issued) letters are issued, \(left) are still in the pile, with their number if \
      they had one. Nothing is lost; type the passphrase again for the rest.
      """
    },
    backToPile: { $0 == 0 ? "Back to the pile" : "Back to the pile (\($0))" },
    progress: "Progress",
    outcomes: "Outcome of each letter",
    outcome: "Outcome",
    issued: "Issued",
    waits: "Waits its turn",
    stays: "Stays in the pile",
    changed: "This file changed after the list was shown, so it is not signed. Look at it again.",
    link: "Sign many at once")
}
