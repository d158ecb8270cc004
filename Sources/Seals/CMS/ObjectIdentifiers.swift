import SwiftASN1

/// Object identifiers of CMS (RFC 5652), ESS (RFC 5035) and the algorithms that are handled (RFC 5754, RFC 8017),
/// of timestamps (RFC 3161) and OCSP (RFC 6960).
extension ASN1ObjectIdentifier {
  static let cmsData: Self = [1, 2, 840, 113549, 1, 7, 1]
  static let cmsSignedData: Self = [1, 2, 840, 113549, 1, 7, 2]
  static let contentType: Self = [1, 2, 840, 113549, 1, 9, 3]
  static let messageDigest: Self = [1, 2, 840, 113549, 1, 9, 4]
  static let signingTime: Self = [1, 2, 840, 113549, 1, 9, 5]
  static let signingCertificateV2: Self = [1, 2, 840, 113549, 1, 9, 16, 2, 47]
  static let signingCertificate: Self = [1, 2, 840, 113549, 1, 9, 16, 2, 12]
  static let timestampInfo: Self = [1, 2, 840, 113549, 1, 9, 16, 1, 4]
  static let signatureTimestamp: Self = [1, 2, 840, 113549, 1, 9, 16, 2, 14]
  static let basicOCSP: Self = [1, 3, 6, 1, 5, 5, 7, 48, 1, 1]
  static let sha1: Self = [1, 3, 14, 3, 2, 26]
  static let rsaEncryption: Self = [1, 2, 840, 113549, 1, 1, 1]
  static let sha256: Self = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  static let sha384: Self = [2, 16, 840, 1, 101, 3, 4, 2, 2]
  static let sha512: Self = [2, 16, 840, 1, 101, 3, 4, 2, 3]
  static let ecdsaWithSHA256: Self = [1, 2, 840, 10045, 4, 3, 2]
  static let ecdsaWithSHA384: Self = [1, 2, 840, 10045, 4, 3, 3]
  static let sha256WithRSA: Self = [1, 2, 840, 113549, 1, 1, 11]
  static let sha384WithRSA: Self = [1, 2, 840, 113549, 1, 1, 12]
  static let sha512WithRSA: Self = [1, 2, 840, 113549, 1, 1, 13]
}
