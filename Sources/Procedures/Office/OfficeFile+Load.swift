import Casework

extension OfficeFile {
  /// Reads an office out of its files: `office.yaml`, `numbers.yaml`, `officials.yaml`, `privacy.yaml`,
  /// `calendar/hours.yaml` and `calendar/<year>.yaml`, `papers/receipt.yaml` and `papers/handover.yaml`; an example
  /// office has `examples.yaml` as well.
  ///
  /// - Parameters:
  ///   - name: the office's id, which is the name of its folder.
  ///   - folder: what files are called in problems; `offices/<name>` if not given.
  /// - Throws: ``FileProblems``, all of them at once.
  public static func load(
    _ bundle: FileBundle, named name: String, in folder: String? = nil
  ) throws(FileProblems) -> OfficeFile {
    let problems = ProblemList()
    let folder = folder ?? "offices/\(name)"
    func root(_ path: String) -> YAMLMap { YAMLFile.root(path, in: bundle, of: folder, problems: problems) }
    func paper(_ kind: PaperKind) -> PaperTemplate {
      PaperReader(names: PaperNames(for: kind), problems: problems, mustName: kind.mustName)
        .read(root(kind.path))
    }
    let reader = OfficeReader(problems: problems, bundle: bundle)
    let core = reader.core(root("office.yaml"))
    let years = bundle.paths.compactMap { Self.year(ofCalendar: $0) }
    let calendar = CalendarReader(problems: problems).read(
      hours: root("calendar/hours.yaml"), years: years.map { ($0, root("calendar/\($0).yaml")) },
      utcOffsetSeconds: core.utcOffsetSeconds)
    let officials = reader.officials(root("officials.yaml"), isExample: core.isExample)
    let accounts = officials.people.map(\.account)
    let supervisors = (core.messages?.supervisors ?? []) + core.staffing.supervisors
    for account in Set(supervisors).sorted() where !accounts.contains(account) {
      problems.add(
        FileProblem(
          file: "\(folder)/office.yaml", line: 0, column: 0, what: "atasan `\(account)` tidak ada di officials.yaml",
          instead: Suggestion.text(for: account.rawValue, among: accounts.map(\.rawValue))))
    }
    let hasExamples = bundle.files["examples.yaml"] != nil
    let examples = hasExamples ? reader.examples(root("examples.yaml"), isExample: core.isExample) : []
    let office = OfficeFile(
      id: OfficeID(name), city: core.city, name: core.name, shortName: core.shortName, isExample: core.isExample,
      timeZoneName: core.timeZoneName, letterhead: core.letterhead, counterHours: core.counterHours,
      counterRemark: core.counterRemark, calendar: calendar, complaints: core.complaints,
      series: reader.series(root("numbers.yaml")), retention: core.retention,
      privacy: reader.privacy(root("privacy.yaml")), desks: officials.desks, officials: officials.people,
      exampleApplicants: examples, examplePassphrase: officials.passphrase, carbonCopies: core.carbonCopies,
      relaxedDuties: core.relaxedDuties, signatureNotes: core.signatureNotes, messages: core.messages,
      staffing: core.staffing, mandates: core.mandates, sealing: core.sealing,
      receipt: paper(.receipt), handover: paper(.handover))
    reportStrangers(bundle, folder: folder, problems: problems)
    if years.isEmpty {
      problems.add(
        FileProblem(
          file: "\(folder)/calendar", line: 0, column: 0, what: "tidak ada kalender",
          instead: "satu berkas untuk tiap tahun, misalnya calendar/2026.yaml"))
    }
    try problems.throwAll()
    return office
  }

  /// The year in `calendar/2026.yaml`.
  private static func year(ofCalendar path: String) -> Int? {
    guard path.hasPrefix("calendar/"), path.hasSuffix(".yaml") else { return nil }
    let name = path.dropFirst("calendar/".count).dropLast(".yaml".count)
    guard name.utf8.count == 4, name.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(name)
  }

  private static let paths = [
    "office.yaml", "numbers.yaml", "officials.yaml", "privacy.yaml", "examples.yaml", "calendar/hours.yaml",
    PaperKind.receipt.path, PaperKind.handover.path,
  ]

  /// An emblem, whether `office.yaml` names it or not yet.
  private static func isPicture(_ path: String) -> Bool { path.hasSuffix(".png") && !path.contains("/") }

  private static func reportStrangers(_ bundle: FileBundle, folder: String, problems: ProblemList) {
    for path in bundle.paths where !paths.contains(path) && year(ofCalendar: path) == nil && !isPicture(path) {
      problems.add(
        FileProblem(
          file: "\(folder)/\(path)", line: 0, column: 0, what: "berkas ini tidak dikenal",
          instead: path.hasPrefix("calendar/")
            ? "calendar/hours.yaml, atau satu berkas untuk tiap tahun, misalnya calendar/2026.yaml"
            : Suggestion.text(for: path, among: paths)))
    }
  }
}
