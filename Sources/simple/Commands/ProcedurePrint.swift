import ArgumentParser
import Foundation
import Procedures
import SOPForms

/// Formulir SOP, siap ditandatangani.
struct ProcedurePrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Mencetak formulir SOP sebuah prosedur.",
    discussion: """
      pdf   formulir lengkap, siap dicetak dan ditandatangani
      html  formulir sebagai halaman web
      svg   lembar yang sama sebagai gambar
      bpmn  bagan alir sebagai model proses BPMN 2.0
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case pdf, html, svg, bpmn
  }

  @Argument(help: "Folder prosedur, salah satu berkasnya, atau nama folder di procedures/.")
  var file: String

  @Option(help: "Berkas hasil.")
  var out: String

  @Option(help: "pdf, html, svg, atau bpmn. [bawaan: menurut akhiran --out]")
  var format: Format?

  func validate() throws {
    let ending = URL(fileURLWithPath: out).pathExtension.lowercased()
    guard format == nil, Format(rawValue: ending) == nil else { return }
    let known = Format.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
    throw ValidationError(
      "\(out): akhiran berkasnya \(ending.isEmpty ? "tidak ada" : "“.\(ending)” tidak dikenal"); pakai \(known), "
        + "atau sebut bentuknya dengan --format.")
  }

  func run() throws {
    let folder = Self.folder(of: file)
    let procedure: Procedure
    do {
      let bundle = try FileBundle.load(folder: folder)
      procedure = try Procedure.load(bundle, named: folder.lastPathComponent, in: folder.relativePath)
    } catch {
      print(error)
      throw ExitCode.failure
    }
    let target = URL(fileURLWithPath: out)
    let format = format ?? Format(rawValue: target.pathExtension.lowercased()) ?? .pdf
    let bytes = try Self.bytes(of: SOPForm(procedure), as: format)
    do {
      try Data(bytes).write(to: target)
    } catch {
      print("Berkas \(out) tidak dapat ditulis; periksa folder dan izinnya.")
      throw ExitCode.failure
    }
    print("\(out): \(procedure.head.title), \(procedure.steps.count) langkah, \(bytes.count / 1024 + 1) KB")
  }

  private static func bytes(of form: SOPForm, as format: Format) throws -> [UInt8] {
    switch format {
    case .pdf: try form.pdf()
    case .html: form.html()
    case .svg: Array(try form.svg().utf8)
    case .bpmn: Array(form.bpmn().utf8)
    }
  }

  /// A folder as given, the folder of a file, or a folder of that name among the procedures.
  private static func folder(of file: String) -> URL {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      return URL(fileURLWithPath: file.contains("/") ? file : "procedures/\(file)")
    }
    let url = URL(fileURLWithPath: file)
    return isFolder.boolValue ? url : url.deletingLastPathComponent()
  }
}
