import Foundation

/// Files that are there, whole, after a power cut: written beside, flushed, renamed, and the folder flushed too.
enum DurableFile {
  /// Puts `bytes` at `folder/name`, making missing folders.
  static func write(_ bytes: [UInt8], name: String, in folder: String, temporary: String) throws(BlobError) {
    try put(name: name, in: folder, temporary: temporary) { file, beside throws(BlobError) in
      try writeAll(bytes, to: file, path: beside)
    }
  }

  /// - Parameter fill: writes into the file, which lies beside until it is whole.
  private static func put(
    name: String, in folder: String, temporary: String, fill: (Int32, String) throws(BlobError) -> Void
  ) throws(BlobError) {
    try makeFolders(folder)
    let path = folder + "/" + name
    let beside = folder + "/" + temporary
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw problem(beside) }
    do throws(BlobError) {
      defer { close(file) }
      try fill(file, beside)
      guard fsync(file) == 0 else { throw problem(beside) }
      guard rename(beside, path) == 0 else { throw problem(path) }
    } catch {
      unlink(beside)
      throw error
    }
    try flushName(in: folder)
  }

  /// Puts `bytes` at a path, making missing folders.
  static func write(_ bytes: [UInt8], at path: String) throws(BlobError) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    try write(bytes, name: name, in: parent(path), temporary: ".new-" + UUID().uuidString)
  }

  /// Copies a file of any length to a path, making missing folders.
  static func copy(_ source: String, to path: String) throws(BlobError) {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw problem(source) }
    defer { close(from) }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    try put(name: name, in: parent(path), temporary: ".new-" + UUID().uuidString) { to, beside throws(BlobError) in
      while true {
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        let got = Foundation.read(from, &chunk, chunk.count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw problem(source) }
        if got == 0 { return }
        try writeAll(Array(chunk.prefix(got)), to: to, path: beside)
      }
    }
  }

  /// Makes the names in a folder, and its own, last.
  static func flushName(in folder: String) throws(BlobError) {
    try flush(folder)
    // Another thread may have made the folder a moment ago and not have flushed it yet.
    try flush(parent(folder))
  }

  /// Makes `folder` and what is missing above it, each flushed into the one that holds it.
  static func makeFolders(_ folder: String) throws(BlobError) {
    if mkdir(folder, 0o700) == 0 {
      try flush(parent(folder))
    } else if errno == ENOENT, parent(folder) != folder {
      try makeFolders(parent(folder))
      try makeFolders(folder)
    } else if errno != EEXIST {
      throw problem(folder)
    }
  }

  static func flush(_ folder: String) throws(BlobError) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw problem(folder) }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw problem(folder) }
  }

  /// Makes a file that somebody else wrote last, and its name.
  static func flushFile(_ path: String) throws(BlobError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw problem(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw problem(path) }
    try flush(parent(path))
  }

  /// - Returns: nil when there is no such file.
  static func read(_ path: String) throws(BlobError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw problem(path)
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw problem(path) }
    var failure: Int32 = 0
    let size = Int(facts.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failure != 0 { throw .system(path: path, code: failure) }
    return bytes
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(BlobError) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw problem(path) }
      done += put
    }
  }

  private static func parent(_ folder: String) -> String {
    guard let slash = folder.lastIndex(of: "/") else { return "." }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }

  private static func problem(_ path: String) -> BlobError {
    let code = errno
    return code == ENOSPC || code == EDQUOT ? .diskFull : .system(path: path, code: code)
  }
}
