import Casework
import WorkingTime

/// The SOP's form: head, boxes, table.
extension ProcedureReader {
  func head(_ map: YAMLMap) -> SOPHead {
    SOPHead(
      institution: map.texts("instansi"), field: map.text("bidang"), number: map.text("nomor_sop"),
      created: map.date("tanggal_pembuatan"), revised: map.optionalDate("tanggal_revisi"),
      effective: map.date("tanggal_efektif"),
      approver: map.map("disahkan_oleh") {
        SOPHead.Approver(position: $0.texts("jabatan"), name: $0.text("nama"), nip: $0.text("nip"))
      },
      title: map.text("nama_sop"))
  }

  func boxes(_ root: YAMLMap) -> SOPBoxes {
    SOPBoxes(
      legalBasis: root.texts("dasar_hukum"), qualifications: root.list("kualifikasi_pelaksana", qualification),
      related: root.texts("keterkaitan", orNone: true), equipment: root.texts("peralatan"),
      warning: root.texts("peringatan"), recording: root.texts("pencatatan"))
  }

  private func qualification(_ map: YAMLMap) -> Qualification {
    let items = map.required("butir", like: "[…]")?.items() ?? []
    let roles = map.located(texts: "peran", orNone: true)
    qualified += roles
    if roles.isEmpty != !map.has("dibuktikan") {
      map.report(
        "`peran` dan `dibuktikan` hanya berguna bersama", instead: "keduanya, atau tidak satu pun",
        at: roles.isEmpty ? "dibuktikan" : "peran")
    }
    return Qualification(
      title: map.text("pelaksana"),
      points: items.compactMap { item in
        if item.node.scalar != nil { return item.text().map { Qualification.Point(text: $0, points: []) } }
        guard let map = item.map() else { return nil }
        let point = Qualification.Point(text: map.text("teks"), points: map.texts("butir"))
        map.finish()
        return point
      }, roles: roles.map { RoleID($0.value) }, demands: map.optionalMap("dibuktikan", demands) ?? [])
  }

  /// `dibuktikan: {pendidikan: s1, sk_pengangkatan: ya}`
  private func demands(_ map: YAMLMap) -> [Demand] {
    var demands: [Demand] = []
    if let level = map.optional("pendidikan")?.word(Education.words) { demands.append(.education(atLeast: level)) }
    if map.flag("sk_pengangkatan") { demands.append(.appointment) }
    if map.flag("sk_keanggotaan") { demands.append(.membership) }
    if demands.isEmpty {
      map.report(
        "tidak ada yang harus dibuktikan",
        instead: "`pendidikan: s1`, `sk_pengangkatan: ya`, atau `sk_keanggotaan: ya`")
    }
    return demands
  }

  func role(_ map: YAMLMap) -> Role {
    let id = unique("peran", in: map)
    if id.value == Self.applicant {
      map.report(
        "peran tidak boleh bernama `\(id.value)`", instead: "nama lain; `\(id.value)` berarti pemohon sendiri", at: "id"
      )
    }
    let label = map.text("label")
    return Role(id: RoleID(id.value), label: label, shortLabel: map.optionalText("singkat") ?? label)
  }

  /// How a step names the applicant as its performer.
  static let applicant = "pemohon"

  func step(_ map: YAMLMap, number: Int, _ draft: ProcedureDraft) -> ProcedureStep {
    let id = map.identifier(like: "periksa_berkas")
    let stepID = StepID(id.value)
    stepPlaces[stepID] = id.place
    let performer = map.identifier("pelaksana", like: Self.applicant)
    performers.append(performer)
    let standard = map.serviceTime("waktu")
    let targets = map.located(texts: "kembali_ke", orNone: true)
    for target in targets { sendBacks[SendBack(from: stepID, to: StepID(target.value))] = target.place }
    let step = Step(
      id: stepID,
      performer: performer.value == Self.applicant ? .applicant : .officer(RoleID(performer.value)),
      act: map.required("tindakan", like: "verifikasi")?.word(Self.acts) ?? .verify, standard: standard.time,
      sendsBackTo: targets.map { StepID($0.value) },
      returnsToApplicant: map.flag("kembali_ke_pemohon"), needsScans: map.flag("perlu_pindaian"),
      officersNeeded: map.optionalCount("petugas", 1...9) ?? 1, photosNeeded: map.optionalCount("foto", 0...50) ?? 0,
      demands: performer.value == Self.applicant ? [] : draft.boxes.demands(of: RoleID(performer.value)))
    if step.act != .inspect {
      for key in ["petugas", "foto"] where map.has(key) {
        map.report("`\(key)` hanya untuk langkah kunjungan", instead: "`tindakan: kunjungi`", at: key)
      }
    }
    let role = draft.roles.first { $0.id == step.role }
    return ProcedureStep(
      step: step, number: number, activity: map.texts("kegiatan"),
      isList: map.optional("bentuk")?.word(["daftar": true, "paragraf": false]) ?? false,
      isInitialled: initialled(map, step),
      actLabel: map.text("sebutan", like: "Periksa berkas"), statusLabel: map.text("keadaan"),
      deskLabel: map.optionalText("meja") ?? role?.shortLabel ?? draft.applicantLabel,
      forwardLabel: map.text("tombol", like: "Teruskan ke …"), requires: map.text("kelengkapan"),
      standardText: standard.text, output: map.text("output"), remark: map.optionalText("keterangan") ?? "")
  }

  /// Initials say that somebody has verified what the letter says.
  private func initialled(_ map: YAMLMap, _ step: Step) -> Bool {
    guard map.flag("paraf") else { return false }
    if step.act != .verify {
      map.report("`paraf` hanya untuk langkah verifikasi", instead: "`tindakan: verifikasi`", at: "paraf")
    }
    return true
  }

  static let acts: KeyValuePairs<String, Step.Act> = [
    "ajukan": .submit, "periksa_kelengkapan": .checkCompleteness, "verifikasi": .verify, "kunjungi": .inspect,
    "pungut": .collect, "setujui": .approve,
    "serahkan": .handOver, "terima": .receive,
  ]

  static func word(_ act: Step.Act) -> String {
    acts.first { $0.value == act }?.key ?? act.rawValue
  }
}
