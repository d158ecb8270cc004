import CaseStore
import Foundation
import GRDB

/// Makes sure that what the write-ahead log seems to hold is on the disk, before anything is built on it.
///
/// The program before this one may have ended because a flush failed. The system then still shows the bytes, takes them
/// for written, and would lose them with the power, and with them every later commit, whose frames hang on theirs. So
/// they are written once more, as they stand, and flushed.
enum LogFlush {
  /// - Returns: how many bytes were written again.
  @discardableResult
  static func again(_ db: Database, log: String) throws -> Int {
    var written = 0
    // Whoever holds the write lock is the only one to change the log.
    try db.inTransaction(.immediate) {
      written = try rewrite(log)
      return .rollback
    }
    return written
  }

  private static func rewrite(_ path: String) throws -> Int {
    let file = open(path, O_RDWR | O_CLOEXEC)
    if file < 0, errno == ENOENT { return 0 }
    guard file >= 0 else { throw problem(path) }
    defer { close(file) }
    let size = 1 << 20
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { chunk.deallocate() }
    var done = 0
    while true {
      let got = pread(file, chunk.baseAddress, size, off_t(done))
      guard got >= 0 else { throw problem(path) }
      if got == 0 { break }
      guard pwrite(file, chunk.baseAddress, got, off_t(done)) == got else { throw problem(path) }
      done += got
    }
    guard done == 0 || fdatasync(file) == 0 else { throw problem(path) }
    return done
  }

  private static func problem(_ path: String) -> StoreError {
    if errno == ENOSPC || errno == EDQUOT { return .diskFull }
    return .unavailable("the log \(path) cannot be flushed: \(String(cString: strerror(errno)))")
  }
}
