import Casework
import WorkingTime

/// What can be said only once everything is read: names that must be known, and whether the steps make a workflow.
extension ProcedureReader {
  func check(_ procedure: Procedure, _ root: YAMLMap) {
    checkPerformers(procedure)
    checkFields(procedure)
    checkKinds(procedure)
    checkRequirements(procedure, root)
    checkValidity(procedure, root)
    checkKindsOfLetter(procedure, root)
    checkInitials(procedure, root)
    checkLevy(procedure, root)
    // A list that could not be read would only be found wanting again.
    if !procedure.steps.isEmpty, !procedure.requirements.isEmpty, !procedure.groups.isEmpty {
      checkWorkflows(procedure, root)
    }
  }

  private func report(_ what: String, instead: String, at place: Place) {
    problems.add(FileProblem(file: place.file, line: place.line, column: place.column, what: what, instead: instead))
  }

  private func checkPerformers(_ procedure: Procedure) {
    let names = procedure.roles.map(\.id.rawValue).filter { $0 != Self.applicant } + [Self.applicant]
    for name in performers where !name.value.isEmpty && !names.contains(name.value) {
      report(
        "pelaksana `\(name.value)` tidak ada dalam daftar peran",
        instead: Suggestion.text(for: name.value, among: names),
        at: name.place)
    }
    let roles = procedure.roles.map(\.id.rawValue)
    for name in qualified where !name.value.isEmpty && !roles.contains(name.value) {
      report(
        "peran `\(name.value)` tidak ada dalam daftar peran",
        instead: Suggestion.text(for: name.value, among: roles), at: name.place)
    }
  }

  private func checkFields(_ procedure: Procedure) {
    let fields = procedure.fields
    let names = fields.map(\.id.rawValue)
    func find(_ name: Located<String>) -> Field? {
      if name.value.isEmpty { return nil }
      if let field = procedure.field(FieldID(name.value)) { return field }
      report(
        "isian `\(name.value)` tidak ada", instead: Suggestion.text(for: name.value, among: names), at: name.place)
      return nil
    }
    for use in fieldUses {
      guard let field = find(use.name), let kind = use.mustBe, field.valueKind != kind else { continue }
      report(
        "isian `\(field.id)` berjenis `\(field.valueKind.rawValue)`", instead: "isian berjenis `\(kind.rawValue)`",
        at: use.name.place)
    }
    for use in conditions {
      guard let field = find(use.field) else { continue }
      if field.id == use.asker {
        report("isian `\(field.id)` menunggu dirinya sendiri", instead: "isian lain", at: use.field.place)
      }
      if field.valueKind != .choice {
        report(
          "isian `\(field.id)` bukan pilihan; syarat hanya dapat melihat pilihan, bukan data pribadi",
          instead: "isian berjenis `pilihan`", at: use.field.place)
        continue
      }
      let known = field.choices.map(\.id)
      for value in use.values where !known.contains(value.value) {
        report(
          "`\(value.value)` bukan pilihan dari isian `\(field.id)`",
          instead: Suggestion.text(for: value.value, among: known), at: value.place)
      }
    }
  }

  private func checkKinds(_ procedure: Procedure) {
    let kinds = procedure.kinds + (procedure.revocation.map { [$0.kind] } ?? [])
    let names = kinds.map(\.id.rawValue)
    for name in kindUses where !kindsAreBroken && !names.contains(name.value) {
      report(
        "jenis permohonan `\(name.value)` tidak ada", instead: Suggestion.text(for: name.value, among: names),
        at: name.place)
    }
    let groups = procedure.groups.map(\.id.rawValue)
    for name in groupUses where !groups.contains(name.value) {
      report(
        "kelompok isian `\(name.value)` tidak ada", instead: Suggestion.text(for: name.value, among: groups),
        at: name.place)
    }
  }

  /// The number of the earlier letter is asked for where it is needed.
  private func checkKindsOfLetter(_ procedure: Procedure, _ root: YAMLMap) {
    for kind in procedure.kinds {
      guard let field = kind.earlier?.field, procedure.field(field) != nil else { continue }
      if procedure.narrowed(to: kind.id).field(field) == nil {
        root.report(
          "jenis permohonan `\(kind.id)` tidak menanyakan isian `\(field)`",
          instead: "kelompok isian itu juga untuk jenis `\(kind.id)`", at: "jenis_permohonan")
      }
    }
    if let revocation = procedure.revocation {
      if procedure.revocationReasons.isEmpty {
        root.report(
          "pencabutan oleh kantor tanpa alasan",
          instead: "kelompok isian dengan `jenis_permohonan: [\(revocation.kind.id)]`",
          at: "pencabutan_oleh_kantor")
      }
      if revocation.proposers.contains(where: { $0.rawValue == Self.applicant }) {
        root.report(
          "`pemohon` tidak dapat mengusulkan pencabutan oleh kantor", instead: "peran petugas",
          at: "pencabutan_oleh_kantor")
      }
    }
  }

  /// Initials that are asked for stand on every letter, and none that nobody is asked for.
  private func checkInitials(_ procedure: Procedure, _ root: YAMLMap) {
    let steps = procedure.steps.filter(\.isInitialled)
    for (path, letter) in procedure.letters.sorted(by: { $0.key < $1.key }) {
      let hasInitials = letter.goesThrough(.initials)
      if !hasInitials, let step = steps.first {
        report(
          "langkah `\(step.id)` meminta paraf, tetapi `\(path)` tidak memuatnya",
          instead: "`tabel` atau `bernomor` dengan `dari: initials` di `\(path)`",
          at: stepPlaces[step.id] ?? root.placeOfKey("langkah"))
      } else if hasInitials, steps.isEmpty, !stepsAreBroken {
        root.report(
          "`\(path)` memuat paraf, tetapi tidak ada langkah yang memintanya",
          instead: "`paraf: ya` pada langkah `verifikasi`", at: "langkah")
      }
    }
  }

  private func checkRequirements(_ procedure: Procedure, _ root: YAMLMap) {
    for (mark, isMarked) in [
      ("pas_foto", \RequirementRule.isPhoto), ("surat_permohonan", \RequirementRule.isApplicationLetter),
    ] {
      let marked = procedure.requirements.filter { $0[keyPath: isMarked] }
      guard marked.count > 1, let second = requirementPlaces[marked[1].id] else { continue }
      report("`\(mark)` pada lebih dari satu persyaratan", instead: "paling banyak satu", at: second)
    }
    if procedure.photo == nil,
      procedure.letter.blocks.contains(where: { if case .rowsBesidePhoto = $0 { true } else { false } })
    {
      root.report(
        "surat memuat foto, tetapi tidak ada persyaratan pas foto", instead: "`pas_foto: ya` pada satu persyaratan",
        at: "persyaratan")
    }
  }

  private func checkValidity(_ procedure: Procedure, _ root: YAMLMap) {
    let places = procedure.kinds.map { procedure.narrowed(to: $0.id) }
    for day in procedure.ruleChanges
    where places.contains(where: { $0.validityRule(on: day) == nil && !$0.validity.isEmpty }) {
      root.report(
        "tidak ada masa berlaku untuk \(day)", instead: "aturan yang berlaku sejak hari itu", at: "masa_berlaku")
    }
    for (place, rule) in procedure.validity.enumerated() {
      for later in procedure.validity.dropFirst(place + 1) {
        guard rule.isForKindOf(later), let day = rule.inForce.firstCommonDay(with: later.inForce) else { continue }
        root.report(
          "dua aturan masa berlaku berlaku bersamaan mulai \(day): “\(rule.text)” dan “\(later.text)”",
          instead: "`hingga` pada aturan yang lama, sehari sebelum `sejak` aturan yang baru", at: "masa_berlaku")
      }
    }
  }
}

extension ValidityRule {
  /// Whether some kind of application goes by both.
  fileprivate func isForKindOf(_ other: ValidityRule) -> Bool {
    guard let kinds, let others = other.kinds else { return true }
    return !kinds.isDisjoint(with: others)
  }
}

extension DateSpan {
  /// The first day that lies in both; nil where there is none. Spans without a begin go back for ever.
  fileprivate func firstCommonDay(with other: DateSpan) -> CivilDate? {
    let start = [from, other.from].compactMap { $0 }.max()
    let end = [until, other.until].compactMap { $0 }.min()
    guard let start else { return end ?? .first }
    return end.map { start <= $0 } ?? true ? start : nil
  }
}
