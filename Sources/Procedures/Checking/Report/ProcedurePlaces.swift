import Foundation
import Yams

/// Where the parts of a `procedure.yaml` stand that a check speaks of after it was read.
struct ProcedurePlaces {
  private let file: String
  private let root: Node.Mapping?

  init(_ bundle: FileBundle, folder: String) {
    file = "\(folder)/procedure.yaml"
    let text = bundle.files["procedure.yaml"].flatMap { String(data: $0, encoding: .utf8) }
    root = text.flatMap { try? Yams.compose(yaml: $0) }?.mapping
  }

  /// The value of a key at the top; the file's head when there is none.
  func key(_ key: String) -> Place { place(root?[Node(key)]) }

  func step(_ id: String) -> Place { member(of: root?[Node("langkah")], id) ?? key("langkah") }
  func kind(_ id: String) -> Place { member(of: root?[Node("jenis_permohonan")], id) ?? key("jenis_permohonan") }
  func requirement(_ id: String) -> Place { member(of: root?[Node("persyaratan")], id) ?? key("persyaratan") }

  func role(_ id: String) -> Place? {
    member(of: root?[Node("pelaksana")]?.mapping?[Node("peran")], id)
  }

  func field(_ id: String) -> Place {
    let groups = root?[Node("isian")]?.sequence.map { Array($0) } ?? []
    return groups.lazy.compactMap { member(of: $0.mapping?[Node("isian")], id) }.first ?? key("isian")
  }

  /// Where a series is named: among `seri_nomor`, by a kind of application, by the levy or by a revocation.
  func series(_ id: String) -> Place? {
    let kinds = root?[Node("jenis_permohonan")]?.sequence.map { Array($0) } ?? []
    let others = [root?[Node("retribusi")], root?[Node("pencabutan_oleh_kantor")]].compactMap(\.self)
    let named = (kinds + others).compactMap(\.mapping).flatMap { map in
      ["seri_nomor", "seri_usul"].compactMap { map[Node($0)] }
    }
    let own = root?[Node("seri_nomor")]?.mapping.map { $0.map(\.value) } ?? []
    return (own + named).first { $0.scalar?.string == id }.map { place($0) }
  }

  /// The member of a list with this `id`.
  private func member(of list: Node?, _ id: String) -> Place? {
    let found = list?.sequence?.lazy.compactMap { $0.mapping?[Node("id")] }.first { $0.scalar?.string == id }
    return found.map { place($0) }
  }

  private func place(_ node: Node?) -> Place {
    Place(file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
  }
}
