import Casework

extension Procedure {
  /// Reads a procedure out of its files: `procedure.yaml`, `letter.yaml`, `refusal.yaml`, `application-letter.yaml`,
  /// the letters that kinds of application name, and `assessment.yaml` where something is collected.
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
    let reader = ProcedureReader(problems: problems)
    let root = YAMLFile.root("procedure.yaml", in: bundle, of: folder, problems: problems)
    let draft = reader.read(root)
    root.finish()
    let fields = draft.groups.flatMap { $0.fields.map(\.id) }
    func paper(_ kind: PaperKind, _ path: String? = nil) -> PaperTemplate {
      PaperReader(
        names: PaperNames(for: kind, fields: fields), problems: problems, ignoresFields: root.isMissing,
        mustName: kind.mustName, isSignedByOfficial: kind.isSignedByOfficial
      )
      .read(YAMLFile.root(path ?? kind.path, in: bundle, of: folder, problems: problems))
    }
    // A letter of its own for some kinds; the others share one.
    let revoking = draft.revocation.map { [$0.kind.letterPath] } ?? []
    let own = Set(draft.kinds.map(\.letterPath)).union([PaperKind.letter.path]).union(revoking)
    let assessment = draft.levy == nil ? [] : [PaperKind.assessment.path]
    // What letters there should be is said by a file that can be read.
    if !root.isMissing {
      reportStrangers(bundle, folder: folder, known: paths.union(own).union(assessment), problems: problems)
    }
    var letters: [String: PaperTemplate] = [:]
    for path in own.sorted() { letters[path] = paper(.letter, path) }
    let procedure = Procedure(
      id: ProcedureID(name), draft, letters: letters, letter: letters[PaperKind.letter.path] ?? paper(.letter),
      refusalLetter: paper(.refusal), applicationLetter: paper(.applicationLetter),
      assessmentPaper: draft.levy.map { _ in paper(.assessment) })
    reader.check(procedure, root)
    try problems.throwAll()
    return procedure
  }

  private static let paths: Set<String> = ["procedure.yaml", "refusal.yaml", "application-letter.yaml"]

  private static func reportStrangers(_ bundle: FileBundle, folder: String, known: Set<String>, problems: ProblemList) {
    for path in bundle.paths where !known.contains(path) {
      problems.add(
        FileProblem(
          file: "\(folder)/\(path)", line: 0, column: 0, what: "berkas ini tidak dikenal",
          instead: Suggestion.text(for: path, among: known.sorted())))
    }
  }
}
