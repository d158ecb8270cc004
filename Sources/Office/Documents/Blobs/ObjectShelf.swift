import CaseStore
import Casework
import ObjectStore

/// An S3-compatible store, for several servers: one object each under `office/case/hash`.
public struct ObjectShelf: BlobShelf {
  private let bucket: S3Bucket

  public init(_ bucket: S3Bucket) {
    self.bucket = bucket
  }

  public func keep(_ bytes: [UInt8], _ place: BlobPlace) async throws {
    try await answered { try await bucket.put(bytes, at: place.path) }
  }

  public func read(_ place: BlobPlace) async throws -> [UInt8]? {
    try await answered { try await bucket.get(place.path) }
  }

  public func remove(_ id: CaseID, of office: OfficeID) async throws {
    try await answered {
      for key in try await bucket.keys(under: "\(office)/\(id)/") { try await bucket.delete(key) }
    }
  }

  public func all(of office: OfficeID) async throws -> [CaseID: Set<Digest>] {
    let keys = try await answered { try await bucket.keys(under: "\(office)/") }
    var found: [CaseID: Set<Digest>] = [:]
    for key in keys {
      let parts = key.split(separator: "/").map(String.init)
      guard parts.count == 3, let digest = Digest(hex: parts[2]) else { continue }
      found[CaseID(parts[1]), default: []].insert(digest)
    }
    return found
  }

  private func answered<T>(_ body: () async throws -> T) async throws -> T {
    do { return try await body() } catch let error as S3Error {
      switch error {
      case .away(let reason): throw BlobError.away(reason)
      case .refused(let status, let code): throw BlobError.refused("\(status) \(code)")
      case .tooLarge: throw BlobError.refused("an object larger than any document")
      }
    }
  }
}
