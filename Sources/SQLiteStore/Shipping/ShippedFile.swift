import CaseStore

/// A file of a database's copy elsewhere. Its name says what it holds, and the SHA-256 of its bytes.
///
/// ```
/// 0000000003/base-212-<sha>.sqlite      the database as it was when the third generation began
/// 0000000003/log-1-1-212-<sha>.frames   frames 1 to 212 of its first run of the log
/// 0000000003/log-1-213-240-<sha>.frames
/// 0000000003/log-2-1-96-<sha>.frames    the log began anew
/// ```
///
/// A generation is the base and everything that was committed since; it stands by itself.
public enum ShippedFile: Hashable, Sendable {
  /// - Parameter needs: frames of the first run that have to be laid beside it; with fewer it is no state at all.
  case base(generation: Int, needs: Int, digest: String)
  /// - Parameter run: how often the log has begun anew in this generation, from 1.
  case log(generation: Int, run: Int, from: Int, to: Int, digest: String)

  public var generation: Int {
    switch self {
    case .base(let generation, _, _), .log(let generation, _, _, _, _): generation
    }
  }

  public var digest: String {
    switch self {
    case .base(_, _, let digest), .log(_, _, _, _, let digest): digest
    }
  }

  /// In the folder of copies.
  public var path: String { Self.folder(generation) + "/" + name }

  var name: String {
    switch self {
    case .base(_, let needs, let digest): "base-\(needs)-\(digest).sqlite"
    case .log(_, let run, let from, let to, let digest): "log-\(run)-\(from)-\(to)-\(digest).frames"
    }
  }

  static func folder(_ generation: Int) -> String {
    let digits = String(generation)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  /// Nil for a file of another kind.
  public init?(path: String) {
    let parts = path.split(separator: "/")
    guard parts.count == 2, parts[0].count == 10, let generation = Int(parts[0]) else { return nil }
    let name = parts[1].split(separator: ".", maxSplits: 1)
    let words = name[0].split(separator: "-")
    let numbers = words.dropFirst().dropLast().compactMap { Int($0) }
    guard name.count == 2, let digest = words.last, digest.count == 64 else { return nil }
    switch (words[0], numbers.count, name[1]) {
    case ("base", 1, "sqlite"): self = .base(generation: generation, needs: numbers[0], digest: String(digest))
    case ("log", 3, "frames"):
      self = .log(
        generation: generation, run: numbers[0], from: numbers[1], to: numbers[2], digest: String(digest))
    default: return nil
    }
  }
}
