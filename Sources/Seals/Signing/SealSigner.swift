/// Whoever makes the CMS signature for a file: a key in this process, or later a service elsewhere.
public protocol SealSigner: Sendable {
  /// The most bytes that a signature may have; so much place is kept in the file.
  var reservedBytes: Int { get }

  /// Makes a detached PAdES baseline B-B signature (ETSI EN 319 142-1, 6).
  ///
  /// - Parameter digest: SHA-256 of the signed parts of the file.
  /// - Returns: DER of a CMS ContentInfo.
  func signature(overSHA256 digest: [UInt8]) throws(SealError) -> [UInt8]
}
