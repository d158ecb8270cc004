/// What goes wrong on request. Each is used up by one request to sign.
public enum Misbehaviour: String, Sendable, CaseIterable {
  /// Signs after a minute, and answers.
  case slow
  /// HTTP 500 with a reason; nothing is signed.
  case failing
  /// HTTP 502 as a gateway gives it, after having signed.
  case gateway
  /// HTTP 503; nothing is signed.
  case busy
  /// The answer ends in its middle.
  case cutOff
  /// 2031, whatever the passphrase, and the passphrase in the words of the refusal.
  case wrongPassphrase
  /// Signs another file.
  case otherFile
  /// Signs the file with a revision in front of the signature that changes a page.
  case alteredFile
  /// Gives the file back as it came.
  case unsigned
  /// Somebody else's certificate.
  case otherSigner
  /// Signs, and never answers.
  case silent
  /// Signs, says the id, and never sends the file.
  case silentAfterHead
  /// Writes the file anew, object by object, before it signs: allowed, and unlike the file that was sent.
  case rewritten
  /// v1: answers with the id alone, as some installations do.
  case idOnly
  /// v2: one file less than was sent.
  case oneMissing
}
