import Foundation
import Seals
import X509

/// Somebody whom the stand-in signs for.
public struct StandInPerson: Sendable {
  public let nik: String
  let passphrase: String
  /// The word of the status question: ISSUE for whoever can sign.
  let status: String
  let identity: SigningIdentity

  public init(nik: String, passphrase: String, status: String = "ISSUE", identity: SigningIdentity) {
    self.nik = nik
    self.passphrase = passphrase
    self.status = status
    self.identity = identity
  }

  public var certificate: Certificate { identity.certificate }
}

/// An authority that exists for this stand-in alone, and whom it certified.
public struct StandInAuthority: Sendable {
  public let root: Certificate
  private let authority: ExampleAuthority
  private let start: Date
  private let end: Date

  /// - Parameter now: its certificates hold from a day before for ten years.
  public init(now: Date) throws {
    start = now.addingTimeInterval(-86_400)
    end = now.addingTimeInterval(10 * 365 * 86_400)
    authority = try ExampleAuthority(
      name: "CA TIRUAN, bukan BSrE", organization: "Layanan tiruan untuk uji coba", validFrom: start, validUntil: end)
    root = authority.certificate
  }

  public func person(
    nik: String, passphrase: String, name: String, status: String = "ISSUE"
  ) throws -> StandInPerson {
    let issued = try authority.issue(
      to: ExampleOfficial(name: name, organization: "Layanan tiruan untuk uji coba"), validFrom: start,
      validUntil: end)
    return StandInPerson(nik: nik, passphrase: passphrase, status: status, identity: try issued.identity())
  }
}
