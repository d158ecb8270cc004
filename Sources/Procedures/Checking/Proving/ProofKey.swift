import Casework

/// What of a case, and of the judges that watch it, can still make a difference: cases with the same key take the same
/// commands for ever, up to the names of contents, and are judged alike.
///
/// Left out, since nothing decides by them: moments (an appointment has always come when the next command does),
/// visits, numbers, editions, the form of handing over, who worked where (each step has officers of its own), which of the
/// two questions a failing verdict denies, the value of a mark's version (only the order of the desks' marks on one
/// requirement is ever compared), a validation of an older revision (it can never count again). Contents are only
/// compared for equality, each within its own requirement or group, so they are named by first appearance. Nothing is
/// left out because the guard makes it idle: a mark for content that has gone stays, so that a case that a broken guard
/// would let through is not taken for one that a sound guard treats alike. The judges' memory is part of the key, so
/// their verdict on one trail to a state is their verdict on every trail to it.
struct ProofKey: Hashable, Sendable {
  private var bytes: [UInt8]

  init(_ file: PermitCase, _ judge: LetterJudge, _ table: TableJudge, in scope: ProofScope) {
    bytes = table.memory
    bytes.reserveCapacity(96)
    append(file.stage, scope)
    bytes.append((file.owner != nil ? 1 : 0) | (file.isReceived ? 2 : 0))
    bytes.append(UInt8(truncatingIfNeeded: scope.answers.firstIndex(of: file.content.choices) ?? 255))
    if let letter = file.letter {
      bytes.append((letter.kind == .permit ? 1 : 2) | (letter.draft != nil ? 4 : 0) | (letter.signed != nil ? 8 : 0))
      switch letter.signing {
      case nil: bytes.append(0)
      case .requested: bytes.append(1)
      case .received: bytes.append(2)
      }
    } else {
      bytes.append(0)
      bytes.append(0)
    }
    bytes.append(file.mends.contains { $0.group != nil } ? 1 : 0)
    for group in scope.workflow.groups {
      var names = ContentNames()
      if let data = file.content.groups[group] { bytes.append(names.place(of: data)) }
      for desk in scope.workflow.verifications {
        guard let mark = file.groupMarks[desk.id]?[group] else {
          bytes.append(255)
          continue
        }
        bytes.append((mark.verdict.isRight ? 128 : 0) | (mark.data.map { names.place(of: $0) } ?? 127))
      }
    }
    for desk in scope.workflow.verifications {
      bytes.append(file.validations[desk.id]?.contentRevision == file.contentRevision ? 1 : 0)
    }
    bytes += judge.visits.memory + judge.money.memory
    for step in scope.workflow.inspections { append(file, visitAt: step) }
    if scope.workflow.collection != nil { append(file.ledger, file) }
    // Twins stand in the order of what is known of them: exchanging the two is a symmetry.
    var twins: [[UInt8]] = []
    for requirement in scope.workflow.requirements.map(\.id) {
      let part = Self.part(requirement, file, judge, scope)
      if scope.twins.contains(requirement) { twins.append(part) } else { bytes += part }
    }
    for part in twins.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes += part }
  }

  /// Who has signed decides who may still sign.
  private mutating func append(_ file: PermitCase, visitAt step: Step) {
    let visit = file.inspections[step.id]
    bytes.append((visit?.appointment != nil ? 1 : 0) | (visit?.report.map { $0.meets ? 2 : 4 } ?? 0))
    let signers = file.standingSigners(at: step.id)
    for number in 1...max(1, step.officersNeeded) {
      bytes.append(signers.contains(AccountID("petugas.\(step.id).\(number)")) ? 1 : 0)
    }
  }

  private mutating func append(_ ledger: Ledger, _ file: PermitCase) {
    bytes.append(UInt8(truncatingIfNeeded: ledger.held))
    bytes.append(ledger.assessment == nil ? 0 : file.hasStandingAssessment ? 1 : 2)
  }

  private mutating func append(_ stage: Stage, _ scope: ProofScope) {
    switch stage {
    case .atStep(let id): bytes.append(UInt8(truncatingIfNeeded: 10 + (scope.workflow.number(of: id) ?? 200)))
    case .returned: bytes.append(1)
    case .approved: bytes.append(2)
    case .issued: bytes.append(3)
    case .handedOver: bytes.append(4)
    case .refused: bytes.append(5)
    case .withdrawn: bytes.append(6)
    case .void: bytes.append(7)
    }
  }

  /// What is known of one requirement: by the case, then by the judge.
  private static func part(
    _ id: RequirementID, _ file: PermitCase, _ judge: LetterJudge, _ scope: ProofScope
  ) -> [UInt8] {
    var part: [UInt8] = [file.mends.contains(.document(id)) ? 1 : 0]
    let desks = scope.workflow.completenessChecks
    let marks = desks.map { file.marks[$0.id]?[id] }
    append(
      file.content.evidence[id], marks.map { $0.map { ($0.verdict.isPassed, $0.evidence, $0.version) } }, to: &part)
    let words = judge.desks.map { judge.words[$0]?[id] }
    append(judge.file[id], words.map { $0.map { ($0.isGood, $0.about, $0.turn) } }, to: &part)
    return part
  }

  private static func append(
    _ now: Evidence?, _ marks: [(isGood: Bool, about: Evidence?, turn: Int)?], to part: inout [UInt8]
  ) {
    var names = ContentNames()
    part.append(names.name(now))
    for mark in marks {
      guard let mark else {
        part.append(0)
        continue
      }
      let rank = marks.count { ($0?.turn ?? mark.turn) < mark.turn }
      part.append((mark.isGood ? 1 : 2) | UInt8(truncatingIfNeeded: rank) << 2)
      part.append(names.name(mark.about))
    }
  }
}

/// Names contents and counts of submissions by their first appearance.
private struct ContentNames {
  private var digests: [Digest] = []
  private var sightings: [Int] = []

  mutating func place(of digest: Digest) -> UInt8 { Self.place(of: digest, in: &digests) }

  /// Two bits for the kind, three for each name.
  mutating func name(_ evidence: Evidence?) -> UInt8 {
    switch evidence {
    case nil: 0
    case .file(let digest): 1 << 6 | place(of: digest) << 3
    case .paper(let sighting): 2 << 6 | Self.place(of: sighting, in: &sightings)
    case .scannedPaper(let sighting, let digest):
      3 << 6 | place(of: digest) << 3 | Self.place(of: sighting, in: &sightings)
    }
  }

  private static func place<T: Equatable>(of name: T, in known: inout [T]) -> UInt8 {
    if let place = known.firstIndex(of: name) { return UInt8(truncatingIfNeeded: place) }
    known.append(name)
    return UInt8(truncatingIfNeeded: known.count - 1)
  }
}
