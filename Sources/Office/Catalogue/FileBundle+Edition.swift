import CaseStore
import Casework
import Foundation
import Procedures

extension FileBundle {
  /// The hash by which an edition is kept and named by cases.
  public var digest: Digest { Chain.sha256(canonicalBytes) }

  /// Reads back ``canonicalBytes``.
  /// - Returns: nil when the bytes are not those of a bundle.
  public init?(canonicalBytes bytes: [UInt8]) {
    var files: [String: Data] = [:]
    var rest = bytes[...]
    func part() -> ArraySlice<UInt8>? {
      guard rest.count >= 8 else { return nil }
      let length = rest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      rest = rest.dropFirst(8)
      guard length <= UInt64(rest.count) else { return nil }
      defer { rest = rest.dropFirst(Int(length)) }
      return rest.prefix(Int(length))
    }
    while !rest.isEmpty {
      guard let path = part(), let content = part() else { return nil }
      files[String(decoding: path, as: UTF8.self)] = Data(content)
    }
    self.init(files: files)
  }
}
