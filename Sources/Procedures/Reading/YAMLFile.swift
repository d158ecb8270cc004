import Foundation
import Yams

/// Problems as they are found; shared by all readers of one load.
final class ProblemList {
  private(set) var all: [FileProblem] = []

  func add(_ problem: FileProblem) {
    if !all.contains(problem) { all.append(problem) }
  }

  /// - Throws: all problems, if there are any.
  func throwAll() throws(FileProblems) {
    if !all.isEmpty { throw FileProblems(all) }
  }
}

/// A place in a file that problems are reported at.
struct Place: Hashable {
  let file: String
  let line: Int
  let column: Int

  init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  init(file: String, mark: Mark?) {
    self.init(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0)
  }
}

/// One file of a bundle, parsed; where something is missing or wrong, readers go on with empty values and the problem
/// is kept, so that one load finds everything.
enum YAMLFile {
  /// The file's top mapping. An empty, muted one when there is none: the reason is reported once, here.
  static func root(_ path: String, in bundle: FileBundle, of folder: String, problems: ProblemList) -> YAMLMap {
    let place = Place(file: "\(folder)/\(path)")
    let empty = YAMLMap.missing(at: place)
    func report(_ line: Int, _ column: Int, _ what: String, _ instead: String) -> YAMLMap {
      problems.add(FileProblem(file: place.file, line: line, column: column, what: what, instead: instead))
      return empty
    }
    guard let data = bundle.files[path] else {
      return report(0, 0, "berkas ini tidak ada", "berkas \(path) di dalam folder \(folder)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      return report(0, 0, "isi berkas bukan teks UTF-8", "berkas teks yang disimpan dengan penyandian UTF-8")
    }
    if let control = firstControlCharacter(in: text) {
      return report(
        control.line, control.column, "ada karakter kendali \(control.name)", "teks biasa; indentasi memakai spasi")
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        return report(1, 1, "berkas ini kosong", "isian seperti di docs/formats")
      }
      guard let mapping = node.mapping else {
        return report(node.mark?.line ?? 1, node.mark?.column ?? 1, "isi berkas bukan isian", "baris seperti `nama: …`")
      }
      return YAMLMap(mapping, file: place.file, problems: problems)
    } catch let error as YamlError {
      let told = YAMLSlip(error)
      return report(told.mark?.line ?? 1, told.mark?.column ?? 1, told.what, told.instead)
    } catch {
      return report(1, 1, "berkas tidak dapat dibaca sebagai YAML (\(error))", "YAML yang benar")
    }
  }

  /// Tabs count as well: YAML takes none for indentation, and its own message is hard to read.
  private static func firstControlCharacter(in text: String) -> (line: Int, column: Int, name: String)? {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        line += 1
        column = 1
        continue
      }
      let isControl = scalar.properties.generalCategory == .control && scalar != "\r"
      if isControl {
        let name = scalar == "\t" ? "tab" : "U+" + String(scalar.value, radix: 16, uppercase: true)
        return (line, column, name)
      }
      column += 1
    }
    return nil
  }
}
