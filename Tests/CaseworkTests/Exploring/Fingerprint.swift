import Casework

/// What of a case, and of the oracle that watches it, can still make a difference: two cases with the same
/// fingerprint take the same commands for ever, up to the names of bytes and people, and are judged alike.
///
/// Left out, and why that is safe:
/// - version, moments, visits, number, editions, form of handing over: nothing decides by them. (That time does not
///   run backwards is tested by itself; here every event comes later than the one before.)
/// - the value of a mark's version: only which desk's mark on the same requirement is the newer one is ever compared,
///   so that order alone is kept.
/// - the names of digests and the counts of submissions: they are only compared for equality, each within its own
///   requirement or group, and new paper always bears a new count. So they are renamed by first appearance (what lies
///   in the file first, then what the first desk's mark was about, then the second's). Renaming is a symmetry: the
///   alphabet offers every digest alike.
/// - which of a desk's two officers holds the file: accounts are only compared for equality, so exchanging the two is
///   a symmetry as well. Whether somebody holds it is kept, and whether that is who numbered its letter.
/// - which of the two questions a failing verdict answers with no, and which fields a wrong group names: everybody
///   asks only whether it passed.
/// - who worked where: each role has one step that judges, and whoever enters at the counter judges nothing, so the
///   separation of duties never speaks; `DutyExplorationTests` search it by itself.
/// - a validation of an older revision: revisions only grow, so it can never count again and is as good as none.
///
/// Nothing is left out because the *guard* makes it idle. A mark for bytes that have gone, or one that the desk before
/// has overtaken, stays in the fingerprint, so a case that a broken guard would let through is not folded into one
/// that a sound guard treats alike. The oracle's memory is part of it too: states that it would judge differently are
/// different states, so its verdict on one trail to a state holds for every trail to that state.
struct Fingerprint: Hashable, Sendable {
  private var file = Bits()
  private let oracle: Bits

  /// - Parameter watched: a fingerprint with this very oracle in it, to spare reading it again.
  init(_ file: PermitCase, _ oracle: WarningOracle, watched: Fingerprint? = nil) {
    self.oracle = watched?.oracle ?? Self.bits(oracle)
    self.file.append(Self.number(of: file.stage), width: 5)
    self.file.append(file.holder != nil)
    self.file.append(file.owner != nil)
    self.file.append(file.isReceived)
    self.file.append(file.content.choices[SmallOffice.employed] == "ya")
    if let letter = file.letter {
      self.file.append(letter.kind == .permit ? 1 : 2, width: 2)
      self.file.append(letter.draft != nil)
      self.file.append(letter.signed != nil)
      switch letter.signing {
      case nil: self.file.append(0, width: 2)
      case .requested: self.file.append(1, width: 2)
      case .received: self.file.append(2, width: 2)
      }
      self.file.append(!letter.raised.isEmpty)
      self.file.append(letter.approver == file.holder)
    } else {
      self.file.append(0, width: 8)
    }
    self.file.append(file.mends.reduce(0) { $0 | Self.bit(of: $1) }, width: 4)
    if let mark = file.groupMarks[SmallOffice.review]?[SmallOffice.person] {
      self.file.append(mark.verdict.isRight ? 1 : 2, width: 2)
      self.file.append(mark.data == file.content.groups[SmallOffice.person])
    } else {
      self.file.append(0, width: 3)
    }
    self.file.append(file.validations[SmallOffice.review]?.contentRevision == file.contentRevision)
    let first = file.marks[SmallOffice.counter] ?? [:]
    let second = file.marks[SmallOffice.back] ?? [:]
    for requirement in SmallOffice.ids {
      var names = Names()
      self.file.append(names.rename(file.content.evidence[requirement]), width: 7)
      let one = first[requirement]
      let two = second[requirement]
      if let one {
        self.file.append(one.verdict.isPassed, names.rename(one.evidence))
      } else {
        self.file.appendNothing()
      }
      if let two {
        self.file.append(two.verdict.isPassed, names.rename(two.evidence))
      } else {
        self.file.appendNothing()
      }
      self.file.append(order: one?.version ?? 0, two?.version ?? 0)
    }
  }

  private static func bits(_ oracle: WarningOracle) -> Bits {
    var bits = Bits()
    bits.append(oracle.choices[SmallOffice.employed] == "ya")
    let first = oracle.words[SmallOffice.counter] ?? [:]
    let second = oracle.words[SmallOffice.back] ?? [:]
    for requirement in SmallOffice.ids {
      var names = Names()
      bits.append(names.rename(oracle.file[requirement]), width: 7)
      let one = first[requirement]
      let two = second[requirement]
      if let one { bits.append(one.isGood, names.rename(one.about)) } else { bits.appendNothing() }
      if let two { bits.append(two.isGood, names.rename(two.about)) } else { bits.appendNothing() }
      bits.append(order: one?.turn ?? 0, two?.turn ?? 0)
    }
    return bits
  }

  private static func bit(of mend: Mend) -> UInt8 { 1 << (SmallOffice.mends.firstIndex(of: mend) ?? 4) }

  private static func number(of stage: Stage) -> UInt8 {
    switch stage {
    case .atStep(let id): 10 + UInt8(SmallOffice.steps.firstIndex { $0.id == id } ?? 20)
    case .returned: 1
    case .approved: 2
    case .issued: 3
    case .handedOver: 4
    case .refused: 5
    case .withdrawn: 6
    case .void: 7
    }
  }
}

/// A row of small values, side by side; 104 bits are used at most.
private struct Bits: Hashable, Sendable {
  private var row: UInt128 = 0

  mutating func append(_ value: UInt8, width: Int) { row = row << width | UInt128(value) }
  mutating func append(_ flag: Bool) { row = row << 1 | (flag ? 1 : 0) }

  /// A mark: whether it passed, and what it was about.
  mutating func append(_ isPassed: Bool, _ about: UInt8) { row = row << 9 | (isPassed ? 128 : 256) | UInt128(about) }
  mutating func appendNothing() { row <<= 9 }

  mutating func append(order first: Int, _ second: Int) {
    row = row << 2 | (first < second ? 1 : first == second ? 2 : 3)
  }
}

/// Gives digests and counts of submissions new names, by their first appearance.
private struct Names {
  private var digests: (Digest?, Digest?)
  private var sightings: (Int?, Int?)

  /// Two bits for the kind, three for the digest, two for the count.
  mutating func rename(_ evidence: Evidence?) -> UInt8 {
    switch evidence {
    case nil: 0
    case .file(let digest): 1 << 5 | place(of: digest) << 2
    case .paper(let sighting): 2 << 5 | place(of: sighting)
    case .scannedPaper(let sighting, let digest): 3 << 5 | place(of: digest) << 2 | place(of: sighting)
    }
  }

  // Three evidences are renamed at most, so whatever is neither the first nor the second name is the third.
  private mutating func place(of digest: Digest) -> UInt8 {
    if digests.0 == nil { digests.0 = digest }
    if digests.0 == digest { return 0 }
    if digests.1 == nil { digests.1 = digest }
    return digests.1 == digest ? 1 : 2
  }

  private mutating func place(of sighting: Int) -> UInt8 {
    if sightings.0 == nil { sightings.0 = sighting }
    if sightings.0 == sighting { return 0 }
    if sightings.1 == nil { sightings.1 = sighting }
    return sightings.1 == sighting ? 1 : 2
  }
}
