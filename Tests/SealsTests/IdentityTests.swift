import Foundation
import Seals
import Testing
import X509

@Suite("Signing identities")
struct IdentityTests {
  @Test("A PKCS#12 file opens with its passphrase only", arguments: ExampleKey.allCases)
  func pkcs12(_ kind: ExampleKey) async throws {
    let signer = try ExampleSigner(kind)
    let bundle = try signer.issued.pkcs12(passphrase: "frasa sandi contoh")
    #expect(throws: SealError.wrongPassphrase) { try SigningIdentity(pkcs12: bundle, passphrase: "frasa lain") }
    #expect(throws: SealError.wrongPassphrase) { try SigningIdentity(pkcs12: bundle, passphrase: "") }
    let identity = try SigningIdentity(pkcs12: bundle, passphrase: "frasa sandi contoh", at: ExampleSigner.now)
    #expect(identity.certificate == signer.issued.certificate)
    #expect(identity.chain == [signer.authority.certificate])
    #expect(identity.commonName == "Pejabat Contoh")
    let signed = try sign(SmallPDF.plain(), as: identity, field: ExampleSigner.field())
    #expect(await signer.judge(signed).verdict == .valid)
  }

  @Test("A certificate that has ended does not open")
  func ended() throws {
    let bundle = try ExampleSigner().issued.pkcs12(passphrase: "x")
    #expect(throws: SealError.expired(on: ExampleSigner.end)) {
      try SigningIdentity(pkcs12: bundle, passphrase: "x", at: ExampleSigner.end.addingTimeInterval(60))
    }
  }

  @Test("What is no PKCS#12 file is told apart, broken ones without a crash")
  func garbage() throws {
    #expect(throws: SealError.notPKCS12) { try SigningIdentity(pkcs12: [], passphrase: "x") }
    #expect(throws: SealError.notPKCS12) { try SigningIdentity(pkcs12: SmallPDF.plain(), passphrase: "x") }
    let bundle = try ExampleSigner().issued.pkcs12(passphrase: "x")
    for count in stride(from: 0, to: bundle.count, by: 41) {
      #expect(throws: SealError.self) { try SigningIdentity(pkcs12: Array(bundle[..<count]), passphrase: "x") }
    }
  }

  @Test("A file with a key and no certificate is refused, where the library would stop the process")
  func keyAlone() throws {
    let bundle = try #require(Data(base64Encoded: Self.keyAlone, options: .ignoreUnknownCharacters))
    #expect(throws: SealError.notPKCS12) { try SigningIdentity(pkcs12: Array(bundle), passphrase: "x") }
  }

  /// `openssl pkcs12 -export -nocerts -inkey ee.key -passout pass:x`, of a key made for this.
  private static let keyAlone = """
    MIIBfgIBAzCCATQGCSqGSIb3DQEHAaCCASUEggEhMIIBHTCCARkGCSqGSIb3DQEHAaCCAQoEggEGMIIBAjCB/wYLKoZIhvcNAQwK
    AQKgge8wgewwVwYJKoZIhvcNAQUNMEowKQYJKoZIhvcNAQUMMBwECDbYWex5iQ/zAgIIADAMBggqhkiG9w0CCQUAMB0GCWCGSAFl
    AwQBKgQQNSjbAMnxVed1eWtMjfjurgSBkAk5KWEX3DBKd0Q+I3etDjLIR7ZtRyRh7QNt1AOC8BYPvulvVGXpdH4z871ga03v5LVU
    I8+HvcvLosdjSrry6ZtJw63Cn037+y3p2o/Rw2XWhzSGPybkeRNqPztKhnmdGCd/2UKbDIgdg/xPiRs4HbjAjMD4PAH36z8pG+pU
    hYTzE8V+4HlHB4u0fF3qnysIdTBBMDEwDQYJYIZIAWUDBAIBBQAEIOZCArg0MI00bc11uLKag6DoW7FBKZwaiIbe/2W2pPmLBAi0
    TizvFZXsQAICCAA=
    """

  @Test("Certificates travel as PEM")
  func pem() throws {
    let signer = try ExampleSigner()
    let text = signer.authority.certificate.pemText + signer.issued.certificate.pemText
    #expect(try Certificate.all(fromPEM: text) == [signer.authority.certificate, signer.issued.certificate])
    #expect(try Certificate.all(fromPEM: "").isEmpty)
    #expect(throws: SealError.notCertificates) {
      try Certificate.all(fromPEM: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")
    }
    #expect(signer.issued.certificate.sha256Fingerprint.utf8.count == 64)
    #expect(signer.issued.certificate.organization == "Dinas contoh")
  }
}
