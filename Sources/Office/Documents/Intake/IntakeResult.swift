/// The three kinds of document that an office takes.
public enum MediaType: String, Hashable, Sendable, Codable {
  case pdf = "application/pdf"
  case jpeg = "image/jpeg"
  case png = "image/png"
}

/// A file that may be kept: judged by its content and freed of what it told beside it.
public struct IntakeResult: Hashable, Sendable {
  /// What is kept: a PDF as it came, a picture without metadata.
  public let bytes: [UInt8]
  public let mediaType: MediaType
  /// 1 for a picture.
  public let pages: Int
}

/// How large an uploaded file may be.
public struct IntakeLimits: Hashable, Sendable {
  /// 5 MiB, 50 pages, 12,000 pixels a side, 50 megapixels.
  public static let usual = IntakeLimits()

  public var bytes = 5 << 20
  public var pages = 50
  /// Pixels of a picture's longer side.
  public var side = 12_000
  public var pixels = 50_000_000

  public init() {}
}
