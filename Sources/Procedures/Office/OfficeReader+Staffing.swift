import Casework

/// `penugasan` and `mandat` in an office's file, `kualifikasi` of an official.
extension OfficeReader {
  func staffing(_ map: YAMLMap) -> Staffing {
    Staffing(
      idleClaims: map.has("berkas_kembali_setelah") ? map.serviceTime("berkas_kembali_setelah").time : nil,
      supervisors: map.texts("atasan", orNone: true).map { AccountID($0) })
  }

  func mandates(_ map: YAMLMap) -> MandateRules {
    var blocks: [MandateKind: String] = [:]
    for kind in MandateKind.allCases {
      guard let item = map.optional(kind.rawValue), let text = item.text() else { continue }
      MustacheCheck(names: .mandate, problems: problems).check(text, at: item)
      if !text.contains("position") {
        item.report("blok ini tidak menyebut jabatannya", instead: "paling sedikit `{{position}}`")
      }
      blocks[kind] = text
    }
    return MandateRules(blocks: blocks, longest: map.optionalMap("hari_paling_lama", longest) ?? [:])
  }

  /// `hari_paling_lama: {plh: 30, plt: 92}`
  private func longest(_ map: YAMLMap) -> [MandateKind: Int] {
    var days: [MandateKind: Int] = [:]
    for kind in MandateKind.allCases where map.has(kind.rawValue) { days[kind] = map.count(kind.rawValue, 1...3_660) }
    return days
  }

  /// `- {pendidikan: s1, nomor: …, tanggal: …}`, or `sk_pengangkatan` or `sk_keanggotaan` with a role.
  func proofs(_ map: YAMLMap, known roles: [String]) -> [OfficialProof] {
    guard map.has("kualifikasi") else { return [] }
    return map.list("kualifikasi") { map in
      let kinds = ["pendidikan", "sk_pengangkatan", "sk_keanggotaan"].filter(map.has)
      if kinds.count != 1 {
        map.report(
          kinds.isEmpty ? "tidak disebut apa yang dibuktikan" : "satu dokumen membuktikan \(kinds.count) hal",
          instead: "tepat satu dari `pendidikan`, `sk_pengangkatan`, `sk_keanggotaan`")
      }
      func role(_ key: String) -> RoleID {
        let name = map.identifier(key)
        if !roles.contains(name.value) {
          map.report(
            "peran `\(name.value)` tidak ada dalam daftar meja",
            instead: Suggestion.text(for: name.value, among: roles), at: name.place)
        }
        return RoleID(name.value)
      }
      var proof = Proof.education(.secondary)
      for kind in kinds {
        switch kind {
        case "pendidikan": proof = .education(map.optional(kind)?.word(Education.words) ?? .secondary)
        case "sk_pengangkatan": proof = .appointment(role(kind))
        default: proof = .membership(role(kind))
        }
      }
      return OfficialProof(proof, number: map.text("nomor"), date: map.date("tanggal"))
    }
  }
}

extension Education {
  /// How the files name the levels.
  static let words: KeyValuePairs<String, Education> = [
    "sma": .secondary, "d3": .diploma, "s1": .bachelor, "s2": .master, "s3": .doctor,
  ]
}
