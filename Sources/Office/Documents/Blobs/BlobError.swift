import Casework

/// Why a document's bytes could not be kept or given back.
public enum BlobError: Error, Hashable, Sendable {
  /// No bytes are kept under this hash for this case.
  case missing(CaseID, Digest)
  /// The bytes that lie there no longer have the hash under which they were kept.
  case damaged(CaseID, Digest)
  case diskFull
  /// An office or case whose name may not become a folder's.
  case unsafeName(String)
  /// What the system said (`errno`) about this path.
  case system(path: String, code: Int32)
  /// The object store did not answer, or not in time; it may the next time.
  case away(String)
  /// The object store understood and will not: wrong key, no such bucket.
  case refused(String)
}

extension BlobError: CustomStringConvertible {
  /// For logs and the command; it names nobody.
  public var description: String {
    switch self {
    case .missing(let id, let digest): "document \(digest) of \(id) is missing"
    case .damaged(let id, let digest): "document \(digest) of \(id) is damaged: its bytes have another hash"
    case .diskFull: "the disk for documents is full"
    case .unsafeName(let name): "\(name) cannot be a folder's name: use a-z, 0-9, - and _"
    case .system(let path, let code): "\(path): errno \(code)"
    case .away(let reason): "the object store does not answer: \(reason)"
    case .refused(let reason): "the object store refuses: \(reason)"
    }
  }
}
