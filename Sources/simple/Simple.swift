import ArgumentParser

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
      Serve.self, Rehearse.self, OfficeCommand.self, ProcedureCommand.self, UserCommand.self, KeyCommand.self,
      LetterCommand.self, JournalCommand.self, Backup.self, Restore.self,
    ])
}
