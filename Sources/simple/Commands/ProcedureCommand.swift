import ArgumentParser

/// Prosedur.
struct ProcedureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedure", abstract: "Memeriksa, membandingkan, mencetak, dan memberlakukan prosedur.",
    subcommands: [
      ProcedureNew.self, ProcedureCheckCommand.self, ProcedureDiff.self, ProcedurePrint.self, ProcedureAdopt.self,
      ProcedureWithdraw.self, ProcedureMove.self,
    ])
}
