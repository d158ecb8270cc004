import Foundation
import PDFDocument

/// Why a file or a signature is not called valid. The words for people stand elsewhere.
public enum SealReason: Hashable, Sendable {
  // Something is broken or was changed.

  /// The file cannot be read as a PDF.
  case unreadable(PDFError)
  /// A signature does not say which bytes it stands for: ByteRange is not there, or is not the four numbers of the whole
  /// file but one gap (ISO 32000-1, 12.8.1).
  case rangeMissing
  /// ByteRange names bytes that the file does not have.
  case rangeBeyondFile
  /// The gap that ByteRange leaves is not where this signature stands: it was copied, or its part of the file moved.
  case rangeElsewhere
  /// So many bytes stand beside the signature, in the gap that nobody signed: what signature wrapping makes.
  case unsignedInside(Int)
  /// Where the signature should stand there is none.
  case signatureMissing
  /// The signature's place is not written in the one possible way, for instance with other padding than zeros.
  case gapMalformed
  /// The CMS structure is not as RFC 5652 and DER want it. The text is for operators.
  case signatureMalformed(String)
  /// The bytes are not those that were signed.
  case contentChanged
  /// The signature does not belong to its attributes and certificate.
  case signatureWrong
  /// The certificate beside the signature is not the one that the signer named (RFC 5035).
  case certificateReplaced
  /// A certificate lies beside the signature that has nothing to do with it.
  case strayCertificate
  /// Objects that were signed were changed afterwards. Their numbers, ascending.
  case changedAfterwards([Int])
  /// Bytes stand behind the signed part that are no revision of their own.
  case bytesAppended
  /// A signature lies in the file that no form field shows any more.
  case signatureHidden
  /// A timestamp does not belong to what it stands by. The text is for operators.
  case timestampWrong(String)

  // Nothing is known to be broken, but it cannot be called valid.

  /// The file has no signature.
  case noSignature
  /// Something that is not handled: a format, an algorithm, a time stamp. The text is for operators.
  case unsupported(String)
  /// The signature lacks what PAdES baseline B-B wants, or has what it forbids (ETSI EN 319 142-1, 6.3).
  case notBaseline(String)
  /// The certificate does not lead to a given root.
  case untrusted
  /// The certificate's time of validity does not hold the time asked for.
  case certificateNotInForce(from: Date, until: Date)
  /// The certificate is not meant for signing documents.
  case certificateNotForSigning
  /// A certificate of the chain was revoked before the file was signed or stamped.
  case certificateRevoked(since: Date)
  /// A timestamp's authority does not lead to a given root, or may not give timestamps.
  case timestampUntrusted

  /// Whether it says that the file is not what was signed.
  public var isBreach: Bool {
    switch self {
    case .unreadable, .rangeMissing, .rangeBeyondFile, .rangeElsewhere, .unsignedInside, .signatureMissing,
      .gapMalformed, .signatureMalformed, .contentChanged, .signatureWrong, .certificateReplaced, .strayCertificate,
      .changedAfterwards, .bytesAppended, .signatureHidden, .timestampWrong:
      true
    case .noSignature, .unsupported, .notBaseline, .untrusted, .certificateNotInForce, .certificateNotForSigning,
      .certificateRevoked, .timestampUntrusted:
      false
    }
  }
}
