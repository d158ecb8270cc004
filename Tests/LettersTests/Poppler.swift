import Foundation

/// The command-line tools of poppler-utils as an independent reader of what was typeset.
enum Poppler {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// The text of the pages, laid out as on paper; pages end with a form feed.
  static func text(_ pdf: [UInt8]) throws -> String {
    try run("pdftotext", ["-layout"], pdf, last: ["-"])
  }

  /// One line a font, after two lines of titles.
  static func fonts(_ pdf: [UInt8]) throws -> [String] {
    Array(try run("pdffonts", [], pdf).split(separator: "\n").map(String.init).dropFirst(2))
  }

  /// One line a picture, after two lines of titles.
  static func pictures(_ pdf: [UInt8]) throws -> [String] {
    Array(try run("pdfimages", ["-list"], pdf).split(separator: "\n").map(String.init).dropFirst(2))
  }

  private static func run(_ tool: String, _ options: [String], _ pdf: [UInt8], last: [String] = []) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = options + [file.path] + last
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
