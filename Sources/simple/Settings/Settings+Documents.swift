import ArgumentParser
import Office
import ObjectStore

extension Settings {
  /// Where documents lie: nil for the data folder.
  func shelf(_ option: String?) throws -> (any BlobShelf)? {
    guard let text = value(option, "documents") else { return nil }
    if text.hasPrefix("folder:") { return FolderShelf(root: String(text.dropFirst("folder:".count))) }
    guard text.hasPrefix("s3://") else {
      throw ValidationError("documents harus berupa folder:JALUR atau s3://EMBER, bukan “\(text)”.")
    }
    let access = S3Access(
      endpoint: value(nil, "s3-endpoint") ?? "", region: value(nil, "s3-region", default: "us-east-1"),
      bucket: String(text.dropFirst("s3://".count)), keyID: try secret("s3-key") ?? "",
      secret: try secret("s3-secret") ?? "")
    guard let access else {
      throw ValidationError(
        "Untuk documents: s3://EMBER, beri s3-endpoint (https://MESIN, tanpa jalur), s3-key, dan s3-secret.")
    }
    return ObjectShelf(S3Bucket(access))
  }
}
