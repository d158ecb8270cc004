import Casework

extension Procedure {
  /// Reads a procedure out of its files: `procedure.yaml`, `letter.yaml`, `refusal.yaml`, `application-letter.yaml`.
  ///
  /// - Parameters:
  ///   - name: the procedure's id, which is the name of its folder.
  ///   - folder: what files are called in problems; `procedures/<name>` if not given.
  /// - Throws: ``FileProblems``, all of them at once.
  public static func load(
    _ bundle: FileBundle, named name: String, in folder: String? = nil
  ) throws(FileProblems) -> Procedure {
    let problems = ProblemList()
    let folder = folder ?? "procedures/\(name)"
    reportStrangers(bundle, folder: folder, problems: problems)
    let reader = ProcedureReader(problems: problems)
    let root = YAMLFile.root("procedure.yaml", in: bundle, of: folder, problems: problems)
    let draft = reader.read(root)
    root.finish()
    let fields = draft.groups.flatMap { $0.fields.map(\.id) }
    func paper(_ kind: PaperKind) -> PaperTemplate {
      PaperReader(
        names: PaperNames(for: kind, fields: fields), problems: problems, ignoresFields: root.isMissing,
        mustName: kind.mustName
      )
      .read(YAMLFile.root(kind.path, in: bundle, of: folder, problems: problems))
    }
    let procedure = Procedure(
      id: ProcedureID(name), draft, letter: paper(.letter), refusalLetter: paper(.refusal),
      applicationLetter: paper(.applicationLetter))
    reader.check(procedure, root)
    try problems.throwAll()
    return procedure
  }

  private static let paths: Set<String> = ["procedure.yaml", "letter.yaml", "refusal.yaml", "application-letter.yaml"]

  private static func reportStrangers(_ bundle: FileBundle, folder: String, problems: ProblemList) {
    for path in bundle.paths where !paths.contains(path) {
      problems.add(
        FileProblem(
          file: "\(folder)/\(path)", line: 0, column: 0, what: "berkas ini tidak dikenal",
          instead: Suggestion.text(for: path, among: paths.sorted())))
    }
  }
}
