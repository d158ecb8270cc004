import CaseStore
import Casework
import Foundation

/// The letters that an official says he has read before he signs, each at the version of its case that he saw.
struct ReadLetters: Codable {
  private var versions: [CaseID: Int] = [:]

  private static func name(_ account: AccountID) -> String { "read-letters/\(account)" }

  static func read(_ account: AccountID, _ office: OfficeID, in store: any StoreReading) throws -> ReadLetters {
    try store.setting(office, name(account)).map { try JSONDecoder().decode(Self.self, from: Data($0)) } ?? .init()
  }

  func put(_ account: AccountID, _ office: OfficeID, in store: any StoreWriting) throws {
    try store.putSetting(office, Self.name(account), Array(try JournalCoding.text(self).utf8))
  }

  /// What was read before the case changed was another letter.
  func contains(_ id: CaseID, version: Int) -> Bool { versions[id] == version }

  mutating func mark(_ id: CaseID, version: Int?) { versions[id] = version }

  mutating func forget(_ ids: some Sequence<CaseID>) {
    for id in ids { versions[id] = nil }
  }
}

extension LetterDesk {
  /// Notes that an official has read a letter, or takes it back.
  /// - Parameter version: of the case that he saw; nil to take it back.
  public func markRead(_ id: CaseID, version: Int?, by account: AccountID) async throws {
    let context = context
    try await context.store.write { store in
      var letters = try ReadLetters.read(account, context.id, in: store)
      letters.mark(id, version: version)
      try letters.put(account, context.id, in: store)
    }
  }
}
