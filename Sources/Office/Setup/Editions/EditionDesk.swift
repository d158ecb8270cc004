import CaseStore
import Casework
import Foundation
import Procedures
import WorkingTime

/// Bringing in the files of an office and of its procedures, and writing them out again.
public struct EditionDesk: Sendable {
  public let context: OfficeContext

  public init(context: OfficeContext) {
    self.context = context
  }

  /// Checks the office's files and makes them the ones in force. The same bytes again change nothing.
  /// - Returns: whether anything changed.
  @discardableResult
  public func apply(office bundle: FileBundle, name: String, by account: AccountID?) async throws -> Bool {
    _ = try OfficeFile.load(bundle, named: name)
    return try await bringIn(bundle, .office, name, account) { .officeApplied($0) }
  }

  private func bringIn(
    _ bundle: FileBundle, _ kind: Edition.Kind, _ name: String, _ account: AccountID?,
    act: @escaping @Sendable (Digest) -> Act
  ) async throws -> Bool {
    try await bringIn(bundle, kind, name, account, expecting: nil, form: nil, noting: Payload(), act: act)
      == .done(true)
  }

  /// - Parameters:
  ///   - expecting: the edition that the change was made from; nil for whatever is in force.
  ///   - start: from when it is in force; nil for at once.
  ///   - form: kept in the same commit, so that a form that is sent twice does its work once.
  ///   - note: goes with the act in the journal.
  ///   - refuse: sees the edition that was brought in last, inside the commit.
  /// - Returns: whether anything changed.
  /// - Throws: ``EditionOvertaken`` when another edition came into force.
  func bringIn(
    _ bundle: FileBundle, _ kind: Edition.Kind, _ name: String, _ account: AccountID?, expecting: Digest?,
    from start: Moment? = nil, form: FormKey?, noting note: Payload,
    unless refuse: @escaping @Sendable (Edition?) throws -> Void = { _ in }, act: @escaping @Sendable (Digest) -> Act
  ) async throws -> Performed<Bool> {
    let context = context
    let bytes = bundle.canonicalBytes
    let digest = bundle.digest
    return try await context.store.write { store in
      let now = context.now()
      if let form, try !store.keepFormOutcome(context.id, key: form.key, form.outcome, at: now) {
        return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
      }
      let current = try store.currentDigests(context.id, at: now)[EditionName(kind: kind, name: name)]
      if let expecting, let current, current != expecting { throw EditionOvertaken(current: current) }
      let last = try store.currentEdition(context.id, kind, name: name, at: nil)
      if let last, last.digest == digest, last.begins(by: start ?? now) { return .done(false) }
      try refuse(last)
      try store.put(
        Edition(
          office: context.id, kind: kind, name: name, digest: digest, bytes: bytes, by: account, at: now, from: start))
      try store.record(context.id, .acts, NewEntry(at: now, by: Self.doer(account), fact: act(digest), payload: note))
      return .done(true)
    }
  }

  static func doer(_ account: AccountID?) -> Doer { account.map { .officer($0, as: "administrator") } ?? .system }

  /// Writes the files in force into a folder: `office/…` and `procedures/<name>/…`.
  public func export(to folder: URL) throws -> [String] {
    try context.store.read { store in
      let now = context.now()
      var written: [String] = []
      for name in try store.currentDigests(context.id, at: now).keys.sorted(by: { $0.name < $1.name }) {
        guard let edition = try store.currentEdition(context.id, name.kind, name: name.name, at: now),
          let bundle = FileBundle(canonicalBytes: edition.bytes)
        else { continue }
        let root = folder.appendingPathComponent(name.kind == .office ? "offices" : "procedures")
          .appendingPathComponent(name.name)
        for path in bundle.paths {
          let file = root.appendingPathComponent(path)
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try bundle.files[path]?.write(to: file)
          written.append(file.path)
        }
      }
      return written
    }
  }
}

extension Edition {
  /// Whether its day has come by then.
  public func begins(by moment: Moment) -> Bool { from.map { $0 <= moment } ?? true }
}

/// Another edition came into force while somebody was changing the one before.
public struct EditionOvertaken: Error, Hashable, Sendable {
  public let current: Digest
}
