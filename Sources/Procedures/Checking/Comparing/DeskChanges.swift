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
    func demands(_ step: ProcedureStep) -> String { ChangeWords.list(step.step.demands.map(\.fileKey)) }
    func names(_ step: ProcedureStep) -> String { ChangeWords.list(step.sendsBackTo.map(\.rawValue)) }
    return [
      ChangeWords.change("pelaksana", performer(before, old), performer(after, new)),
      ChangeWords.change("tindakan", ProcedureReader.word(before.act), ProcedureReader.word(after.act)),
      ChangeWords.change("waktu", before.standardText, after.standardText),
      ChangeWords.change("dapat mengirim kembali ke", names(before), names(after)),
      ChangeWords.change("dapat mengembalikan ke pemohon", before.returnsToApplicant, after.returnsToApplicant),
      ChangeWords.change("meminta bukti", demands(before), demands(after)),
      ChangeWords.change("meminta pindaian", before.needsScans, after.needsScans),
      ChangeWords.change("membubuhkan paraf", before.isInitialled, after.isInitialled),
      ChangeWords.change(
        "petugas yang menandatangani laporan", "\(before.step.officersNeeded)", "\(after.step.officersNeeded)"),
      ChangeWords.change("foto paling sedikit", "\(before.step.photosNeeded)", "\(after.step.photosNeeded)"),
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

  private func proposers(_ procedure: Procedure) -> String? {
    procedure.revocation.map { $0.proposers.map(\.rawValue).sorted().joined(separator: ", ") }
  }

  private var series: [String] {
    [
      ChangeWords.change("seri nomor permohonan", old.series.application.rawValue, new.series.application.rawValue),
      ChangeWords.change("seri nomor izin", old.series.permit.rawValue, new.series.permit.rawValue),
      ChangeWords.change("seri nomor penolakan", old.series.refusal.rawValue, new.series.refusal.rawValue),
      ChangeWords.change("singkatan dalam nomor", old.shortName, new.shortName),
      ChangeWords.change("pengusul pencabutan oleh kantor", proposers(old), proposers(new)),
      ChangeWords.change(
        "seri nomor usul pencabutan", old.revocation?.series.rawValue, new.revocation?.series.rawValue),
      ChangeWords.change(
        "seri nomor pencabutan oleh kantor", old.revocation?.kind.series?.rawValue,
        new.revocation?.kind.series?.rawValue
      ),
    ].compactMap(\.self)
      + (old.levy.flatMap { before in new.levy.map { LevyChanges(before, $0, choices: new.fields).forDesks } } ?? [])
  }
}
