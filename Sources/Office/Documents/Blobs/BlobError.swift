import Casework

/// Why a document's bytes could not be kept or given back.
public enum BlobError: Error, Hashable, Sendable {
  /// No bytes are kept under this hash for this case.
  case missing(CaseID, Digest)
  /// The bytes on disk no longer have the hash under which they were kept.
  case damaged(CaseID, Digest)
  case diskFull
  /// An office or case whose name may not become a folder's.
  case unsafeName(String)
  /// What the system said (`errno`) about this path.
  case system(path: String, code: Int32)
}
