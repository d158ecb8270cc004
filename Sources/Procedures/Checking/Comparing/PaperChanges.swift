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
      ChangeWords.change(
        "tembusan surat", old.carbonCopies.map(ChangeWords.list) ?? "seperti kantor",
        new.carbonCopies.map(ChangeWords.list) ?? "seperti kantor"),
      ChangeWords.change("kolom pemohon", old.applicantLabel, new.applicantLabel),
    ]
    let papers =
      Self.wording("surat izin", old.letter, new.letter)
      + Self.wording("surat ketetapan retribusi", old.assessmentPaper, new.assessmentPaper)
      + Self.wording("surat penolakan", old.refusalLetter, new.refusalLetter)
      + Self.wording("surat permohonan", old.applicationLetter, new.applicationLetter)
    all =
      said.compactMap(\.self) + rows.map { "kata-kata langkah \($0.new.number) pada formulir berubah" }
      + papers + Self.others(old, new)
  }

  /// That a paper reads otherwise, and the texts that went and came.
  private static func wording(_ name: String, _ old: PaperTemplate?, _ new: PaperTemplate?) -> [String] {
    guard old != new else { return [] }
    let (before, after) = (old?.wording.map(\.text) ?? [], new?.wording.map(\.text) ?? [])
    let gone = before.filter { !after.contains($0) }.map { "bunyi \(name), semula: “\(shortened($0))”" }
    let came = after.filter { !before.contains($0) }.map { "bunyi \(name), sekarang: “\(shortened($0))”" }
    return gone.isEmpty && came.isEmpty ? ["susunan \(name) berubah"] : gone + came
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 160 ? line.prefix(157) + "…" : line
  }

  /// The letters of kinds that have one of their own.
  private static func others(_ old: Procedure, _ new: Procedure) -> [String] {
    let usual = PaperKind.letter.path
    return Set(old.letters.keys).union(new.letters.keys).subtracting([usual]).sorted().flatMap { path -> [String] in
      switch (old.letters[path], new.letters[path]) {
      case (nil, _?): ["surat baru: \(path)"]
      case (_?, nil): ["surat tidak dipakai lagi: \(path)"]
      case (let before, let after): wording(path, before, after)
      }
    }
  }
}
