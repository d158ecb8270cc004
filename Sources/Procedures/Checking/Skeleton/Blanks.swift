import Foundation
import Yams

/// What is still to be filled in: texts such as `⟨nomor SOP⟩`, which a skeleton leaves for whoever has the form.
enum Blanks {
  static func blank(_ name: String) -> String { "⟨\(name)⟩" }

  /// A finding for each, in files that YAML can read.
  static func findings(in bundle: FileBundle, folder: String) -> [ProcedureFinding] {
    bundle.paths.flatMap { path -> [ProcedureFinding] in
      guard let text = bundle.files[path].flatMap({ String(data: $0, encoding: .utf8) }), text.contains("⟨"),
        let root = try? Yams.compose(yaml: text)
      else { return [] }
      return scalars(of: root).flatMap { scalar -> [ProcedureFinding] in
        scalar.string.matches(of: #/⟨([^⟩]*)⟩/#).map { match in
          ProcedureCheck.finding(
            "belum diisi: \(match.1)", "\(match.1), sebagai ganti `\(match.0)`",
            Place(file: "\(folder)/\(path)", mark: scalar.mark))
        }
      }
    }
  }

  private static func scalars(of node: Node) -> [Node.Scalar] {
    switch node {
    case .scalar(let scalar): [scalar]
    case .mapping(let mapping): mapping.flatMap { scalars(of: $0.value) }
    case .sequence(let sequence): sequence.flatMap { scalars(of: $0) }
    case .alias: []
    }
  }
}
