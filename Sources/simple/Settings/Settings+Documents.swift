import ArgumentParser
import Office
import ObjectStore

extension Settings {
  /// Where documents lie: nil for the data folder.
  func shelf(_ option: String?) throws -> (any BlobShelf)? {
    guard let text = value(option, "documents") else { return nil }
    if text.hasPrefix("folder:") { return FolderShelf(root: String(text.dropFirst("folder:".count))) }
    guard let bucket = try bucket(text, for: "documents", ["s3"])?.bucket else {
      throw ValidationError("documents harus berupa folder:JALUR atau s3://EMBER, bukan “\(text)”.")
    }
    return ObjectShelf(bucket)
  }

  /// Where copies go, or come from: a folder, or `s3://BUCKET/PREFIX`. What reaches that bucket may be set apart from
  /// what reaches the documents' one, since it is in another place.
  func shippingTarget(_ place: String) throws -> any ShippingTarget {
    guard let (bucket, prefix) = try bucket(place, for: "ship-to", ["ship-s3", "s3"]) else {
      return FolderTarget(place)
    }
    return BucketTarget(bucket, prefix: prefix)
  }

  /// - Parameter groups: of settings, the first that has each.
  /// - Returns: nil when the address is none of a bucket.
  private func bucket(
    _ address: String, for option: String, _ groups: [String]
  ) throws -> (bucket: S3Bucket, prefix: String)? {
    guard address.hasPrefix("s3://") else { return nil }
    let parts = address.dropFirst("s3://".count).split(separator: "/", maxSplits: 1).map(String.init)
    func first(_ name: String) throws -> String? { try groups.compactMap { try secret("\($0)-\(name)") }.first }
    let access = S3Access(
      endpoint: try first("endpoint") ?? "", region: try first("region") ?? "us-east-1", bucket: parts.first ?? "",
      keyID: try first("key") ?? "", secret: try first("secret") ?? "")
    guard let access else {
      let names = ["endpoint", "key", "secret"].map { "\(groups[0])-\($0)" }
      throw ValidationError(
        "Untuk \(option): s3://EMBER, beri \(names[0]) (https://MESIN, tanpa jalur), \(names[1]), dan \(names[2]).")
    }
    return (S3Bucket(access), parts.count > 1 ? parts[1] : "")
  }
}
