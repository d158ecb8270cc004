import Foundation

/// The command-line tools of poppler-utils as an independent reader of what was printed.
enum Poppler {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// The words in the order in which they were drawn.
  static func text(_ pdf: [UInt8]) throws -> String {
    try run("pdftotext", ["-raw"], pdf, last: ["-"])
  }

  /// One line a font, after two lines of titles.
  static func fonts(_ pdf: [UInt8]) throws -> [String] {
    Array(try run("pdffonts", [], pdf).split(separator: "\n").map(String.init).dropFirst(2))
  }

  /// What the file says about itself, and the size of each page.
  static func info(_ pdf: [UInt8]) throws -> String {
    try run("pdfinfo", ["-l", "99"], pdf)
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
