import Foundation
import PDFDocument

/// Why a key could not be opened, or a file could not be signed.
public enum SealError: Error, Equatable, Sendable {
  /// The bytes are no PKCS#12 file (RFC 7292), or hold no key and certificate that belong together.
  case notPKCS12
  case wrongPassphrase
  /// The key is of a kind that is not used for signing here. The text names what was found.
  case unsupportedKey(String)
  /// The certificate's end, before the time asked for.
  case expired(on: Date)
  /// The certificate's beginning, after the time asked for.
  case notYetValid(until: Date)
  /// The certificate may not be used for signing documents (RFC 5280, 4.2.1.3).
  case notForSigning
  /// Text that should hold certificates does not.
  case notCertificates
  /// The file cannot be read or written.
  case pdf(PDFError)
  /// The file has a field of that name.
  case fieldExists(String)
  /// The file has fewer pages.
  case noSuchPage(Int)
  /// The signature is longer than the place kept for it. Both in bytes.
  case signatureTooLong(Int, reserved: Int)
  /// The timestamp authority did not answer, or not in time. The text is for operators.
  case noTimestamp(String)
  /// What the timestamp authority answered is not good. The text is for operators.
  case timestampNotGood(String)
  /// Nobody told whether the certificate of that name was in force. The text says who was asked.
  case noRevocationData(String, String)
  /// The certificate of that name says nobody who could be asked about it.
  case nobodyToAsk(String)
  /// The certificate of that name was revoked.
  case revoked(String, since: Date)
  /// The file is not valid, or did not become of the level that was wanted.
  case notRaisable(SealVerdict)
  /// What keeps a key on a token from signing.
  case token(TokenTrouble)
  /// Whoever makes signatures could not. The text is for operators.
  case signerFailed(String)
}
