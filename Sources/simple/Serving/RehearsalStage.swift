import ArgumentParser
import AsyncHTTPClient
import CaseStore
import Casework
import Foundation
import Hummingbird
import Logging
import Office
import Procedures
import Rehearsal
import Seals
import Website

/// A server and a store of its own for a rehearsal, in a folder that goes afterwards.
struct RehearsalStage {
  private let folder: URL
  private let officeFolder: URL
  private let procedureFolder: URL

  init(files: URL, office: String?, procedure: String?) throws {
    officeFolder = try Self.find(office, in: files.appendingPathComponent("offices"))
    procedureFolder = try Self.find(procedure, in: files.appendingPathComponent("procedures"))
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("simple-rehearsal-\(UUID().uuidString)")
  }

  private static func find(_ name: String?, in folder: URL) throws -> URL {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    guard let found = name ?? names.first(where: { !$0.contains(".") }), names.contains(found) else {
      throw ValidationError(
        "Folder \(folder.path)/\(name ?? "") tidak ada; jalankan di folder proyek atau beri --files.")
    }
    return folder.appendingPathComponent(found)
  }

  func clear() { try? FileManager.default.removeItem(at: folder) }

  /// The procedure's kinds of application, in its order.
  func kinds() throws -> [String] {
    let name = procedureFolder.lastPathComponent
    return try Procedure.load(try FileBundle.load(folder: procedureFolder), named: name).kinds.map(\.id.rawValue)
  }

  /// Plays one application of a kind; one that is about an earlier letter comes after the application that gives it.
  /// - Returns: the table of steps, and what stopped the play if something did.
  func play(_ kind: String? = nil, into target: URL) async -> (String, (any Error)?) {
    do {
      return try await onStage { troupe, composition in
        let documents = try documents(composition)
        let played = try troupe.procedure.chosen(kind)
        var answers: [FieldID: String] = [:]
        if let field = played.earlier?.field {
          guard let first = troupe.procedure.kinds.first(where: { $0.earlier == nil }) else {
            throw ValidationError("Prosedur ini tidak punya jenis permohonan yang memberi surat pertama.")
          }
          var walk = Walk(troupe.cast(first.id, [:]), document: documents, photo: Self.photo)
          do {
            let id = try await walk.run()
            answers[field] = try composition.services(publicURL: "").cases.load(id).state.letter?.numbering.number
          } catch {
            return (walk.table.text, error)
          }
        }
        let cast = troupe.cast(played.id, answers)
        var walk = Walk(cast, document: documents, photo: Self.photo)
        do {
          let id = try await walk.run()
          try await take(id, cast, composition, into: target)
          return ("\(played.label)\n\(walk.table.text)", nil)
        } catch {
          return ("\(played.label)\n\(walk.table.text)", error)
        }
      }
    } catch {
      return ("", error)
    }
  }

  /// What every cast of one server has in common.
  private struct Troupe: Sendable {
    let procedure: Procedure
    let cast: @Sendable (KindID, [FieldID: String]) -> Cast
  }

  /// Founds the office, serves it on a free port, and stops when `body` is done.
  private func onStage(
    _ body: @escaping @Sendable (Troupe, Composition) async throws -> (String, (any Error)?)
  ) async throws -> (String, (any Error)?) {
    var logger = Logger(label: "rehearsal")
    // Connections that end with the play are no errors worth a line.
    logger.logLevel = .critical
    let name = officeFolder.lastPathComponent
    let clock = PlayClock(SystemSources.now)
    let composition = try Composition(
      folder: DataFolder(path: folder.appendingPathComponent(UUID().uuidString).path), office: OfficeID(name),
      logger: logger, now: { clock.now })
    let founded = try await Founding(context: composition.context, hasher: composition.hasher).found(
      office: try FileBundle.load(folder: officeFolder), name: name,
      procedures: [(procedureFolder.lastPathComponent, try FileBundle.load(folder: procedureFolder))])
    let current = try composition.current()
    guard let procedure = current.sorted.first?.procedure else {
      throw ValidationError("Kantor ini belum punya prosedur.")
    }
    let (ports, port) = AsyncStream<Int>.makeStream()
    let secret = try await composition.formSecret()
    let address = "http://127.0.0.1"
    let site = try Website(
      services: try composition.services(publicURL: address),
      options: SiteOptions(publicURL: address, secret: secret))
    let app = Application(
      router: site.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.run() }
      var iterator = ports.makeAsyncIterator()
      guard let bound = await iterator.next() else { throw ValidationError("Peladen gladi tidak dapat dijalankan.") }
      let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
      let troupe = Troupe(procedure: procedure) { kind, answers in
        Cast(
          procedure: procedure, kind: kind, answers: answers, office: current.office, founded: founded,
          server: "\(address):\(bound)", client: client,
          clock: clock, owed: { try composition.cases.load($0).state.ledger.assessment?.amount ?? 0 })
      }
      let result: (String, (any Error)?)
      do { result = try await body(troupe, composition) } catch { result = ("", error) }
      try await client.shutdown()
      group.cancelAll()
      try? await group.waitForAll()
      return result
    }
  }

  private static let photo: @Sendable (Int) throws -> SentFile = { number in
    SentFile(name: "lapangan-\(number).png", bytes: ExampleDocuments.photo(number))
  }

  private func documents(_ composition: Composition) throws -> @Sendable (RequirementRule, Int) throws -> SentFile {
    let office = try composition.current().office
    let now = composition.context.now()
    return { rule, attempt in
      let bytes = try ExampleDocuments.bytes(rule, attempt: attempt, office: office, at: now)
      return SentFile(name: "\(rule.id).\(rule.isPhoto ? "png" : "pdf")", bytes: bytes)
    }
  }

  /// What a stranger needs to judge the rehearsal.
  private func take(_ id: CaseID, _ cast: Cast, _ composition: Composition, into target: URL) async throws {
    func write(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: target.appendingPathComponent(name))
    }
    for (name, bytes) in try await cast.papers(of: id) { try write(name, bytes) }
    let office = composition.context.id
    try write("ca.pem", Array(try composition.letters(publicURL: "").roots().utf8))
    if let proof = try composition.cases.load(id).secrets.provenAddress {
      try write("proof.txt", Array("\(proof)\n".utf8))
    }
    try await PublishedProofs(cases: composition.cases).write(to: target)
    let lines = try composition.store.read { store in
      try store.heads(office).flatMap { try store.entries(office, $0.stream) }.map(JournalExport.line)
    }
    try write("journal.jsonl", Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}

extension Procedure {
  /// - Parameter kind: the first if none is given.
  fileprivate func chosen(_ kind: String?) throws -> ApplicationKind {
    guard let found = kind.map({ self.kind(KindID($0)) }) ?? kinds.first else {
      let names = kinds.map(\.id.rawValue).joined(separator: ", ")
      throw ValidationError("Jenis permohonan \(kind ?? "") tidak ada; yang ada: \(names).")
    }
    return found
  }
}
