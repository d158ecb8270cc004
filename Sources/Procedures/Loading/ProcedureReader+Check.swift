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
    let names = procedure.kinds.map(\.id.rawValue)
    for name in kindUses where !names.contains(name.value) {
      report(
        "jenis permohonan `\(name.value)` tidak ada", instead: Suggestion.text(for: name.value, among: names),
        at: name.place)
    }
  }

  /// The number of the earlier letter is asked for where it is needed, and something is collected only at a desk.
  private func checkKindsOfLetter(_ procedure: Procedure, _ root: YAMLMap) {
    for kind in procedure.kinds {
      guard let field = kind.earlier?.field, procedure.field(field) != nil else { continue }
      if procedure.narrowed(to: kind.id).field(field) == nil {
        root.report(
          "jenis permohonan `\(kind.id)` tidak menanyakan isian `\(field)`",
          instead: "kelompok isian itu juga untuk jenis `\(kind.id)`", at: "jenis_permohonan")
      }
    }
    let collects = procedure.steps.contains { $0.act == .collect }
    if collects, procedure.levy == nil {
      root.report("langkah `pungut` tanpa `retribusi`", instead: "`retribusi: {rumus: …}`", at: "langkah")
    } else if !collects, procedure.levy != nil {
      root.report("`retribusi` tanpa langkah yang memungutnya", instead: "langkah `tindakan: pungut`", at: "retribusi")
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
  }
}
