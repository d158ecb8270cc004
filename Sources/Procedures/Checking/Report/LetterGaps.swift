import Casework
import Foundation
import WorkingTime

/// What letters would print with nothing in it, kind by kind, and letters that would say the opposite of what they do.
struct LetterGaps {
  private(set) var findings: [ProcedureFinding] = []
  private let bundle: FileBundle
  private let folder: String
  private let procedure: Procedure

  init(_ procedure: Procedure, _ bundle: FileBundle, folder: String, _ places: ProcedurePlaces) {
    self.procedure = procedure
    self.bundle = bundle
    self.folder = folder
    let own = procedure.revocation.map { [$0.kind] } ?? []
    let letters = Dictionary(grouping: procedure.kinds + own, by: \.letterPath)
    for (path, kinds) in letters.sorted(by: { $0.key < $1.key }) {
      if let letter = procedure.letters[path] { judge(letter, path, kinds) }
    }
    judge(procedure.refusalLetter, PaperKind.refusal.path, procedure.kinds)
    judge(procedure.applicationLetter, PaperKind.applicationLetter.path, procedure.kinds, severity: .warning)
    judgeRevocations(places)
  }

  /// What a name stands for in the letter of one kind.
  private struct Unknowns {
    /// Names that never have a value.
    var never: Set<String> = []
    /// Names that may have none.
    var perhaps: Set<String> = []

    init(_ procedure: Procedure, _ kind: ApplicationKind) {
      let narrow = procedure.narrowed(to: kind.id)
      for field in procedure.fields {
        let name = "values.\(field.id)"
        if narrow.field(field.id) == nil {
          never.insert(name)
        } else if !field.isRequired || field.onlyWhen != nil {
          perhaps.insert(name)
        }
      }
      let isOwnMotion = procedure.revocation?.kind.id == kind.id
      if kind.earlier == nil, !isOwnMotion { never.formUnion(["earlier.number", "earlier.date"]) }
      let mayBeUnregistered = kind.earlier?.mayBeUnregistered ?? false
      if mayBeUnregistered { perhaps.insert("earlier.date") }
      if kind.earlier?.effect == .revokes || isOwnMotion {
        never.insert("validUntil")
      } else if kind.earlier?.keepsValidity ?? false {
        if mayBeUnregistered { perhaps.insert("validUntil") }
      } else if procedure.ruleChanges.contains(where: { narrow.validityRule(on: $0) == nil }) {
        never.insert("validUntil")
      }
    }
  }

  private mutating func judge(
    _ paper: PaperTemplate, _ path: String, _ kinds: [ApplicationKind], severity: ProcedureFinding.Severity = .error
  ) {
    var never: [String: [KindID]] = [:]
    var perhaps: Set<String> = []
    for kind in kinds {
      let unknowns = Unknowns(procedure, kind)
      for words in paper.wording {
        let tags = MustacheTags(words.text, without: unknowns.never)
        switch words.place {
        case .row(isLeftOutWhenEmpty: true) where tags.isBlank: break
        default: for name in Set(tags.printedEmpty) { never[name, default: []].append(kind.id) }
        }
        let open = MustacheTags(words.text, without: unknowns.never.union(unknowns.perhaps))
        if words.place == .row(isLeftOutWhenEmpty: false), open.isBlank, !tags.isBlank {
          perhaps.formUnion(open.printedEmpty)
        }
      }
    }
    for (name, kinds) in never {
      let named = Self.unique(kinds).map { "`\($0)`" }.joined(separator: ", ")
      let isLetter = procedure.letters[path] != nil
      add(Self.missing(name, named), Self.remedy(name, kinds.first, isLetter: isLetter), name, path, severity)
    }
    for name in perhaps.subtracting(never.keys) {
      add(
        "baris dengan `{{\(name)}}` kosong bila tidak ada isinya, dan surat dengan baris kosong tidak dapat disetujui",
        "`hilang_bila_kosong: ya` pada baris itu", name, path, .warning)
    }
  }

  /// What is revoked by a letter that grants it has been granted twice.
  private mutating func judgeRevocations(_ places: ProcedurePlaces) {
    let granting = Set(procedure.kinds.filter { $0.earlier?.effect != .revokes }.map(\.letterPath))
    for kind in procedure.kinds where kind.earlier?.effect == .revokes && granting.contains(kind.letterPath) {
      findings.append(
        ProcedureCheck.finding(
          "jenis `\(kind.id)` mencabut izin dengan surat yang memberi izin (`\(kind.letterPath)`)",
          "`surat: revocation.yaml` pada jenis itu, berkas itu dengan kata-kata pencabutan, dan `seri_nomor` sendiri",
          places.kind(kind.id.rawValue)))
    }
  }

  private static func missing(_ name: String, _ kinds: String) -> String {
    switch name {
    case "validUntil": "surat ini mencetak `{{validUntil}}`, tetapi jenis \(kinds) tidak mempunyai masa berlaku"
    case "earlier.number", "earlier.date":
      "surat ini mencetak `{{\(name)}}`, tetapi jenis \(kinds) tidak mempunyai surat lama"
    default: "surat ini mencetak `{{\(name)}}`, yang tidak ditanyakan kepada jenis \(kinds)"
    }
  }

  private static func remedy(_ name: String, _ kind: KindID?, isLetter: Bool) -> String {
    let leftOut = "`hilang_bila_kosong: ya` pada barisnya"
    return switch name {
    case "validUntil": "`masa_berlaku` yang juga untuk jenis itu sejak SOP berlaku, atau \(leftOut)"
    case "earlier.number", "earlier.date": "`surat_lama` pada jenis itu, atau \(leftOut)"
    default:
      "`\(kind?.rawValue ?? "jenis itu")` juga dalam `jenis_permohonan` kelompok isiannya, "
        + (isLetter ? "\(leftOut), atau `surat` sendiri bagi jenis itu" : "atau \(leftOut)")
    }
  }

  private static func unique(_ kinds: [KindID]) -> [KindID] {
    var seen: Set<KindID> = []
    return kinds.filter { seen.insert($0).inserted }
  }

  private mutating func add(
    _ what: String, _ instead: String, _ name: String, _ path: String, _ severity: ProcedureFinding.Severity
  ) {
    findings.append(ProcedureCheck.finding(what, instead, place(of: name, in: path), severity: severity))
  }

  /// Where a paper names it first.
  private func place(of name: String, in path: String) -> Place {
    let file = "\(folder)/\(path)"
    let text = bundle.files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for written in ["{{\(name)}}", "{{ \(name) }}"] {
        if let range = line.range(of: written) {
          let before = line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound)
          return Place(file: file, line: index + 1, column: before + 1)
        }
      }
    }
    return Place(file: file, line: 1, column: 1)
  }
}
