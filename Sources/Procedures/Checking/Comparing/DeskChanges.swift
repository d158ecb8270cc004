import Casework

/// What the desks will notice.
struct DeskChanges {
  private let old: Procedure
  private let new: Procedure

  init(_ old: Procedure, _ new: Procedure) {
    self.old = old
    self.new = new
  }

  var all: [String] { roles + steps + notes + series }

  private var roles: [String] {
    let roles = NamedChanges(old.roles, new.roles)
    return roles.added.map { "peran baru: \($0.label)" } + roles.removed.map { "peran tidak ada lagi: \($0.label)" }
      + roles.changed.compactMap { ChangeWords.change("sebutan peran `\($0.new.id)`", $0.old.label, $0.new.label) }
  }

  private var steps: [String] {
    let steps = NamedChanges(old.steps, new.steps)
    return steps.added.map { "langkah baru ke-\($0.number): \($0.actLabel) oleh \(performer($0, new))" }
      + steps.removed.map { "langkah tidak ada lagi: \($0.actLabel) oleh \(performer($0, old))" }
      + (steps.isReordered ? ["urutan langkah berubah: " + new.steps.map(\.actLabel).joined(separator: ", ")] : [])
      + steps.changed.flatMap { old, new in changes(old, new).map { "langkah \(new.number), \(new.actLabel): \($0)" } }
  }

  private func performer(_ step: ProcedureStep, _ procedure: Procedure) -> String {
    step.role.flatMap { procedure.role($0)?.label } ?? procedure.applicantLabel
  }

  private func changes(_ before: ProcedureStep, _ after: ProcedureStep) -> [String] {
    func names(_ step: ProcedureStep) -> String { ChangeWords.list(step.sendsBackTo.map(\.rawValue)) }
    return [
      ChangeWords.change("pelaksana", performer(before, old), performer(after, new)),
      ChangeWords.change("tindakan", ProcedureReader.word(before.act), ProcedureReader.word(after.act)),
      ChangeWords.change("waktu", before.standardText, after.standardText),
      ChangeWords.change("dapat mengirim kembali ke", names(before), names(after)),
      ChangeWords.change("dapat mengembalikan ke pemohon", before.returnsToApplicant, after.returnsToApplicant),
      ChangeWords.change("meminta pindaian", before.needsScans, after.needsScans),
      ChangeWords.change("sebutan", before.actLabel, after.actLabel),
      ChangeWords.change("keadaan", before.statusLabel, after.statusLabel),
      ChangeWords.change("tombol", before.forwardLabel, after.forwardLabel),
      ChangeWords.change("meja", before.deskLabel, after.deskLabel),
    ].compactMap(\.self)
  }

  private var notes: [String] {
    NamedChanges(old.requirements, new.requirements).changed.filter {
      $0.old.stockNotes != $0.new.stockNotes || $0.old.sampleNote != $0.new.sampleNote
    }.map { "persyaratan \($0.new.name): catatan untuk pemeriksa berubah" }
  }

  private var series: [String] {
    [
      ChangeWords.change("seri nomor permohonan", old.series.application.rawValue, new.series.application.rawValue),
      ChangeWords.change("seri nomor izin", old.series.permit.rawValue, new.series.permit.rawValue),
      ChangeWords.change("seri nomor penolakan", old.series.refusal.rawValue, new.series.refusal.rawValue),
      ChangeWords.change("singkatan dalam nomor", old.shortName, new.shortName),
    ].compactMap(\.self)
  }
}

/// What is different on the SOP's form and in the wording of papers.
struct PaperChanges {
  let all: [String]

  init(_ old: Procedure, _ new: Procedure) {
    let rows = NamedChanges(old.steps, new.steps).changed.filter {
      $0.old.activity != $0.new.activity || $0.old.isList != $0.new.isList || $0.old.requires != $0.new.requires
        || $0.old.output != $0.new.output || $0.old.remark != $0.new.remark
    }
    let said: [String?] = [
      ChangeWords.change("nomor SOP", old.head.number, new.head.number),
      ChangeWords.change("nama SOP", old.head.title, new.head.title),
      ChangeWords.change("tanggal pembuatan", "\(old.head.created)", "\(new.head.created)"),
      ChangeWords.change(
        "tanggal revisi", old.head.revised.map { "\($0)" }, new.head.revised.map { "\($0)" }),
      ChangeWords.change("tanggal efektif", "\(old.head.effective)", "\(new.head.effective)"),
      ChangeWords.change("disahkan oleh", old.head.approver.name, new.head.approver.name),
      old.head.institution == new.head.institution && old.head.field == new.head.field
        && old.head.approver.position == new.head.approver.position && old.head.approver.nip == new.head.approver.nip
        ? nil : "kepala formulir berubah",
      old.boxes.legalBasis == new.boxes.legalBasis ? nil : "dasar hukum berubah",
      old.boxes.qualifications == new.boxes.qualifications ? nil : "kualifikasi pelaksana berubah",
      old.boxes.related == new.boxes.related ? nil : "keterkaitan berubah",
      old.boxes.equipment == new.boxes.equipment ? nil : "peralatan berubah",
      old.boxes.warning == new.boxes.warning ? nil : "peringatan berubah",
      old.boxes.recording == new.boxes.recording ? nil : "pencatatan berubah",
      ChangeWords.change("kolom pemohon", old.applicantLabel, new.applicantLabel),
    ]
    let papers: [String?] = [
      old.letter == new.letter ? nil : "bunyi surat izin berubah",
      old.refusalLetter == new.refusalLetter ? nil : "bunyi surat penolakan berubah",
      old.applicationLetter == new.applicationLetter ? nil : "bunyi surat permohonan berubah",
    ]
    all =
      said.compactMap(\.self) + rows.map { "kata-kata langkah \($0.new.number) pada formulir berubah" }
      + papers.compactMap(\.self)
  }
}
