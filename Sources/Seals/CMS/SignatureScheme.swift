import SwiftASN1
import X509

/// The signature algorithms that are made and checked: ECDSA and RSA PKCS #1 v1.5 with SHA-2.
///
/// `rsaEncryption` alone, which names no digest, is not among them: the algorithm's name is not signed, and two names
/// for the same thing would leave a byte that could be changed unseen.
enum SignatureScheme: CaseIterable {
  case ecdsaSHA256, ecdsaSHA384, rsaSHA256, rsaSHA384, rsaSHA512

  init(_ identifier: AlgorithmIdentifier) throws(CMSError) {
    guard let scheme = Self.allCases.first(where: { $0.identifier == identifier }) else {
      throw .unsupported("signature algorithm \(identifier.algorithm)")
    }
    self = scheme
  }

  var identifier: AlgorithmIdentifier {
    switch self {
    case .ecdsaSHA256: AlgorithmIdentifier(.ecdsaWithSHA256)
    case .ecdsaSHA384: AlgorithmIdentifier(.ecdsaWithSHA384)
    case .rsaSHA256: AlgorithmIdentifier(.sha256WithRSA, hasNull: true)
    case .rsaSHA384: AlgorithmIdentifier(.sha384WithRSA, hasNull: true)
    case .rsaSHA512: AlgorithmIdentifier(.sha512WithRSA, hasNull: true)
    }
  }

  var x509: Certificate.SignatureAlgorithm {
    switch self {
    case .ecdsaSHA256: .ecdsaWithSHA256
    case .ecdsaSHA384: .ecdsaWithSHA384
    case .rsaSHA256: .sha256WithRSAEncryption
    case .rsaSHA384: .sha384WithRSAEncryption
    case .rsaSHA512: .sha512WithRSAEncryption
    }
  }
}
