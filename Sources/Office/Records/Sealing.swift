import CaseStore
import Casework
import Crypto
import Foundation
import WorkingTime

/// A seal with the office's signature over it, as written to a file for keeping elsewhere.
public struct SealFile: Codable, Sendable, Hashable {
  public let office: OfficeID
  public let seal: Seal
  /// ECDSA P-256 over SHA-256 of the seal's canonical JSON; DER, hexadecimal.
  public let signature: String
  /// X9.63, hexadecimal.
  public let publicKey: String
  /// The heads that the seal is over: `stream version hash` a line. What a later check names the loss by.
  public let heads: [String]
}

/// One record a day over all journals, so that a deleted case or a cut tail is seen.
public struct Sealing: Sendable {
  public let context: OfficeContext

  public init(context: OfficeContext) {
    self.context = context
  }

  /// Seals what is there now.
  public func seal(day: String) async throws -> SealFile {
    let context = context
    return try await context.store.write { try Self.seal(day: day, context, in: $0) }
  }

  /// Seals what is there unless the day has its seal: of several servers one does it.
  func sealOnce(day: String) async throws -> SealFile? {
    let context = context
    if try context.store.read({ try Self.isSealed(day: day, context, in: $0) }) { return nil }
    return try await context.store.write { store in
      try Self.isSealed(day: day, context, in: store) ? nil : try Self.seal(day: day, context, in: store)
    }
  }

  private static func isSealed(day: String, _ context: OfficeContext, in store: any StoreReading) throws -> Bool {
    guard let last = try store.entries(context.id, .seals).last,
      case .sealed(let seal) = try JournalCoding.act(last).0.fact
    else { return false }
    return seal.day == day
  }

  private static func seal(
    day: String, _ context: OfficeContext, in store: any StoreWriting
  ) throws -> SealFile {
    let lines = try Self.lines(store, context.id)
    let previous = try store.head(context.id, .seals)
    let heads = try store.heads(context.id).filter { $0.stream != .seals }
    let seal = Seal(
      day: day, heads: Chain.sha256(Data(lines.map { $0 + "\n" }.joined().utf8)), journals: heads.count,
      entries: heads.reduce(0) { $0 + $1.head.version }, lastNumbers: try store.lastNumbers(context.id),
      previous: previous.hash)
    let key = try Self.key(store, context)
    let signature = try key.signature(for: Data(try JournalCoding.text(seal).utf8))
    let file = SealFile(
      office: context.id, seal: seal, signature: Self.hex(signature.derRepresentation),
      publicKey: Self.hex(key.publicKey.x963Representation), heads: lines)
    let payload = Payload(details: ["signature": file.signature, "publicKey": file.publicKey])
    try store.record(
      context.id, .seals, NewEntry(at: context.now(), by: .system, fact: .sealed(seal), payload: payload))
    return file
  }

  /// What a seal says that is no longer so; empty when all that was there still is.
  public func compare(_ file: SealFile) throws -> [JournalCheck.Finding] {
    guard Self.isSigned(file), file.office == context.id,
      Chain.sha256(Data(file.heads.map { $0 + "\n" }.joined().utf8)) == file.seal.heads
    else { return [.sealDiffers(day: file.seal.day)] }
    return try context.store.read { store in
      var findings: [JournalCheck.Finding] = []
      for line in file.heads {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 3, let stream = JournalStream(parts[0]), let version = Int(parts[1]) else { continue }
        let entries = try store.entries(context.id, stream)
        guard version <= entries.count, entries[version - 1].hash.hex == parts[2] else {
          findings.append(.lostSince(day: file.seal.day, stream))
          continue
        }
      }
      let numbers = try store.lastNumbers(context.id)
      for (name, n) in file.seal.lastNumbers.sorted(by: { $0.key < $1.key }) where numbers[name, default: 0] < n {
        findings.append(.numberGap(series: name, year: 0, n))
      }
      return findings
    }
  }

  /// Every journal but the seals themselves, sorted by stream.
  private static func lines(_ store: any StoreReading, _ office: OfficeID) throws -> [String] {
    try store.heads(office).filter { $0.stream != .seals }
      .map { "\($0.stream) \($0.head.version) \($0.head.hash)" }.sorted()
  }

  private static func isSigned(_ file: SealFile) -> Bool {
    guard let key = bytes(file.publicKey).flatMap({ try? P256.Signing.PublicKey(x963Representation: $0) }),
      let signature = bytes(file.signature).flatMap({ try? P256.Signing.ECDSASignature(derRepresentation: $0) }),
      let text = try? JournalCoding.text(file.seal)
    else { return false }
    return key.isValidSignature(signature, for: Data(text.utf8))
  }

  /// The office's sealing key; made on first use.
  private static func key(_ store: any StoreWriting, _ context: OfficeContext) throws -> P256.Signing.PrivateKey {
    if let bytes = try store.setting(context.id, OfficeSetting.sealKey) {
      return try P256.Signing.PrivateKey(rawRepresentation: bytes)
    }
    let key = P256.Signing.PrivateKey()
    try store.putSetting(context.id, OfficeSetting.sealKey, Array(key.rawRepresentation))
    return key
  }

  private static func hex(_ bytes: Data) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func bytes(_ hex: String) -> [UInt8]? {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
