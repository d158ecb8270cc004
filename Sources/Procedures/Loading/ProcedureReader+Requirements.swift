import Casework
import WorkingTime

extension ProcedureReader {
  func requirement(_ map: YAMLMap) -> RequirementRule {
    let id = map.identifier(like: "ktp")
    let requirementID = RequirementID(id.value)
    requirementPlaces[requirementID] = id.place
    let kinds = map.located(texts: "jenis_permohonan", orNone: true)
    kindUses += kinds
    return RequirementRule(
      id: requirementID, name: map.text("nama"), hint: map.text("petunjuk"), necessity: necessity(map),
      condition: map.optionalText("keterangan"), inForce: span(map),
      kinds: kinds.isEmpty ? nil : Set(kinds.map { KindID($0.value) }), isPhoto: map.flag("pas_foto"),
      isApplicationLetter: map.flag("surat_permohonan"), stockNotes: map.texts("catatan_baku", orNone: true),
      sampleNote: map.optionalText("untuk_pemeriksa"))
  }

  private enum Word {
    case mandatory, optional, conditional
  }

  /// `sifat: wajib`, `pilihan`, or `bersyarat` with `bila`.
  private func necessity(_ map: YAMLMap) -> Necessity {
    let word: Word? = map.required("sifat", like: "wajib")?.word([
      "wajib": .mandatory, "pilihan": .optional, "bersyarat": .conditional,
    ])
    let condition = condition("bila", in: map)
    if condition != nil, let word, word != .conditional {
      map.report("`bila` hanya untuk syarat yang bersyarat", instead: "`sifat: bersyarat`", at: "bila")
    }
    switch word {
    case .conditional:
      guard let condition else {
        if !map.has("bila") {
          map.report(
            "syarat bersyarat tanpa `bila`", instead: "`bila: {isian: …, bernilai: […]}`", at: "sifat")
        }
        return .optional
      }
      return .when(condition.field, isOneOf: condition.values)
    case .optional: return .optional
    case .mandatory, nil: return .mandatory
    }
  }
}
