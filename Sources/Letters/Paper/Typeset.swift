/// A typeset paper: the file and what a signer needs to know about it.
public struct Typeset: Sendable, Hashable {
  /// The PDF file.
  public var bytes: [UInt8]
  public var pageCount: Int
  /// The place of the first electronic signature; `nil` when no block asks for one by a QR code or its reserved place.
  public var signatureBox: SignatureBox?

  public init(bytes: [UInt8], pageCount: Int, signatureBox: SignatureBox?) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.signatureBox = signatureBox
  }
}

/// A rectangle on a page, in PDF points (1/72 inch) from the page's lower left corner (ISO 32000-1, 8.3.2.3).
public struct SignatureBox: Sendable, Hashable {
  /// Of every page, in points.
  public static let pageHeight = A4.height

  /// Counted from 1.
  public var page: Int
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(page: Int, x: Double, y: Double, width: Double, height: Double) {
    self.page = page
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
