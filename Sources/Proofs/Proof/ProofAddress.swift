/// The address in a letter's QR code: where the office says how the letter stands and, behind the `#`, which no browser
/// sends anywhere, its proof.
///
///     HTTPS://IZIN.EXAMPLE.GO.ID/CEK/4T7Q…#2KCEHIIBEA…
///
/// All but the `#` is in the QR code's alphanumeric mode. Scheme and host mean the same in upper case (RFC 3986, 3.1 and
/// 3.2.2).
public enum ProofAddress {
  /// - Parameter page: the address of the letter's page, in upper case.
  public static func text(page: String, _ proof: LetterProof.Signed) -> String {
    "\(page)#\(Base32.text(proof.bytes))"
  }

  /// The proof's bytes in an address, or in the part of one behind its `#`.
  /// - Throws: ``ProofError/unreadable``.
  public static func proof(in text: String) throws(ProofError) -> [UInt8] {
    let start = text.firstIndex(of: "#").map { text.index(after: $0) } ?? text.startIndex
    let payload = text[start...].filter { !$0.isWhitespace }
    guard !payload.isEmpty, let bytes = Base32.bytes(payload) else { throw .unreadable }
    return bytes
  }
}
