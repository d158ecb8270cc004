import ArgumentParser
import Foundation
import Office
import Synchronization
import WorkingTime

/// A clock that stands where a file says, so that a play can go over a long holiday in a minute. Only for example
/// offices: whoever starts the program with it in a real one is refused, since every deadline, mandate and date of a
/// letter hangs on the clock.
final class FileClock: Sendable {
  private let path: String
  private let last: Mutex<Moment>

  static let onlyExamples = ValidationError(
    "--clock-file hanya untuk kantor contoh (kantor_contoh: ya): di kantor sebenarnya jam server yang berlaku.")

  /// The system's clock without a file.
  static func now(_ path: String?) throws -> @Sendable () -> Moment {
    guard let path else { return SystemSources.now }
    guard let start = read(path) else {
      throw ValidationError("\(path) harus berisi satu waktu, misalnya 2026-03-17T10:30:00+07:00.")
    }
    let clock = FileClock(path, start)
    return { clock.now }
  }

  private init(_ path: String, _ start: Moment) {
    self.path = path
    last = Mutex(start)
  }

  /// While the file is being replaced, the time before; never earlier than a time told before.
  private var now: Moment {
    let read = Self.read(path)
    return last.withLock { last in
      last = max(last, read ?? last)
      return last
    }
  }

  /// ISO 8601 with an offset.
  private static func read(_ path: String) -> Moment? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let date = ISO8601DateFormatter().date(from: text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { return nil }
    return Moment(milliseconds: Int64(date.timeIntervalSince1970 * 1_000))
  }
}
