import CaseStore
import Foundation
import GRDB
import Synchronization

/// Copies everything that is committed to a folder of files to be carried elsewhere, while the store serves.
///
/// Why nothing is missed: from the beginning of a generation on, a read transaction (the *guard*) is held that began at a
/// state which was captured. SQLite lets nobody, in this process or another, move frames behind a reader's state from the
/// log to the database, nor begin the log anew before they are moved. So whatever has not been captured is still in the
/// log. When the log has grown long, the guard is renewed while nobody can write: the rest is captured, what is captured
/// is moved, and only then another guard takes over.
///
/// Why nothing wrong is carried: frames count only with their checksums, which run over all before them. If the log no
/// longer holds what was captured last (a commit that a power cut took back, a restored database, another program that
/// began the log anew between two servers), a new generation begins with a copy of the whole.
public final class LogCapture: ChangeCapture {
  public struct Options: Sendable {
    /// Frames after which the log is made to begin anew.
    public var longLog = 1_000
    /// Frames of one file.
    public var longFile = 4_000
    /// Frames after which a generation has become long, besides as many as its base has pages, four times over.
    public var longGeneration = 20_000
    public var busySeconds = 5.0

    public init() {}
  }

  private let pool: DatabasePool
  private let path: String
  private let folder: String
  private let options: Options
  private let state: Mutex<State>

  private struct State {
    var place: Place?
    /// Nil until a generation was begun or taken up by this process.
    var guardian: DatabaseSnapshot?
    var locker: DatabaseQueue?
    var checkpointer: DatabaseQueue?
  }

  /// What was captured last. Kept beside the files, so that the next server goes on from there.
  private struct Place: Codable {
    var generation: Int
    var run: Int
    var salts: WriteAheadLog.Salts?
    var frames: Int
    var checksum: WriteAheadLog.Checksum?
    /// Of the whole generation.
    var total: Int
    var basePages: Int
    /// The base's file is kept: the generation can be used.
    var hasBase: Bool
  }

  /// - Parameters:
  ///   - store: lives longer than this.
  ///   - folder: where files wait to be carried away; on the same machine.
  public init(_ store: SQLiteStore, folder: String, options: Options = Options()) throws {
    pool = store.pool
    path = store.pool.path
    self.folder = folder
    self.options = options
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    state = Mutex(State())
  }

  public func close() { state.withLock { $0 = State() } }

  public func capture(present: [String]) throws -> [WaitingChange] {
    let generation = present.compactMap { ShippedFile(path: $0)?.generation }.max() ?? 0
    return try StoreFailure.translated {
      try state.withLock { state in
        if state.guardian == nil { try takeUp(&state, after: generation) }
        if try !captureLog(&state) { try begin(&state, after: generation) }
        if let place = state.place, place.frames > options.longLog { try renew(&state) }
        if let place = state.place, place.total > options.longGeneration + 4 * place.basePages {
          try begin(&state, after: generation)
        }
      }
      return try waiting().map { WaitingChange(path: $0.path, location: location(of: $0)) }
    }
  }

  public func delivered(_ change: WaitingChange) throws {
    try FileManager.default.removeItem(atPath: change.location)
  }

  public func outdated(_ present: [String], keeping generations: Int) -> [String] {
    let files = present.compactMap { ShippedFile(path: $0) }
    let whole = files.filter { if case .base = $0 { true } else { false } }.map(\.generation).sorted(by: >)
    guard let oldest = whole.prefix(max(1, generations)).last else { return [] }
    return files.filter { $0.generation < oldest }.map(\.path)
  }

  private func location(of file: ShippedFile) -> String { folder + "/" + file.path }

  private func waiting() throws -> [ShippedFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return paths.compactMap { ShippedFile(path: $0) }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  // MARK: Beginning

  /// Goes on where the server before this one stopped, if the log still holds what it captured.
  private func takeUp(_ state: inout State, after generation: Int) throws {
    try connect(&state)
    guard let data = FileManager.default.contents(atPath: placeFile),
      let place = try? JSONDecoder().decode(Place.self, from: data), place.generation >= generation, place.hasBase
    else { return try begin(&state, after: generation) }
    // Files of a capture that was cut off before its place was kept.
    for file in try waiting() where file.isBeyond(place.generation, place.run, place.frames) {
      try FileManager.default.removeItem(atPath: location(of: file))
    }
    state.guardian = try pool.makeSnapshot()
    state.place = place
    let log = try WriteAheadLog(path: path + "-wal")
    defer { log?.close() }
    guard let log, let salts = place.salts, log.header.salts == salts,
      try log.checksum(at: place.frames) == place.checksum
    else { return try begin(&state, after: generation) }
  }

  private func connect(_ state: inout State) throws {
    var configuration = Configuration()
    configuration.label = "capture"
    configuration.busyMode = .timeout(options.busySeconds)
    state.locker = try DatabaseQueue(path: path, configuration: configuration)
    state.checkpointer = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A new generation: the whole database as the guard sees it, and then the log from its first frame, part of which the
  /// base holds already. Pages written twice are the same pages.
  private func begin(_ state: inout State, after generation: Int) throws {
    let number = max(generation, state.place?.generation ?? 0) + 1
    let guardian = try pool.makeSnapshot()
    state.guardian = guardian
    state.place = nil
    let partial = folder + "/base.partial"
    try? FileManager.default.removeItem(atPath: partial)
    _ = try PrivateFile.make(partial)
    let copy = try DatabaseQueue(path: partial)
    try guardian.backup(to: copy)
    let pages = try copy.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try copy.close()
    state.place = Place(
      generation: number, run: 1, salts: nil, frames: 0, checksum: nil, total: 0, basePages: pages, hasBase: false)
    guard try captureLog(&state) else { throw StoreError.unavailable("the log changed while it was copied") }
    let digest = try Self.digest(of: partial)
    try keep(partial, as: .base(generation: number, needs: state.place?.frames ?? 0, digest: digest))
    state.place?.hasBase = true
    try keepPlace(state)
  }

  // MARK: Capturing

  /// - Returns: false when the log is not the one that was captured before.
  private func captureLog(_ state: inout State) throws -> Bool {
    guard var place = state.place else { return false }
    guard let log = try WriteAheadLog(path: path + "-wal") else { return true }
    defer { log.close() }
    if log.header.salts != place.salts {
      if let before = place.salts {
        // The guard saw to it that the log began anew only after all of it was captured; once, since from then on
        // nothing is moved.
        guard log.header.salts.first == before.first &+ 1 else { return false }
        place.run += 1
      }
      place.salts = log.header.salts
      place.frames = 0
      place.checksum = log.header.checksum
    }
    guard let checksum = place.checksum, try log.checksum(at: place.frames) == checksum else { return false }
    while true {
      let run = try log.committed(
        behind: place.frames, place.checksum ?? checksum, limit: options.longFile)
      if run.frames == 0 { break }
      let bytes = (place.frames == 0 ? log.header.bytes : []) + run.bytes
      let file = ShippedFile.log(
        generation: place.generation, run: place.run, from: place.frames + 1, to: place.frames + run.frames,
        digest: Chain.sha256(bytes).hex)
      let partial = folder + "/log.partial"
      try Data(bytes).write(to: URL(filePath: partial))
      try keep(partial, as: file)
      place.frames += run.frames
      place.total += run.frames
      place.checksum = run.checksum
      state.place = place
      try keepPlace(state)
    }
    return true
  }

  /// Lets the log begin anew: captured, moved to the database, and guarded again, while nobody writes.
  private func renew(_ state: inout State) throws {
    guard let locker = state.locker, let checkpointer = state.checkpointer else { return }
    try locker.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        guard try captureLog(&state) else { return .rollback }
        state.guardian = nil
        // Others that read hold it up; then it is tried again the next time.
        try checkpointer.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        state.guardian = try pool.makeSnapshot()
        return .rollback
      }
    }
  }

  // MARK: Files

  private var placeFile: String { folder + "/place.json" }

  /// Flushed, so that what is gone from the log after a power cut is not gone from here.
  private func keep(_ partial: String, as file: ShippedFile) throws {
    let target = location(of: file)
    let parent = URL(filePath: target).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Self.flush(partial)
    guard rename(partial, target) == 0 else { throw StoreError.unavailable("\(target) cannot be written") }
    try Self.flush(parent.path(percentEncoded: false))
  }

  private func keepPlace(_ state: State) throws {
    let partial = placeFile + ".partial"
    try JSONEncoder().encode(state.place).write(to: URL(filePath: partial))
    try Self.flush(partial)
    guard rename(partial, placeFile) == 0 else { throw StoreError.unavailable("\(placeFile) cannot be written") }
  }

  private static func flush(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError.unavailable("\(path) cannot be opened") }
    defer { _ = Foundation.close(file) }
    guard fsync(file) == 0 else { throw StoreError.unavailable("\(path) cannot be flushed") }
  }

  private static func digest(of path: String) throws -> String {
    Chain.sha256(try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)).hex
  }
}

extension ShippedFile {
  fileprivate var order: [Int] {
    switch self {
    case .base(let generation, _, _): [generation, 0, 0]
    case .log(let generation, let run, let from, _, _): [generation, run, from]
    }
  }

  fileprivate func isBeyond(_ generation: Int, _ run: Int, _ frames: Int) -> Bool {
    switch self {
    case .base(let own, _, _): own > generation
    case .log(let own, let ownRun, _, let to, _):
      own > generation || own == generation && (ownRun > run || ownRun == run && to > frames)
    }
  }
}
