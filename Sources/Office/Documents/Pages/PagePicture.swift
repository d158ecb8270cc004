/// A page of a document as a browser can show it.
public struct PagePicture: Hashable, Sendable {
  public let bytes: [UInt8]
  /// PNG for a page of a PDF; a JPEG or PNG document is shown as it is, turned upright by the browser.
  public let mediaType: MediaType
}

/// Why a page cannot be shown.
public enum PagePictureError: Error, Hashable, Sendable {
  case noSuchPage(Int, of: Int)
  case cannotRender(Reason)
  /// Too many pages wait already; worth another try soon.
  case busy

  public enum Reason: Hashable, Sendable {
    /// poppler does not understand the document, or met one of its limits: memory, processor seconds, size.
    case failed
    /// It took longer than the time limit and was ended.
    case tookTooLong
    /// `pdftoppm` or `prlimit` is not there or could not be started.
    case notInstalled
  }
}
