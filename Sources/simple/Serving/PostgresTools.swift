import ArgumentParser
import Foundation
import PostgresStore
import Subprocess

/// PostgreSQL's own tools, run as the tables' owner. Passwords stand in its files (`~/.pgpass`), not in arguments.
struct PostgresTools: Sendable {
  static let kind = "pgdump"

  private let owner: String
  private let program: String

  init(_ owner: String?, _ settings: Settings, program: String = "simple_program") throws {
    guard let owner = settings.value(owner, "owner-database") else {
      throw ValidationError("Basis data PostgreSQL dicadangkan sebagai pemilik tabelnya: beri --owner postgres://…")
    }
    self.owner = owner
    self.program = program
  }

  /// One committed state of the whole database, in PostgreSQL's own format, while servers write.
  func dump(to file: String) async throws {
    // The owner is under row-level security too, with a policy that lets it see everything.
    try await Self.run(
      "pg_dump", "--format=custom", "--enable-row-security", "--no-owner", "--no-privileges", "--schema=simple",
      "--file=\(file)", "--dbname=\(owner)")
  }

  /// Into an empty database; then the program's role and rights are made anew.
  func restore(from file: String) async throws {
    try await Self.run(
      "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--enable-row-security",
      "--dbname=\(owner)", file)
    try DatabaseSetup.install(
      at: owner, program: program, password: ProcessInfo.processInfo.environment["SIMPLE_PROGRAM_PASSWORD"])
  }

  /// Reads a dump to its end.
  static func read(_ file: String) async throws { try await run("pg_restore", "--file=/dev/null", file) }

  private static func run(_ tool: String, _ arguments: String...) async throws {
    let (isSuccess, said): (Bool, String)
    do {
      let result = try await Subprocess.run(
        .name(tool), arguments: Arguments(arguments), output: .discarded, error: .string(limit: 8_192))
      (isSuccess, said) = (result.terminationStatus.isSuccess, result.standardError)
    } catch {
      throw ValidationError("\(tool) tidak dapat dijalankan; pasang paket postgresql-client. \(error)")
    }
    guard isSuccess else { throw ValidationError("\(tool) gagal: \(said)") }
  }
}
