import Crypto
import SwiftASN1

/// The digests that a signature may use.
enum DigestAlgorithm {
  case sha256, sha384, sha512

  init?(_ identifier: ASN1ObjectIdentifier) {
    switch identifier {
    case .sha256: self = .sha256
    case .sha384: self = .sha384
    case .sha512: self = .sha512
    default: return nil
    }
  }

  /// The digest of the parts, taken as one run of bytes.
  func digest(_ parts: ArraySlice<UInt8>...) -> [UInt8] {
    switch self {
    case .sha256: Self.digest(parts, SHA256())
    case .sha384: Self.digest(parts, SHA384())
    case .sha512: Self.digest(parts, SHA512())
    }
  }

  private static func digest(_ parts: [ArraySlice<UInt8>], _ start: some HashFunction) -> [UInt8] {
    var function = start
    for part in parts { part.withUnsafeBytes { function.update(bufferPointer: $0) } }
    return Array(function.finalize())
  }
}
