import Foundation
import Subprocess

/// Draws one page of a PDF with poppler's `pdftoppm`, in a child process that can do little harm: bounded in memory,
/// processor seconds, file size, open files and time, without environment, with the document as its standard input.
struct PageRenderer: Sendable {
  struct Limits: Sendable {
    /// Bytes of address space.
    var memory = 1 << 30
    var processorSeconds = 15
    /// Bytes of the drawn page, and of any file that the child might write.
    var output = 16 << 20
    /// Pixels; a page that would be taller is not drawn to its end and refused.
    var height = 20_000
    var openFiles = 32
    var time = Duration.seconds(20)
  }

  var limiter = "/usr/bin/prlimit"
  var tool = "/usr/bin/pdftoppm"
  var limits = Limits()
  /// Waits out the time limit.
  var wait: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  /// - Parameters:
  ///   - path: of a PDF file.
  ///   - page: 1 for the first.
  ///   - width: in pixels; the height follows.
  ///   - folder: the child's own, empty.
  /// - Returns: a PNG.
  func png(of path: String, page: Int, width: Int, in folder: String) async throws(PagePictureError) -> [UInt8] {
    let outcome: Outcome
    do {
      outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
        group.addTask { try await draw(path, page: page, width: width, in: folder) }
        group.addTask {
          try await wait(limits.time)
          return .late
        }
        // Whichever comes first; cancelling the other kills the child.
        defer { group.cancelAll() }
        return try await group.next() ?? .late
      }
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .cannotRender(.failed)
    } catch {
      throw .cannotRender(.notInstalled)
    }
    switch outcome {
    case .drawn(let png) where isWhole(png, width: width): return png
    case .drawn, .failed: throw .cannotRender(.failed)
    case .missing: throw .cannotRender(.notInstalled)
    case .late: throw .cannotRender(.tookTooLong)
    }
  }

  private enum Outcome: Sendable {
    case drawn([UInt8])
    case failed
    case missing
    case late
  }

  /// Where it could not have the memory, `pdftoppm` calls a picture of one pixel a success.
  private func isWhole(_ png: [UInt8], width: Int) -> Bool {
    guard FileKind(of: png) == .png, let wide = ByteReader(png).number(16, bytes: 4),
      let high = ByteReader(png).number(20, bytes: 4)
    else { return false }
    return abs(wide - width) <= 1 && high <= limits.height
  }

  private func draw(_ path: String, page: Int, width: Int, in folder: String) async throws -> Outcome {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failed }
    let result = try await Subprocess.run(
      .path(.init(limiter)),
      arguments: Arguments([
        "--as=\(limits.memory)", "--cpu=\(limits.processorSeconds)", "--fsize=\(limits.output)",
        "--nofile=\(limits.openFiles)", "--core=0", "--", tool, "-q", "-png", "-singlefile", "-f", String(page), "-l",
        String(page), "-scale-to-x", String(width), "-scale-to-y", "-1", "-W",
        String(width + 1), "-H", String(limits.height + 1), "-",
      ]),
      environment: .custom([Environment.Key: String]()), workingDirectory: .init(folder),
      input: .fileDescriptor(.init(rawValue: file), closeAfterSpawningProcess: true),
      output: .bytes(limit: limits.output), error: .string(limit: 65_536))
    // It ends well even where it left something out for want of memory, and says so here only.
    if result.standardError.contains("emory") { return .failed }
    switch result.terminationStatus {
    case .exited(0): return .drawn(result.standardOutput)
    // As a shell says it, and prlimit too: found but not to be run, not found.
    case .exited(126), .exited(127): return .missing
    default: return .failed
    }
  }
}
