import Foundation
import X509

/// What was found out about a file's signatures.
public struct SealReport: Sendable {
  public var signatures: [SealSignature]
  /// Of the document as a whole, in the order of the form.
  public var timestamps: [SealTimestamp] = []
  public var verdict: SealVerdict
}

/// The three answers of ETSI EN 319 102-1, 5.1: passed, failed, indeterminate.
public enum SealVerdict: Equatable, Sendable {
  /// There is a signature, every one of them holds and leads to a given root, and nothing was changed afterwards.
  case valid
  /// At least one reason says that the file is not what was signed.
  case invalid([SealReason])
  /// Nothing speaks against the file, but the reasons keep it from being called valid.
  case unknown([SealReason])

  /// The verdict that follows from all reasons of a file.
  init(_ reasons: [SealReason]) {
    let broken = reasons.filter(\.isBreach)
    if !broken.isEmpty {
      self = .invalid(broken)
    } else {
      self = reasons.isEmpty ? .valid : .unknown(reasons)
    }
  }
}

/// One signature of a file.
public struct SealSignature: Sendable {
  /// Name of the form field.
  public var field: String
  /// The whole subject, for example `CN=…,O=…`. Nil as long as no certificate could be read.
  public var signer: String?
  /// The subject's common name.
  public var signerName: String?
  /// Serial number of the certificate, lower-case hexadecimal.
  public var certificateSerial: String?
  /// SHA-256 of the certificate's DER, 64 lower-case hexadecimal digits.
  public var certificateFingerprint: String?
  public var certificateValidUntil: Date?
  /// The way that was found to a given root: the signer's certificate first, the root last; empty where there is none.
  public var chain: [Certificate] = []
  /// When the signer says it was signed; nobody else vouches for it.
  public var claimedTime: Date?
  /// When a believed timestamp proves it was signed, at the latest.
  public var provenTime: Date?
  /// Texts that the signer put in.
  public var reason: String?
  public var location: String?
  /// Whether digest, signature and certificate reference hold.
  public var isIntact = false
  /// Whether the certificate leads to one of the given roots and was in force.
  public var isTrusted = false
  /// Whether nothing stands behind what is signed.
  public var coversWholeFile = false
  /// How much of ETSI EN 319 142-1 it has; what counts for it was checked, not only found.
  public var level = SealLevel.b
  /// What was done to the file after this signature that it does not allow.
  public var laterChanges: [LaterChange] = []
  /// All that keeps it from being valid.
  public var reasons: [SealReason] = []

  init(field: String) {
    self.field = field
  }

  mutating func setCertificate(_ certificate: Certificate) {
    signer = certificate.subject.description
    signerName = certificate.commonName
    certificateSerial = certificate.serialNumberHexadecimal
    certificateFingerprint = certificate.sha256Fingerprint
    certificateValidUntil = certificate.notValidAfter
  }
}

/// One timestamp of a file as a whole.
public struct SealTimestamp: Sendable {
  /// Name of the form field.
  public var field: String
  public var time: Date?
  /// The authority's common name.
  public var authority: String?
  public var isTrusted = false
  /// Whether nothing stands behind what is stamped.
  public var coversWholeFile = false
  public var laterChanges: [LaterChange] = []
  /// All that keeps it from being valid.
  public var reasons: [SealReason] = []

  init(field: String) {
    self.field = field
  }
}
