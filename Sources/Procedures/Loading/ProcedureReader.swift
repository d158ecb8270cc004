import Casework
import WorkingTime

/// Reads `procedure.yaml` key by key, in the order of the SOP's form, and keeps where names were used, so that they
/// can be checked once all of them are known.
final class ProcedureReader {
  let problems: ProblemList
  /// Where each step and requirement is named; the last place, when there are several.
  var stepPlaces: [StepID: Place] = [:]
  var requirementPlaces: [RequirementID: Place] = [:]
  var sendBacks: [SendBack: Place] = [:]
  /// Something in the table of steps could not be read, so that what follows from it is not worth telling.
  var stepsAreBroken = false
  /// A kind of application has no name that could be read, so that nobody can tell which names of kinds are wrong.
  var kindsAreBroken = false
  var performers: [Located<String>] = []
  /// Roles of whom something has to be proven.
  var qualified: [Located<String>] = []
  var conditions: [ConditionUse] = []
  var fieldUses: [FieldUse] = []
  var kindUses: [Located<String>] = []
  var groupUses: [Located<String>] = []
  var tariffs: [TariffUse] = []
  /// Where the levy's formula stands, if there is one that can be read.
  var formulaPlace: Place?

  struct SendBack: Hashable {
    let from: StepID
    let to: StepID
  }

  /// Names that were given, by what they name.
  private var given: [String: Set<String>] = [:]

  /// The map's `id`, which must be the only one of its sort.
  func unique(_ sort: String, in map: YAMLMap) -> Located<String> {
    let id = map.identifier()
    if !id.value.isEmpty, !given[sort, default: []].insert(id.value).inserted {
      map.report("\(sort) `\(id.value)` ada lebih dari satu", instead: "`id` lain untuk tiap \(sort)", at: id.place)
    }
    return id
  }

  /// A condition, and where each part of it stands.
  struct ConditionUse {
    let field: Located<String>
    let values: [Located<String>]
    /// The field that asks, if one does; it cannot wait for itself.
    let asker: FieldID?
  }

  /// A field that is named elsewhere, and what it has to be.
  struct FieldUse {
    let name: Located<String>
    let mustBe: Field.ValueKind?
  }

  /// A table of a levy's tariffs, and where its parts stand.
  struct TariffUse {
    let name: String
    let field: Located<String>
    let choices: [Located<String>]
    let place: Place
  }

  init(problems: ProblemList) {
    self.problems = problems
  }

  func read(_ root: YAMLMap) -> ProcedureDraft {
    var draft = ProcedureDraft(
      head: root.map("kepala", head), boxes: boxes(root), promise: root.serviceTime("janji"),
      keyFields: root.map("isian_pokok", like: "{nama: nama, nik: nik}", keyFields),
      fee: root.map("biaya", like: "{rupiah: 0, teks: Gratis}", fee),
      series: root.map("seri_nomor", series), states: root.map("keadaan", states),
      messages: root.map("pesan", messages))
    draft.shortName = root.text("nama_singkat", like: "SIKXX")
    draft.name = root.text("nama", like: "Surat Izin …")
    draft.summary = root.text("ringkasan")
    (draft.applicantLabel, draft.roles) = root.map("pelaksana") { map in
      (map.text("pemohon", like: "Pemohon"), map.list("peran", role))
    }
    var number = 0
    let before = problems.all.count
    draft.steps = root.list("langkah") { map in
      number += 1
      return step(map, number: number, draft)
    }
    stepsAreBroken = problems.all.count > before
    let kinds = root.list("jenis_permohonan", applicationKind)
    draft.kinds = kinds.filter { !$0.id.rawValue.isEmpty }
    kindsAreBroken = draft.kinds.count < kinds.count
    draft.revocation = root.optionalMap("pencabutan_oleh_kantor", revocation)
    draft.levy = root.optionalMap("retribusi", levy)
    draft.groups = root.list("isian", group)
    draft.requirements = root.list("persyaratan", requirement)
    draft.validity = root.list("masa_berlaku", validity)
    draft.letterForm = root.text("bentuk_surat")
    draft.trackingNote = root.text("catatan_lacak")
    draft.carbonCopies = root.has("tembusan") ? root.texts("tembusan") : nil
    return draft
  }

  private func fee(_ map: YAMLMap) -> Fee {
    Fee(rupiah: map.count("rupiah"), text: map.text("teks"))
  }

  private func series(_ map: YAMLMap) -> SeriesNames {
    SeriesNames(
      application: SeriesID(map.identifier("permohonan").value), permit: SeriesID(map.identifier("izin").value),
      refusal: SeriesID(map.identifier("penolakan").value))
  }

  private func states(_ map: YAMLMap) -> StateLabels {
    StateLabels(
      draft: map.text("draf"), returned: map.text("dikembalikan"), approved: map.text("disetujui"),
      issued: map.text("terbit"), completed: map.text("selesai"), refused: map.text("ditolak"),
      withdrawn: map.text("ditarik"), void: map.text("batal"))
  }

  private func messages(_ map: YAMLMap) -> Messages {
    func optional(_ key: String) -> String? {
      guard let item = map.optional(key), let text = item.text() else { return nil }
      MustacheCheck(names: .message, problems: problems).check(text, at: item)
      return text
    }
    func message(_ key: String) -> String {
      map.required(key, like: "…") == nil ? "" : optional(key) ?? ""
    }
    return Messages(
      subject: optional("judul"), submitted: message("diajukan"), returned: message("dikembalikan"),
      resubmitted: optional("diajukan_lagi"), promiseMoved: optional("janji_berubah"),
      appointed: optional("kunjungan"), assessed: optional("tagihan"), paid: optional("lunas"),
      issued: message("terbit"), refused: message("ditolak"), handedOver: optional("diserahkan"),
      ending: map.optionalMap("akan_berakhir", ending), revoked: optional("dicabut"),
      withdrawn: optional("ditarik"), withdrawnAtCounter: optional("ditarik_di_loket"))
  }

  private func ending(_ map: YAMLMap) -> EndingWords {
    let months = (map.required("bulan", like: "[6, 3, 1]")?.items() ?? []).compactMap { $0.count(1...120) }
    guard let item = map.required("bunyi", like: "…"), let text = item.text() else {
      return EndingWords(months: [], text: "")
    }
    MustacheCheck(names: .message, problems: problems).check(text, at: item)
    return EndingWords(months: Set(months).sorted(by: >), text: text)
  }

  private func validity(_ map: YAMLMap) -> ValidityRule {
    let kinds = map.located(texts: "jenis_permohonan", orNone: true)
    kindUses += kinds
    return ValidityRule(
      inForce: span(map), years: map.count("tahun", 1...100), text: map.text("teks"),
      limit: map.optionalMap("tidak_melewati") { limit in
        let date = limit.identifier("isian")
        fieldUses.append(FieldUse(name: date, mustBe: .date))
        return ValidityRule.Limit(date: FieldID(date.value), condition: condition("bila", in: limit))
      },
      kinds: kinds.isEmpty ? nil : Set(kinds.map { KindID($0.value) }))
  }

  func span(_ map: YAMLMap) -> DateSpan {
    let span = DateSpan(from: map.optionalDate("sejak"), until: map.optionalDate("hingga"))
    if let from = span.from, let until = span.until, until < from {
      map.report("aturan ini berakhir sebelum mulai", instead: "`hingga` tidak mendahului `sejak`", at: "hingga")
    }
    return span
  }

  /// `bila: {isian: …, bernilai: […]}`
  func condition(_ key: String, in map: YAMLMap, asker: FieldID? = nil) -> FieldCondition? {
    map.optionalMap(key) { map in
      let field = map.identifier("isian")
      let values = map.located(texts: "bernilai")
      conditions.append(ConditionUse(field: field, values: values, asker: asker))
      return FieldCondition(field: FieldID(field.value), values: values.map(\.value))
    }
  }
}
