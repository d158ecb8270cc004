import Foundation
import ObjectStore

/// An S3-compatible store, such as one in another city.
public struct BucketTarget: ShippingTarget {
  private let bucket: S3Bucket
  /// Empty, or ends with a slash.
  private let prefix: String

  public init(_ bucket: S3Bucket, prefix: String = "") {
    self.bucket = bucket
    self.prefix = prefix.isEmpty || prefix.hasSuffix("/") ? prefix : prefix + "/"
  }

  public func put(_ path: String, from location: String) async throws {
    try await bucket.put(file: location, at: prefix + path)
  }

  public func get(_ path: String, to location: String) async throws {
    let folder = URL(filePath: location).deletingLastPathComponent().path(percentEncoded: false)
    try DurableFile.makeFolders(folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
    guard try await bucket.get(prefix + path, into: location) else {
      throw BlobError.refused("\(prefix)\(path) is listed, and not there")
    }
  }

  public func list(_ folder: String) async throws -> [String] {
    let home = prefix + folder + "/"
    return try await bucket.keys(under: home).map { String($0.dropFirst(home.count)) }
  }

  public func remove(_ path: String) async throws { try await bucket.delete(prefix + path) }
}
