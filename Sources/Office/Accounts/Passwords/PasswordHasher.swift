import CSodium
import Foundation

/// Argon2id (RFC 9106) by libsodium, two hashes at once on threads of their own; each holds 64 MiB for a fifth of a
/// second, so more at once would take memory and time from everybody.
public struct PasswordHasher: Sendable {
  /// How much work a hash is.
  public struct Cost: Hashable, Sendable {
    public let operations: UInt64
    /// Bytes.
    public let memory: Int

    public init(operations: UInt64, memory: Int) {
      self.operations = operations
      self.memory = memory
    }

    /// libsodium's `INTERACTIVE`: 2 passes over 64 MiB.
    public static let interactive = Cost(
      operations: UInt64(crypto_pwhash_opslimit_interactive()), memory: crypto_pwhash_memlimit_interactive())
  }

  public enum Failure: Error {
    /// libsodium could not be started, or the memory for a hash is not to be had.
    case unavailable
  }

  private let cost: Cost
  private let work: BlockingWork

  public init(cost: Cost = .interactive, atOnce: Int = 2, mostWaiting: Int = 32) {
    self.cost = cost
    work = BlockingWork(name: "passwords", atOnce: atOnce, mostWaiting: mostWaiting)
  }

  /// - Returns: a string that holds salt and cost, as ``Account/passwordHash`` keeps it.
  /// - Throws: ``Failure``, or ``BlockingWork/Full``.
  public func hash(_ password: String) async throws -> String {
    try await work.run { [cost] in
      guard Self.isReady else { throw Failure.unavailable }
      var out = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
      let result = Self.withBytes(of: password) { bytes in
        crypto_pwhash_str(&out, bytes, UInt64(strlen(bytes)), cost.operations, cost.memory)
      }
      guard result == 0 else { throw Failure.unavailable }
      return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// - Parameter hash: nil for an unknown login; that takes as long as a wrong password and is false.
  public func verify(_ password: String, against hash: String?) async throws -> Bool {
    try await work.run { [cost] in
      guard Self.isReady else { throw Failure.unavailable }
      let result = Self.withBytes(of: password) { bytes in
        crypto_pwhash_str_verify(hash ?? Self.nobodys(cost), bytes, UInt64(strlen(bytes)))
      }
      return result == 0 && hash != nil
    }
  }

  private static let isReady = sodium_init() >= 0

  /// A well-formed hash of the same cost that no password is known to have.
  private static func nobodys(_ cost: Cost) -> String {
    let salt = String(repeating: "A", count: 22)
    let value = String(repeating: "A", count: 43)
    return "$argon2id$v=19$m=\(cost.memory / 1_024),t=\(cost.operations),p=1$\(salt)$\(value)"
  }

  /// The same bytes however a keyboard composes its accents (Unicode NFC), up to the first zero, wiped afterwards.
  private static func withBytes<R>(of password: String, _ body: (UnsafePointer<CChar>) -> R) -> R {
    var bytes = password.precomposedStringWithCanonicalMapping.utf8.map(CChar.init(bitPattern:)) + [0]
    defer { sodium_memzero(&bytes, bytes.count) }
    return body(bytes)
  }
}
