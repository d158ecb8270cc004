import CaseStore
import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

extension OfficeFixture {
  var moving: Moving { Moving(cases: cases) }

  /// An account that may move cases.
  func administrator() throws -> AccountID {
    let official = file.officials.first { $0.isAdministrator }
    return try account(try #require(official).account.rawValue).id
  }

  /// Puts a changed edition of the procedure into force.
  /// - Parameter editing: its files, by what each says.
  @discardableResult
  func adopt(editing: (inout String) throws -> Void) async throws -> MoveTarget {
    let name = EditionName(kind: .procedure, name: procedure.id.rawValue)
    let edition = try #require(
      try store.read { try $0.currentEdition(context.id, name.kind, name: name.name, at: clock.now) })
    var files = try #require(FileBundle(canonicalBytes: edition.bytes)).files
    for (path, data) in files {
      var text = String(decoding: data, as: UTF8.self)
      try editing(&text)
      files[path] = Data(text.utf8)
    }
    _ = try await EditionDesk(context: context).adopt(
      procedure: FileBundle(files: files), name: name.name, by: nil)
    return try moving.target(.newest, of: procedure.id)
  }

  /// A case that stands at the first step of this kind of work.
  func submitted(until act: Step.Act) async throws -> CaseID {
    let id = try await submitted()
    while let loaded = Optional(try cases.load(id)), let step = loaded.step, step.act != act {
      clock.set(clock.now.adding(seconds: 60))
      _ = try await cases.perform(passing(loaded, step), on: id, expecting: nil, by: try officer(at: step.step))
    }
    return id
  }

  /// Does the step at hand, and passes the file on.
  func pass(_ id: CaseID) async throws {
    let loaded = try cases.load(id)
    let step = try #require(loaded.step)
    clock.set(clock.now.adding(seconds: 60))
    _ = try await cases.perform(passing(loaded, step), on: id, expecting: nil, by: try officer(at: step.step))
  }

  /// A case that the counter has returned.
  func returned(_ mends: [Mend]) async throws -> CaseID {
    let id = try await submitted()
    let step = try #require(try cases.load(id).step)
    _ = try await cases.perform(
      .check([:], then: .returnToApplicant(mends)), on: id, expecting: nil, by: try officer(at: step.step))
    return id
  }

  func landing(of id: CaseID, to target: MoveTarget) throws -> Landing {
    let move = try #require(try moving.plan(target).moves.first { $0.id == id })
    return try #require(move.landing)
  }

  func hindrance(of id: CaseID, to target: MoveTarget) throws -> MoveHindrance? {
    let move = try #require(try moving.plan(target).moves.first { $0.id == id })
    if case .stays(let why) = move.outcome { return why }
    return nil
  }

  func move(_ target: MoveTarget) async throws {
    try await moving.carryOut(try moving.plan(target), by: try administrator(), because: "Edisi baru")
  }
}

/// Changes of a procedure's text, as somebody would make them in an editor.
enum Editing {
  static let first = "persyaratan:\n"

  /// Asks every application of the first kind for another document.
  static func addDocument(_ text: inout String, kind: KindID) {
    text = text.replacingOccurrences(
      of: "\npersyaratan:\n",
      with: """

        persyaratan:
          - id: surat_pengantar
            nama: Surat pengantar
            sifat: wajib
            jenis_permohonan: [\(kind)]
            petunjuk: Asli.
            catatan_baku: [Tidak terbaca.]
            untuk_pemeriksa: Ada.

        """)
  }

  static func promise(_ days: Int, _ text: inout String) {
    text = text.replacingOccurrences(
      of: #"\njanji: [0-9]+ hari kerja\n"#, with: "\njanji: \(days) hari kerja\n", options: .regularExpression)
  }

  static func rename(_ step: StepID, to name: StepID, _ text: inout String) {
    text = text.replacingOccurrences(of: step.rawValue, with: name.rawValue)
  }

  /// Takes a step out of the table, and out of the lists of those that send back to it.
  static func remove(_ step: StepID, _ text: inout String) {
    guard let start = text.range(of: "  - id: \(step)\n    kegiatan") else { return }
    let rest = text[start.upperBound...]
    let end = rest.range(of: "\n  - id: ")?.lowerBound ?? rest.endIndex
    text.removeSubrange(start.lowerBound..<text.index(after: end))
    text = text.replacingOccurrences(of: "[\(step), ", with: "[").replacingOccurrences(of: ", \(step)]", with: "]")
  }
}
