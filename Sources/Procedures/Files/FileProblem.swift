/// Something in a file that cannot be, where it stands, and what would be right. In Indonesian, for whoever edits it.
public struct FileProblem: Hashable, Sendable, Codable, CustomStringConvertible {
  /// As a person would name it: `procedures/contoh/procedure.yaml`.
  public let file: String
  /// From 1; 0 when the problem is the file as a whole.
  public let line: Int
  /// From 1, in Unicode scalars; 0 when the problem is the file as a whole.
  public let column: Int
  public let what: String
  public let instead: String

  public init(file: String, line: Int, column: Int, what: String, instead: String) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
    self.instead = instead
  }

  /// Two lines, the first such as a compiler prints and an editor jumps to.
  public var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    return "\(place): galat: \(what)\n  seharusnya: \(instead)"
  }
}

/// All that is wrong with the files, in the order of file and line, so that it can be mended in one go.
public struct FileProblems: Error, Hashable, Sendable, CustomStringConvertible {
  public let all: [FileProblem]

  public init(_ all: [FileProblem]) {
    self.all = all.sorted { ($0.file, $0.line, $0.column, $0.what) < ($1.file, $1.line, $1.column, $1.what) }
  }

  public var description: String {
    all.map(\.description).joined(separator: "\n")
  }
}
