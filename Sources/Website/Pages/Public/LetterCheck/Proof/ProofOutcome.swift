/// What came of checking a QR code; `proof.js` and `proof-page.js` know them by these names.
enum ProofOutcome: String, CaseIterable, Sendable {
  /// Nothing was checked yet.
  case nothing
  case inForce, endingSoon, ended
  /// The letter's date is still to come.
  case early
  case revoked, superseded, void
  /// Letters that give nothing.
  case refusal, revocation
  case unreadable, unknownKey, keyGivenUp, keyNotInForce, wrongSignature
  /// The proof names another letter than the page that its address leads to.
  case otherLetter
  /// The browser has no cryptography for this page.
  case noCrypto

  var verdict: LetterVerdict {
    switch self {
    case .inForce, .endingSoon: .good
    case .nothing, .early, .refusal, .revocation, .unknownKey, .noCrypto: .unknown
    case .ended, .revoked, .superseded, .void, .unreadable, .keyGivenUp, .keyNotInForce, .wrongSignature,
      .otherLetter:
      .bad
    }
  }

  /// Whether its words go on with a day, and with the number of a letter.
  var says: (day: Bool, letter: Bool) {
    switch self {
    case .ended, .void: (true, false)
    case .revoked, .superseded: (true, true)
    default: (false, false)
    }
  }
}
