import ArgumentParser
import Foundation
import Website

/// The command: composition root and verbs.
@main
struct Simple: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simple",
    abstract: "Perizinan yang terbit tepat waktu dan dapat diperiksa siapa saja.",
    discussion: """
      Setiap pengaturan dapat diberikan sebagai opsi, sebagai peubah lingkungan SIMPLE_…, atau dalam berkas \
      pengaturan (--config). Opsi mengalahkan lingkungan, lingkungan mengalahkan berkas.
      """,
    subcommands: [
      Serve.self, Rehearse.self, OfficeCommand.self, ProcedureCommand.self, UserCommand.self, MandateCommand.self,
      LeaveCommand.self, KeyCommand.self, ESignCommand.self, LetterCommand.self, ProofCommand.self,
      DatabaseCommand.self, JournalCommand.self, MessageCommand.self, ClockCommand.self, ReportCommand.self,
      MoveCommand.self, Backup.self, Restore.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(TerminalReasons.text(error).map { Failure(description: $0) } ?? error)
    }
  }

  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !code.isSuccess, !text.isEmpty else { exit(withError: error) }
    FileHandle.standardError.write(Data((ParserWords.indonesian(text) + "\n").utf8))
    Foundation.exit(code.rawValue)
  }

  /// An error in words that say what to do.
  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
