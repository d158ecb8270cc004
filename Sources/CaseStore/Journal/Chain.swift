import Casework
import struct Crypto.SHA256
import Foundation
import WorkingTime

/// How entries are hashed and chained.
public enum Chain {
  /// The hash before the first entry: 32 zero bytes.
  public static let origin = digest(of: Array(repeating: 0, count: 32))

  /// SHA-256 of `bytes`.
  public static func sha256(_ bytes: some DataProtocol) -> Digest { make(SHA256.hash(data: bytes)) }

  /// SHA-256(salt ‖ payload), which the envelope carries.
  public static func payloadHash(salt: [UInt8], payload: String) -> Digest {
    var hash = SHA256()
    hash.update(data: salt)
    hash.update(data: Array(payload.utf8))
    return make(hash.finalize())
  }

  /// SHA-256(previous ‖ envelope).
  public static func link(previous: Digest, envelope: String) -> Digest {
    var hash = SHA256()
    hash.update(data: bytes(of: previous))
    hash.update(data: Array(envelope.utf8))
    return make(hash.finalize())
  }

  /// The 32 bytes of a digest.
  public static func bytes(of digest: Digest) -> [UInt8] {
    let digits = Array(digest.hex.utf8)
    func value(_ c: UInt8) -> UInt8 { c < 97 ? c - 48 : c - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
  }

  private static func make(_ hash: some Sequence<UInt8>) -> Digest { digest(of: Array(hash)) }

  private static func digest(of bytes: [UInt8]) -> Digest {
    // 32 bytes always make a digest.
    Digest(bytes: bytes).unsafelyUnwrapped
  }
}
