import SwiftASN1

/// What a timestamp authority is asked (RFC 3161, 2.4.1): a time for a SHA-256 digest, with its certificates.
struct TimestampRequest {
  let imprint: [UInt8]
  /// Told back in the answer, so that no older one can stand in for it.
  let nonce: UInt64

  var der: [UInt8] {
    get throws {
      try encoded { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
          try coder.appendConstructedNode(identifier: .sequence) { coder in
            try AlgorithmIdentifier(.sha256, hasNull: true).write(to: &coder)
            coder.appendPrimitiveNode(identifier: .octetString) { $0 += imprint }
          }
          coder.appendPrimitiveNode(identifier: .integer) { $0 += nonceContent }
          coder.appendPrimitiveNode(identifier: .boolean) { $0 += [0xFF] }
        }
      }
    }
  }

  /// Content of the nonce's INTEGER: shortest, not negative (X.690, 8.3).
  var nonceContent: [UInt8] {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: nonce >> (56 - 8 * UInt64($0))) }.drop { $0 == 0 }
    return bytes.first.map { $0 < 0x80 } == true ? Array(bytes) : [0] + bytes
  }
}
