import Foundation
import PDFDocument
import Synchronization
import Testing
import X509

@testable import Seals

/// Levels above B-B, with an authority that is not ours: `openssl ts`, `openssl ocsp` and a CRL of `openssl ca`.
@Suite("Levels", .enabled(if: OpenSSL.isInstalled))
struct LevelTests {
  /// Answers as the authority does, unless it is told to misbehave.
  struct Authority: TimestampSource, RevocationSource {
    let openssl: OpenSSL
    var isSilent = false
    var answersOCSP = true
    var hasList = true
    var spoil: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    struct Silent: Error {}

    func answer(toTimestampRequest request: [UInt8]) async throws -> [UInt8] {
      if isSilent { throw Silent() }
      try openssl.write("q.tsq", request)
      try openssl.run("ts", "-reply", "-config", "ca.cnf", "-queryfile", "q.tsq", "-out", "a.tsr")
      return spoil(try openssl.read("a.tsr"))
    }

    func answer(toOCSPRequest request: [UInt8], at address: String) async throws -> [UInt8] {
      guard answersOCSP, address == "http://ocsp.uji.example/" else { throw Silent() }
      try openssl.write("q.ors", request)
      try openssl.run(
        "ocsp", "-index", "index.txt", "-CA", "ca.pem", "-rsigner", "ocsp.pem", "-rkey", "ocsp.key", "-ndays", "1",
        "-reqin", "q.ors", "-respout", "a.ors")
      return try openssl.read("a.ors")
    }

    func list(at address: String) async throws -> [UInt8] {
      guard hasList, address == "http://crl.uji.example/ca.crl" else { throw Silent() }
      return try openssl.read("crl.der")
    }
  }

  private let openssl: OpenSSL
  private let identity: SigningIdentity
  private let roots: [Certificate]

  init() throws {
    openssl = try OpenSSL()
    identity = try openssl.identity()
    roots = try openssl.roots()
  }

  private func sources(_ authority: Authority? = nil) -> ProofSources {
    let authority = authority ?? Authority(openssl: openssl)
    return ProofSources(timestamps: authority, revocation: authority, roots: roots)
  }

  private var field: SignatureField {
    SignatureField(name: "TTE", signerName: "Uji", claimedTime: Date())
  }

  private func signed(_ level: SealLevel, _ authority: Authority? = nil) async throws -> [UInt8] {
    try await sign(SmallPDF.plain(), as: identity, field: field, level: level, by: sources(authority))
  }

  @Test("Every level is reached, judged as such, and keeps what was signed", arguments: SealLevel.allCases)
  func levels(_ level: SealLevel) async throws {
    let pdf = try await signed(level)
    let report = await validate(pdf, roots: roots, at: Date())
    #expect(report.verdict == .valid)
    let signature = try #require(report.signatures.first)
    #expect(signature.level == level)
    #expect((signature.provenTime != nil) == (level > .b))
    #expect(report.timestamps.count == (level == .lta ? 1 : 0))
    #expect(try contentDifference(draft: SmallPDF.plain(), signed: pdf) == nil)
    // Nothing but proof stands behind the signature.
    #expect(signature.coversWholeFile == (level < .lt))
  }

  @Test("A signed file is raised step by step; each begins with the one before, and its signature stays good")
  func raising() async throws {
    let first = try sign(SmallPDF.withStream(), as: identity, field: field)
    var before = first
    for level in SealLevel.allCases.dropFirst() {
      let after = try await raised(before, to: level, by: sources(), at: Date())
      #expect(after.starts(with: before) && after.count > before.count)
      let report = await validate(after, roots: roots, at: Date())
      #expect(report.verdict == .valid && report.signatures.map(\.level) == [level])
      #expect(try await raised(after, to: level, by: sources(), at: Date()) == after)
      before = after
    }
  }

  @Test("With a timestamp and proof a letter outlives its certificate")
  func afterTheEnd() async throws {
    let later = Date().addingTimeInterval(20 * 365 * 86_400)
    let plain = try await signed(.b)
    guard case .unknown(let reasons) = await validate(plain, roots: roots, at: later).verdict else {
      Issue.record("valid")
      return
    }
    #expect(reasons.contains { if case .certificateNotInForce = $0 { true } else { false } })
    #expect(await validate(try await signed(.lta), roots: roots, at: later).verdict == .valid)
  }

  @Test("An authority that is silent, or whose answer is wrong, is told")
  func wrongTimestamps() async throws {
    var authority = Authority(openssl: openssl)
    authority.isSilent = true
    await #expect(throws: SealError.noTimestamp("Silent()")) { try await signed(.t, authority) }
    authority.isSilent = false
    authority.spoil = { $0.dropLast(20) + [UInt8](repeating: 7, count: 20) }
    await #expect(throws: SealError.self) { try await signed(.t, authority) }
    // An answer that was right once: another nonce and another digest.
    let kept = Mutex<[UInt8]?>(nil)
    authority.spoil = { answer in
      kept.withLock { old in
        old
          ?? {
            old = answer; return answer
          }()
      }
    }
    _ = try await signed(.t, authority)
    await #expect(throws: SealError.timestampNotGood("it is about another digest")) { try await signed(.t, authority) }
  }

  @Test("A timestamp by a certificate that is not for timestamps is refused")
  func purpose() async throws {
    let other = try OpenSSL()
    try other.issue("tsa", "pejabat")
    let authority = Authority(openssl: other)
    let roots = try other.roots()
    let sources = ProofSources(timestamps: authority, revocation: authority, roots: roots + self.roots)
    await #expect(throws: (any Error).self) {
      try await sign(SmallPDF.plain(), as: identity, field: field, level: .t, by: sources)
    }
    // And one by an authority that leads to no root of ours.
    let stranger = Authority(openssl: try OpenSSL())
    await #expect(throws: SealError.self) { try await signed(.t, stranger) }
  }

  @Test("A list does where no responder answers, and without either nobody can tell")
  func lists() async throws {
    var authority = Authority(openssl: openssl)
    authority.answersOCSP = false
    #expect(await validate(try await signed(.lt, authority), roots: roots, at: Date()).signatures[0].level == .lt)
    authority.hasList = false
    await #expect(throws: SealError.self) { try await signed(.lt, authority) }
  }

  @Test("A revoked certificate is found out, by OCSP and by list", arguments: [true, false])
  func revoked(_ byOCSP: Bool) async throws {
    try openssl.revoke("signer")
    var authority = Authority(openssl: openssl)
    authority.answersOCSP = byOCSP
    do {
      _ = try await signed(.lt, authority)
      Issue.record("signed")
    } catch SealError.revoked(let name, _) {
      #expect(name == "signer uji")
    }
  }

  @Test("openssl verifies the timestamps that we took")
  func opensslAgrees() async throws {
    let file = try PDFFile(try await signed(.lta))
    let signatures = try file.signatures()
    let first = try #require(signatures.first { !$0.isTimestamp })
    let range = try SignedRange(first.dictionary, span: try file.span(of: first.number), in: file.bytes)
    let info = try SignedData(range.signature).signerInfo
    try openssl.write("signature.bin", info.signature)
    try openssl.write("token.der", try #require(info.timestamp))
    let said = try openssl.run(
      "ts", "-verify", "-data", "signature.bin", "-in", "token.der", "-token_in", "-CAfile", "ca.pem")
    #expect(said.contains("Verification: OK"))
    let stamp = try #require(signatures.first { $0.isTimestamp })
    let covered = try SignedRange(stamp.dictionary, span: try file.span(of: stamp.number), in: file.bytes)
    let gap = covered.gap
    try openssl.write("file.bin", Array(file.bytes[..<gap.lowerBound] + file.bytes[gap.upperBound..<covered.end]))
    try openssl.write("stamp.der", covered.signature)
    let again = try openssl.run(
      "ts", "-verify", "-data", "file.bin", "-in", "stamp.der", "-token_in", "-CAfile", "ca.pem")
    #expect(again.contains("Verification: OK"))
  }

  @Test("A token in BER is taken and kept as DER")
  func basicEncoding() async throws {
    var authority = Authority(openssl: openssl)
    authority.spoil = { Self.indefinite($0) }
    let pdf = try await signed(.t, authority)
    #expect(await validate(pdf, roots: roots, at: Date()).verdict == .valid)
  }

  /// The answer with the token's outermost SEQUENCE in the indefinite form.
  private static func indefinite(_ answer: [UInt8]) -> [UInt8] {
    // TimeStampResp ::= SEQUENCE { SEQUENCE { INTEGER 0 }, SEQUENCE … }, all of it longer than 255 bytes.
    guard answer.count > 300, answer[0] == 0x30, answer[1] == 0x82 else { return answer }
    let status = 4..<(4 + 2 + Int(answer[5]))
    let token = answer[status.upperBound...]
    guard token.first == 0x30 else { return answer }
    let inner = [0x30, 0x80] + token.dropFirst(4) + [0, 0]
    let body = answer[status] + inner
    return [0x30, 0x82, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + body
  }

  @Test("What stands behind a timestamp is seen, and a damaged one is no proof")
  func tampering() async throws {
    let pdf = try await signed(.lta)
    var generator = SeededGenerator(seed: 3_161)
    for _ in 0..<60 {
      let changed = pdf.mutated(&generator)
      _ = await validate(changed, roots: roots, at: Date())
    }
    let file = try PDFFile(pdf)
    var update = PDFUpdate(file)
    update.write(5, .stream([:], Array("BT ET".utf8)))
    let report = await validate(update.finished(), roots: roots, at: Date())
    guard case .invalid = report.verdict else {
      Issue.record("\(report.verdict)")
      return
    }
    #expect(report.timestamps[0].laterChanges == [.contentChanged(page: 1)])
  }
}
