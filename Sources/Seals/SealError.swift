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
  /// Whoever makes signatures could not. The text is for operators.
  case signerFailed(String)
}
