import Foundation
import Testing
import X509

@testable import Seals

/// A key on a SoftHSM2 token, put there by OpenSC's and SoftHSM2's own commands.
@Suite("PKCS#11 tokens", .serialized, .enabled(if: SoftToken.isInstalled))
struct TokenTests {
  @Test("An official signs with a key that stays on the token, and the login ends with the identity")
  func signing() async throws {
    let token = try SoftToken.shared.get()
    for _ in 0..<2 {
      let identity = try TokenIdentity(token.place, pin: SoftToken.pin, at: Date())
      #expect(identity.commonName == "signer uji")
      let signed = try sign(SmallPDF.plain(), as: identity, field: SignatureField(name: "TTE", claimedTime: Date()))
      let report = await validate(signed, roots: try token.openssl.roots(), at: Date())
      #expect(report.verdict == .valid)
      #expect(report.signatures.first?.certificateFingerprint == identity.fingerprint)
      // Somebody else's PIN is not even looked at while this login lasts.
      #expect(throws: SealError.token(.inUse(label: SoftToken.label))) {
        try TokenIdentity(token.place, pin: "tebakan")
      }
    }
  }

  @Test("What is missing or wrong is told by what can be done about it")
  func troubles() throws {
    let token = try SoftToken.shared.get()
    #expect(throws: SealError.wrongPassphrase) { try TokenIdentity(token.place, pin: "9999") }
    #expect(throws: SealError.wrongPassphrase) { try TokenIdentity(token.place, pin: "") }
    var place = token.place
    place.token = "lain"
    #expect(throws: SealError.token(.noToken(label: "lain"))) { try TokenIdentity(place, pin: SoftToken.pin) }
    place = token.place
    place.key = "lain"
    #expect(throws: SealError.token(.noKey(label: "lain"))) { try TokenIdentity(place, pin: SoftToken.pin) }
    place.module = "/usr/lib/tidak-ada.so"
    #expect(throws: SealError.self) { try TokenIdentity(place, pin: SoftToken.pin) }
    place.module = "/usr/lib/x86_64-linux-gnu/libz.so.1"
    if FileManager.default.fileExists(atPath: place.module) {
      #expect(throws: SealError.token(.notAModule(path: place.module))) { try TokenIdentity(place, pin: SoftToken.pin) }
    }
    place = token.place
    #expect(throws: SealError.expired(on: try TokenIdentity(place, pin: SoftToken.pin).validUntil)) {
      try TokenIdentity(place, pin: SoftToken.pin, at: Date().addingTimeInterval(10 * 365 * 86_400))
    }
  }
}

/// Made once in a process, since SoftHSM2 reads where its tokens are when it is loaded.
struct SoftToken: Sendable {
  static let module = "/usr/lib/softhsm/libsofthsm2.so"
  static let pin = "123456"
  static let label = "TTE uji"
  static let isInstalled =
    OpenSSL.isInstalled && FileManager.default.fileExists(atPath: module)
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/pkcs11-tool")
  static let shared = Result { try SoftToken() }

  let place = TokenPlace(module: module, token: label, key: "kepala")
  let openssl: OpenSSL

  private init() throws {
    let openssl = try OpenSSL()
    self.openssl = openssl
    let tokens = openssl.folder.appending(path: "tokens")
    try FileManager.default.createDirectory(at: tokens, withIntermediateDirectories: true)
    try openssl.write("softhsm2.conf", "directories.tokendir = \(tokens.path)\nobjectstore.backend = file\n")
    setenv("SOFTHSM2_CONF", openssl.folder.appending(path: "softhsm2.conf").path, 1)
    try Self.run(
      "/usr/bin/softhsm2-util", "--init-token", "--free", "--label", Self.label, "--so-pin", "87654321", "--pin",
      Self.pin)
    try openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", "signer.key", "-out", "signer.pk8")
    let file = { (name: String) in openssl.folder.appending(path: name).path }
    try Self.run(
      "/usr/bin/softhsm2-util", "--import", file("signer.pk8"), "--token", Self.label, "--label", "kepala", "--id",
      "01",
      "--pin", Self.pin)
    try openssl.run("x509", "-in", "signer.pem", "-outform", "DER", "-out", "signer.der")
    try Self.run(
      "/usr/bin/pkcs11-tool", "--module", Self.module, "--token-label", Self.label, "--login", "--pin", Self.pin,
      "--write-object", file("signer.der"), "--type", "cert", "--id", "01", "--label", "kepala")
  }

  private static func run(_ command: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw OpenSSL.Failed(words: command) }
  }
}
