import Foundation
import X509

/// What those who are charged with it say of a chain of certificates today.
public enum CertificateStanding: Hashable, Sendable {
  /// All of them are known not to be revoked.
  case good
  case revoked(name: String, since: Date)
  /// Nobody answered for one of them. The text is for operators.
  case unknown(String)
  /// None of them says whom to ask, as in the authority of an office's own.
  case nobodyToAsk
}

extension RevocationSource {
  /// Asks about every certificate of a chain that says whom to ask (RFC 5280, 4.2.1.13 and 4.2.2.1).
  ///
  /// - Parameters:
  ///   - chain: the signer's certificate first, the root last.
  ///   - time: when the certificates must have been good.
  public func standing(of chain: [Certificate], at time: Date) async -> CertificateStanding {
    var standing = CertificateStanding.nobodyToAsk
    for (certificate, issuer) in zip(chain, chain.dropFirst()) where certificate.saysWhomToAsk {
      do {
        _ = try await evidence(for: [certificate, issuer], at: time)
        standing = .good
      } catch {
        switch error {
        case .revoked(let name, let since): return .revoked(name: name, since: since)
        default: return .unknown("\(error)")
        }
      }
    }
    return standing
  }
}

extension Certificate {
  /// Whether somebody can be asked about it.
  public var saysWhomToAsk: Bool { !ocspAddresses.isEmpty || !listAddresses.isEmpty }
}
