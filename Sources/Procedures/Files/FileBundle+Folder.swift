import Foundation

extension FileBundle {
  /// The most that a folder may hold. A procedure or an office is a few dozen small files; anything else was not meant.
  public static let limits = (files: 200, bytes: 4 << 20)

  /// Every `.yaml` file in the folder and below, and of an office the `.png` files beside its `office.yaml`; hidden
  /// files, links and all other files are left out.
  ///
  /// - Throws: ``FileProblems`` when there is no such folder, a file cannot be read, or there is too much of it.
  public static func load(folder: URL) throws(FileProblems) -> FileBundle {
    do {
      return try read(folder)
    } catch let problems as FileProblems {
      throw problems
    } catch {
      throw FileProblems([
        FileProblem(
          file: folder.path, line: 0, column: 0, what: "berkas tidak dapat dibaca (\(error.localizedDescription))",
          instead: "folder yang dapat dibaca oleh akun yang menjalankan SIMPLE")
      ])
    }
  }

  private static func read(_ folder: URL) throws -> FileBundle {
    let root = folder.standardizedFileURL.resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw FileProblems([
        FileProblem(
          file: folder.path, line: 0, column: 0, what: "folder ini tidak ada", instead: "nama folder yang ada")
      ])
    }
    var files: [String: Data] = [:]
    var size = 0
    let isOffice = FileManager.default.fileExists(atPath: root.appendingPathComponent("office.yaml").path)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let isPicture = isOffice && path.hasSuffix(".png") && !path.contains("/")
      guard path.hasSuffix(".yaml") || isPicture, !isHidden else { continue }
      let file = root.appendingPathComponent(path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let data = try Data(contentsOf: file)
      size += data.count
      guard size <= limits.bytes, files.count < limits.files else {
        throw FileProblems([
          FileProblem(
            file: folder.path, line: 0, column: 0, what: "isi folder ini terlalu besar",
            instead: "paling banyak \(limits.files) berkas, seluruhnya \(limits.bytes >> 20) MiB")
        ])
      }
      files[path] = data
    }
    return FileBundle(files: files)
  }
}
