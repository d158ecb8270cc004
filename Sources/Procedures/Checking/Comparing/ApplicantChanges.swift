import Casework

/// What applicants will notice.
struct ApplicantChanges {
  private let old: Procedure
  private let new: Procedure

  init(_ old: Procedure, _ new: Procedure) {
    self.old = old
    self.new = new
  }

  var all: [String] { terms + levy + kinds + requirements + fields + words }

  private var terms: [String] {
    let validity = (old.validity, new.validity)
    return [
      ChangeWords.change("nama layanan", old.name, new.name),
      ChangeWords.change("ringkasan", old.summary, new.summary),
      ChangeWords.change("janji", old.promiseText, new.promiseText),
      ChangeWords.change("biaya", old.fee.text, new.fee.text),
      ChangeWords.change("biaya dalam rupiah", "\(old.fee.rupiah)", "\(new.fee.rupiah)"),
      validity.0 == validity.1 ? nil : ChangeWords.change("masa berlaku", told(validity.0), told(validity.1)),
      ChangeWords.change("bentuk surat", old.letterForm, new.letterForm),
    ].compactMap(\.self)
  }

  private func told(_ rules: [ValidityRule]) -> String {
    rules.map { rule in
      let limit = rule.limit.map { limit in
        "tidak melewati `\(limit.date)`" + (ChangeWords.condition(limit.condition).map { " \($0)" } ?? "")
      }
      let kinds = rule.kinds.map { "untuk \(ChangeWords.names($0))" }
      return ["\(rule.years) tahun (\(rule.text))", limit, kinds, ChangeWords.span(rule.inForce)].compactMap(\.self)
        .joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private var levy: [String] {
    switch (old.levy, new.levy) {
    case (nil, let levy?): ["kini dipungut retribusi: \(levy.text)"]
    case (_?, nil): ["retribusi tidak dipungut lagi"]
    case (let before?, let after?): LevyChanges(before, after, choices: new.fields).forApplicants
    case (nil, nil): []
    }
  }

  private var kinds: [String] {
    let kinds = NamedChanges(old.kinds, new.kinds)
    return kinds.added.map { "jenis permohonan baru: \($0.label)" }
      + kinds.removed.map { "jenis permohonan tidak ada lagi: \($0.label)" }
      + kinds.changed.flatMap { KindChanges($0.old, $0.new).all }
      + (kinds.isReordered ? ["urutan jenis permohonan berubah"] : [])
  }

  private var requirements: [String] {
    let rules = NamedChanges(old.requirements, new.requirements)
    let changed = rules.changed.flatMap { old, new in
      [
        ChangeWords.change("sebutan", old.name, new.name), ChangeWords.change("petunjuk", old.hint, new.hint),
        ChangeWords.change("sifat", necessity(old), necessity(new)),
        ChangeWords.change("keterangan", old.condition, new.condition),
        ChangeWords.change("berlaku", ChangeWords.span(old.inForce), ChangeWords.span(new.inForce)),
        ChangeWords.change("untuk jenis permohonan", kinds(old), kinds(new)),
        ChangeWords.change("pas foto pada surat", old.isPhoto, new.isPhoto),
        ChangeWords.change("diisikan oleh sistem", old.isApplicationLetter, new.isApplicationLetter),
      ].compactMap(\.self).map { "persyaratan \(new.name): \($0)" }
    }
    return rules.added.map { rule in
      let details = [necessity(rule), ChangeWords.span(rule.inForce), rule.kinds == nil ? nil : "untuk \(kinds(rule))"]
      return "persyaratan baru: \(rule.name) (\(details.compactMap(\.self).joined(separator: ", ")))"
    } + rules.removed.map { "persyaratan tidak diminta lagi: \($0.name)" } + changed
      + (rules.isReordered ? ["urutan persyaratan berubah"] : [])
  }

  private func necessity(_ rule: RequirementRule) -> String {
    switch rule.necessity {
    case .mandatory: "wajib"
    case .optional: "boleh ada"
    case .when: "wajib " + (ChangeWords.condition(rule.necessity.condition) ?? "")
    }
  }

  private func kinds(_ rule: RequirementRule) -> String {
    rule.kinds.map(ChangeWords.names) ?? "semua"
  }

  private var fields: [String] {
    let fields = NamedChanges(old.fields, new.fields)
    let groups = NamedChanges(
      old.groups.map { GroupHead($0) }, new.groups.map { GroupHead($0) })
    return fields.added.map { "isian baru: \($0.label)" + ($0.isRequired ? " (wajib)" : " (boleh kosong)") }
      + fields.removed.map { "isian tidak ditanyakan lagi: \($0.label)" }
      + fields.changed.flatMap { old, new in FieldChanges(old, new).all.map { "isian \(new.label): \($0)" } }
      + (fields.isReordered ? ["urutan isian berubah"] : [])
      + groups.added.map { "halaman isian baru: \($0.title)" }
      + groups.removed.map { "halaman isian tidak ada lagi: \($0.title)" }
      + groups.changed.flatMap { old, new in
        [
          old.isSameBut(new) ? nil : "halaman isian \(old.title): judul, pengantar, atau isiannya berubah",
          ChangeWords.change(
            "halaman isian \(old.title): untuk jenis permohonan", old.kinds.map(ChangeWords.names) ?? "semua",
            new.kinds.map(ChangeWords.names) ?? "semua"),
        ].compactMap(\.self)
      } + (groups.isReordered ? ["urutan halaman isian berubah"] : [])
      + (old.keyFields == new.keyFields ? [] : ["isian pokok (nama, NIK, telepon, surel, tempat kerja) berubah"])
  }

  /// A page of the form without what its fields say.
  private struct GroupHead: Identifiable, Equatable {
    let id: GroupID
    let title: String
    let intro: String?
    let fields: Set<FieldID>
    let kinds: Set<KindID>?

    func isSameBut(_ other: GroupHead) -> Bool {
      title == other.title && intro == other.intro && fields == other.fields
    }

    init(_ group: FieldGroup) {
      id = group.id
      kinds = group.kinds
      title = group.title
      intro = group.intro
      fields = Set(group.fields.map(\.id))
    }
  }

  private var words: [String] {
    [
      old.messages == new.messages ? nil : "bunyi pesan kepada pemohon berubah",
      old.states == new.states ? nil : "sebutan keadaan permohonan berubah",
      ChangeWords.change("catatan pada halaman lacak", old.trackingNote, new.trackingNote),
    ].compactMap(\.self)
  }
}
