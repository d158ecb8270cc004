import CaseStore
import Casework
import Foundation
import Procedures
import Seals
import WorkingTime
import X509

/// What the office can say about a letter that somebody holds in hand: by its number, by the code in its QR, or by the
/// file itself. Nothing of what is asked is kept.
public struct LetterCheck: Sendable {
  let letters: LetterDesk
  private var context: OfficeContext { letters.context }

  public init(_ letters: LetterDesk) {
    self.letters = letters
  }

  /// - Parameters:
  ///   - number: as typed; spaces at its ends do not count.
  ///   - remote: who asks. Numbers can be counted through, so each question counts, also one that is answered.
  /// - Throws: ``AccountRefusal/tooManyAttempts(until:)``.
  public func letter(number: String, remote: String) async throws -> CheckedLetter? {
    let number = String(number.trimmingSpace)
    guard !number.isEmpty else { return nil }
    try await count(.letterNumber(context.id, remote))
    return try context.store.read { try $0.caseRow(context.id, letterNumber: number) }.flatMap(checked)
  }

  /// - Parameters:
  ///   - code: the unguessable end of the address in the letter's QR.
  ///   - remote: who asks. Only wrong codes count.
  /// - Throws: ``AccountRefusal/tooManyAttempts(until:)``.
  public func letter(code: String, remote: String) async throws -> CheckedLetter? {
    if let letter = try context.store.read({ try $0.caseRow(context.id, letterCode: code) }).flatMap(checked) {
      return letter
    }
    try await count(.letterCode(context.id, remote))
    return nil
  }

  private func count(_ key: ThrottledKey) async throws {
    let context = context
    try await context.store.write { try Throttling.begin([key], in: $0, at: context.now()) }
  }

  /// Judges a file. The register's own hash decides before any certificate does: a letter stays what it is after its
  /// signer's certificate has ended.
  /// - Parameter remote: who asks. Judging a file that the register does not know is work, so each counts.
  /// - Throws: ``AccountRefusal/tooManyAttempts(until:)``.
  public func file(_ bytes: [UInt8], remote: String) async throws -> CheckedFile {
    let digest = Chain.sha256(bytes)
    let row = try context.store.read { try $0.caseRow(context.id, letterDigest: digest) }
    if let row, let letter = try checked(row) { return .registered(letter) }
    try await count(.letterFile(context.id, remote))
    // A letter that got more proof later begins with the very bytes that were issued; and so does one that was altered
    // by saving more behind them.
    let letter = try letterBefore(bytes)
    if let letter, letter.loaded.state.letter?.raised.contains(digest) == true { return .registered(letter) }
    let report = try await report(bytes, at: letter?.issuedAt ?? context.now())
    return letter.map { .continued($0, report) } ?? .other(report)
  }

  /// The letter of the register with whose bytes a file begins.
  private func letterBefore(_ bytes: [UInt8]) throws -> CheckedLetter? {
    for end in Self.revisionEnds(bytes) {
      let digest = Chain.sha256(Array(bytes[..<end]))
      guard let row = try context.store.read({ try $0.caseRow(context.id, letterDigest: digest) }) else { continue }
      return try checked(row)
    }
    return nil
  }

  /// Where a file may have ended before more was saved behind it: after each `%%EOF` (ISO 32000-1, 7.5.6), with the line
  /// end that belongs to it or without. The first few are enough for a letter; whatever is behind them is somebody's.
  private static func revisionEnds(_ bytes: [UInt8]) -> [Int] {
    let mark = Array("%%EOF".utf8)
    var ends: [Int] = []
    var place = bytes.startIndex
    while ends.count < 24, let found = bytes[place...].firstRange(of: mark) {
      place = found.upperBound
      ends.append(place)
      for end in [UInt8(ascii: "\r"), UInt8(ascii: "\n")] where place < bytes.count && bytes[place] == end {
        place += 1
        ends.append(place)
      }
    }
    return ends.filter { $0 < bytes.count }
  }

  /// What the signature in the kept letter says, as of the moment of its issue; nil when none was issued.
  public func signature(of letter: CheckedLetter) async throws -> SealReport? {
    guard let digest = letter.loaded.state.letter?.newest ?? letter.row.letterDigest else { return nil }
    let bytes = try await letters.blobs.bytes(digest, of: letter.row.id)
    return try await report(bytes, at: letter.issuedAt ?? context.now())
  }

  private func report(_ bytes: [UInt8], at moment: Moment) async throws -> SealReport {
    let roots = try Certificate.all(fromPEM: try letters.roots())
    return await Seals.validate(
      bytes, roots: roots, at: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000))
  }

  private func checked(_ row: CaseRow) throws -> CheckedLetter? {
    guard row.letterNumber != nil else { return nil }
    let loaded = try letters.cases.load(row.id)
    let today = loaded.office.calendar.local(context.now()).date
    return CheckedLetter(
      row: row, loaded: loaded, standing: LetterStanding(row, isRevocation: loaded.isRevocation, on: today),
      chain: try context.store.read { try LetterChain(of: loaded, letters.cases, on: today, in: $0) })
  }
}

/// A letter number of the register, with the case that it was given in.
public struct CheckedLetter: Sendable {
  public let row: CaseRow
  public let loaded: LoadedCase
  public let standing: LetterStanding
  /// The letters that led to this one and that followed it.
  public let chain: LetterChain

  public var procedure: Procedure { loaded.procedure }

  /// When its signed bytes were validated and kept.
  public var issuedAt: Moment? {
    loaded.events.last { event in
      switch event.fact {
      case .issued, .refusalIssued: true
      default: false
      }
    }?.at
  }
}

/// What a file turned out to be.
public enum CheckedFile: Sendable {
  /// Byte for byte a letter of the register, or the same with the proof that the office itself added later.
  case registered(CheckedLetter)
  /// Begins with a letter of the register, and goes on with what its signatures tell.
  case continued(CheckedLetter, SealReport)
  /// Not in the register; this is what its signatures say.
  case other(SealReport)
}
