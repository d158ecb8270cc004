import Casework
import WorkingTime

/// Reads an office's files key by key.
struct OfficeReader {
  let problems: ProblemList
  /// The office's files, for the picture that one of them names.
  let bundle: FileBundle

  /// What `office.yaml` says.
  struct Core {
    let city: String
    let name: String
    let shortName: String
    let isExample: Bool
    let utcOffsetSeconds: Int
    let timeZoneName: String
    let letterhead: OfficeLetterhead
    let counterHours: String
    let counterRemark: String
    let complaints: [ComplaintChannel]
    let retention: Retention
    let carbonCopies: [String]
    let signatureNotes: SignatureNotes
    let relaxedDuties: Set<DutyRule>
    let messages: OfficeMessages?
    let staffing: Staffing
    let mandates: MandateRules?
    let sealing: SealingRule
  }

  func core(_ root: YAMLMap) -> Core {
    let zone = root.map("zona_waktu") { map in
      (minutes: offset(map), name: map.text("nama", like: "WIB"))
    }
    let counter = root.map("loket") { map in
      (hours: map.text("jam"), remark: map.text("keterangan"))
    }
    let core = Core(
      city: root.text("kota"), name: root.text("nama"), shortName: root.text("nama_singkat"),
      isExample: root.flag("kantor_contoh"), utcOffsetSeconds: zone.minutes * 60, timeZoneName: zone.name,
      letterhead: root.map("kop_surat", letterhead), counterHours: counter.hours, counterRemark: counter.remark,
      complaints: root.list("pengaduan", complaint), retention: root.map("penyimpanan", retention),
      carbonCopies: root.texts("tembusan", orNone: true), signatureNotes: root.map("catatan_kaki", notes),
      relaxedDuties: root.optionalMap("pemisahan_tugas", relaxed) ?? [],
      messages: root.optionalMap("pesan", messages),
      staffing: root.optionalMap("penugasan", staffing) ?? .none, mandates: root.optionalMap("mandat", mandates),
      sealing: root.optionalMap("tanda_tangan", sealing) ?? .plain)
    root.finish()
    return core
  }

  /// `pemisahan_tugas: {dilonggarkan: [masukan_sendiri]}`
  private func relaxed(_ map: YAMLMap) -> Set<DutyRule> {
    Set(
      (map.required("dilonggarkan", like: "[masukan_sendiri]")?.items() ?? []).compactMap {
        $0.word(["masukan_sendiri": DutyRule.ownEntry, "periksa_sendiri": DutyRule.ownCheck])
      })
  }

  /// `+07.00`, as minutes.
  private func offset(_ map: YAMLMap) -> Int {
    guard let item = map.required("selisih_utc", like: "\"+07.00\""), let text = item.text() else { return 0 }
    let sign = text.first == "-" ? -1 : 1
    guard text.first == "+" || text.first == "-", let time = TimeOfDay(String(text.dropFirst())), time.hour <= 14 else {
      item.report("“\(text)” bukan selisih waktu", instead: "misalnya `\"+07.00\"` untuk WIB")
      return 0
    }
    return sign * time.minutes
  }

  private func letterhead(_ map: YAMLMap) -> OfficeLetterhead {
    OfficeLetterhead(
      lines: map.texts("baris"), address: map.text("alamat"), phone: map.text("telepon"), email: map.text("surel"),
      web: map.text("situs"), emblem: emblem(map))
  }

  private func complaint(_ map: YAMLMap) -> ComplaintChannel {
    let item = map.optional("tautan")
    let link = item?.text()
    if let link, !["https://", "mailto:", "tel:"].contains(where: link.hasPrefix) {
      item?.report("`tautan` berisi “\(link)”", instead: "alamat yang diawali `https://`, `mailto:`, atau `tel:`")
    }
    return ComplaintChannel(name: map.text("nama"), text: map.text("teks"), link: link)
  }

  private func retention(_ map: YAMLMap) -> Retention {
    Retention(
      draftDays: map.count("hari_draf", 1...365), caseYears: map.count("tahun_permohonan", 1...100),
      accessLogYears: map.count("tahun_jejak_akses", 1...100))
  }

  private func notes(_ map: YAMLMap) -> SignatureNotes {
    SignatureNotes(
      law: map.text("dasar"), certified: map.text("tersertifikasi"), example: map.text("contoh"),
      check: map.text("cek"))
  }

  func privacy(_ root: YAMLMap) -> PrivacyNotice {
    let notice = PrivacyNotice(
      title: root.text("judul"), short: root.text("ringkas"),
      sections: root.list("bagian") {
        PrivacyNotice.Section(title: $0.text("judul"), paragraphs: $0.texts("paragraf"))
      })
    root.finish()
    return notice
  }

  func series(_ root: YAMLMap) -> [NumberSeries] {
    var seen: Set<String> = []
    let series = root.list("seri") { map in
      let id = map.identifier()
      if !seen.insert(id.value).inserted {
        map.report("seri `\(id.value)` ada lebih dari satu", instead: "satu `id` untuk tiap seri", at: id.place)
      }
      let restarts = map.flag("mulai_lagi_tiap_tahun", default: true)
      return NumberSeries(
        id: SeriesID(id.value), label: map.text("label"), format: format(map, needsYear: restarts),
        restartsEachYear: restarts, isPerProcedure: map.flag("per_layanan", default: true))
    }
    root.finish()
    return series
  }

  private func format(_ map: YAMLMap, needsYear: Bool) -> NumberFormat {
    guard let item = map.required("bentuk", like: "\"{J}-{YYYY}-{NNNNNN}\""), let text = item.text() else {
      return .placeholder
    }
    do throws(NumberFormat.Problem) {
      return try NumberFormat(text, needsYear: needsYear)
    } catch {
      switch error {
      case .unknown(let name):
        item.report("`{\(name)}` tidak dikenal dalam nomor", instead: "{N}, {NNN}, {YYYY}, {YY}, {MM}, {mm}, {DD}, {J}")
      case .unclosedBrace: item.report("`{` tanpa `}` dalam nomor", instead: "misalnya `{NNN}`")
      case .noNumber: item.report("bentuk nomor tanpa urutan", instead: "paling sedikit `{N}`")
      case .noYear:
        item.report(
          "nomor yang mulai lagi tiap tahun akan terulang tanpa tahun di dalamnya", instead: "tambahkan `{YYYY}`")
      }
      return .placeholder
    }
  }
}
