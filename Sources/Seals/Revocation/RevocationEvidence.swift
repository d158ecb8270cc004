import Foundation
import X509

/// What proves later that certificates were in force: certificates, OCSP answers and CRLs, as bytes
/// (ETSI EN 319 142-1, 5.4.2).
public struct RevocationEvidence: Hashable, Sendable {
  public var certificates: [[UInt8]] = []
  public var ocsp: [[UInt8]] = []
  public var crls: [[UInt8]] = []

  public init() {}

  public var isEmpty: Bool { certificates.isEmpty && ocsp.isEmpty && crls.isEmpty }

  mutating func add(certificate: [UInt8]) {
    if !certificates.contains(certificate) { certificates.append(certificate) }
  }
  mutating func add(ocsp answer: [UInt8]) { if !ocsp.contains(answer) { ocsp.append(answer) } }
  mutating func add(crl: [UInt8]) { if !crls.contains(crl) { crls.append(crl) } }
}

/// What evidence says of one certificate.
enum RevocationStatus: Equatable {
  /// Somebody who may say so has said that it was good, until the end of this span at the least.
  case good(until: Date)
  case revoked(since: Date)
  case unknown
}

/// Evidence, read once, and asked about certificates.
struct RevocationRecords {
  private let answers: [OCSPAnswer]
  private let lists: [RevocationList]
  let certificates: [Certificate]

  /// What cannot be read proves nothing, and is passed over.
  init(_ evidence: RevocationEvidence) {
    answers = evidence.ocsp.compactMap { try? OCSPAnswer($0) }
    lists = evidence.crls.compactMap { try? RevocationList($0) }
    certificates = evidence.certificates.compactMap { try? Certificate(derEncoded: $0) }
  }

  /// - Parameter time: when the certificate must have been good.
  func status(of certificate: Certificate, issuer: Certificate, at time: Date) -> RevocationStatus {
    var best = RevocationStatus.unknown
    let said =
      answers.map { $0.status(of: certificate, issuer: issuer) }
      + lists.map { $0.status(of: certificate, issuer: issuer) }
    for status in said {
      switch status {
      // Who was revoked later was still good then (ETSI EN 319 102-1, 5.2.8).
      case .revoked(let since) where since <= time: return .revoked(since: since)
      case .revoked: best = .good(until: .distantFuture)
      case .good(let until) where until >= time: best = .good(until: until)
      case .good, .unknown: break
      }
    }
    return best
  }
}
