import Foundation
import X509

/// Whoever fetches OCSP answers and CRLs (RFC 6960, appendix A; RFC 5280, 4.2.1.13).
public protocol RevocationSource: Sendable {
  func answer(toOCSPRequest request: [UInt8], at address: String) async throws -> [UInt8]
  func list(at address: String) async throws -> [UInt8]
}

extension RevocationSource {
  /// Evidence for every certificate of a chain but the root, from where the certificates say it is to be had: OCSP
  /// first, a list where that gives nothing.
  ///
  /// - Parameter time: when the certificates must have been good.
  func evidence(for chain: [Certificate], at time: Date) async throws(SealError) -> RevocationEvidence {
    var evidence = RevocationEvidence()
    for certificate in chain { evidence.add(certificate: certificate.derBytes) }
    for (certificate, issuer) in zip(chain, chain.dropFirst()) {
      try await add(certificate, issuer, at: time, to: &evidence)
    }
    return evidence
  }

  private func add(
    _ certificate: Certificate, _ issuer: Certificate, at time: Date, to evidence: inout RevocationEvidence
  ) async throws(SealError) {
    // A responder that need not be asked about itself (RFC 6960, 4.2.2.2.1).
    if certificate.extensions[oid: [1, 3, 6, 1, 5, 5, 7, 48, 1, 5]] != nil { return }
    var troubles: [String] = []
    for address in certificate.ocspAddresses {
      do {
        let answer = try await self.answer(
          toOCSPRequest: try OCSPAnswer.request(for: certificate, issuer: issuer), at: address)
        var one = RevocationEvidence()
        one.ocsp = [answer]
        if try found(RevocationRecords(one), certificate, issuer, time) {
          evidence.add(ocsp: answer)
          for other in (try? OCSPAnswer(answer).certificates) ?? [] { evidence.add(certificate: other.derBytes) }
          return
        }
        troubles.append("\(address): no answer for this certificate")
      } catch let error as SealError {
        throw error
      } catch {
        troubles.append("\(address): \(error)")
      }
    }
    for address in certificate.listAddresses {
      do {
        let list = try await self.list(at: address)
        var one = RevocationEvidence()
        one.crls = [list]
        if try found(RevocationRecords(one), certificate, issuer, time) {
          evidence.add(crl: list)
          return
        }
        troubles.append("\(address): no list of this issuer")
      } catch let error as SealError {
        throw error
      } catch {
        troubles.append("\(address): \(error)")
      }
    }
    let name = certificate.commonName ?? certificate.subject.description
    throw troubles.isEmpty ? .nobodyToAsk(name) : .noRevocationData(name, "\(troubles)")
  }

  private func found(
    _ records: RevocationRecords, _ certificate: Certificate, _ issuer: Certificate, _ time: Date
  ) throws(SealError) -> Bool {
    switch records.status(of: certificate, issuer: issuer, at: time) {
    case .good: return true
    case .revoked(let since): throw .revoked(certificate.commonName ?? certificate.subject.description, since: since)
    case .unknown: return false
    }
  }
}

extension Certificate {
  /// Where OCSP is answered for it (RFC 5280, 4.2.2.1).
  var ocspAddresses: [String] {
    guard let access = try? extensions.authorityInformationAccess else { return [] }
    return access.compactMap { description in
      guard description.method == .ocspServer, case .uniformResourceIdentifier(let address) = description.location
      else {
        return nil
      }
      return address
    }
  }

  /// Where lists of its issuer are (RFC 5280, 4.2.1.13), of those that are addresses.
  var listAddresses: [String] {
    guard let value = extensions[oid: [2, 5, 29, 31]]?.value,
      var points = try? DERElements(
        try DERElements.parse(Array(value), "CRLDistributionPoints"), "CRLDistributionPoints")
    else { return [] }
    var addresses: [String] = []
    while let point = points.optional() {
      guard var parts = try? DERElements(point, "DistributionPoint"), let name = parts.optional(),
        name.identifier == .context(0), var choice = try? DERElements(name, "name", tag: .context(0)),
        let full = choice.optional(), full.identifier == .context(0),
        var names = try? DERElements(full, "fullName", tag: .context(0))
      else { continue }
      while let item = names.optional() {
        // uniformResourceIdentifier is [6].
        guard item.identifier == .context(6), case .primitive(let bytes) = item.content else { continue }
        addresses.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return addresses.filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }
}
