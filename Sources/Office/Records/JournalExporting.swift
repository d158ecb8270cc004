import CaseStore
import Casework

/// Writes an office's journals for others to read, up to a seal that is made for it: whoever reads them sees whether any
/// of them is missing, or was cut.
public struct JournalExporting: Sendable {
  private let context: OfficeContext

  public init(context: OfficeContext) {
    self.context = context
  }

  /// - Parameters:
  ///   - day: the office's local day, for the seal.
  ///   - isWithoutPersonal: leaves out every payload with its salt, as if it had been erased. What decides, what is
  ///     counted and what is hashed stays.
  ///   - write: takes each line, without the line feed that ends it.
  /// - Returns: the seal, to be kept elsewhere.
  public func run(
    day: String, isWithoutPersonal: Bool = false, _ write: (String) throws -> Void
  ) async throws -> SealFile {
    let file = try await Sealing(context: context).seal(day: day)
    let sealed = Dictionary(uniqueKeysWithValues: file.sealedHeads.map { ($0.stream, $0.version) })
    try context.store.read { store in
      for (stream, head) in try store.heads(context.id) {
        // What came in since is not under the seal, and goes out with the next one.
        let last = stream == .seals ? try Self.version(of: file, in: store, context.id) : sealed[stream] ?? 0
        guard last > 0, head.version >= last else { continue }
        for entry in try store.entries(context.id, stream).prefix(last) {
          try write(JournalExport.line(isWithoutPersonal ? entry.withoutPayload : entry))
        }
      }
    }
    return file
  }

  private static func version(of file: SealFile, in store: any StoreReading, _ office: OfficeID) throws -> Int {
    try store.entries(office, .seals).last { try JournalCoding.act($0).0.fact == .sealed(file.seal) }?.version ?? 0
  }
}

extension JournalEntry {
  fileprivate var withoutPayload: JournalEntry {
    JournalEntry(
      office: office, stream: stream, version: version, envelope: envelope, payload: nil, salt: nil, hash: hash)
  }
}

extension SealFile {
  /// Where each journal ended when it was sealed.
  var sealedHeads: [(stream: JournalStream, version: Int, hash: String)] {
    heads.compactMap { line in
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 3, let stream = JournalStream(parts[0]), let version = Int(parts[1]) else { return nil }
      return (stream, version, parts[2])
    }
  }
}
