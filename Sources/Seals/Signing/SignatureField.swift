import Foundation
import PDFDocument

/// Where a signature is shown, in points from the page's lower left corner.
public struct SignatureRectangle: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Lower left and upper right corner (ISO 32000-1, 7.9.5), in hundredths of a point.
  var corners: PDFObject { .array([x, y, x + width, y + height].map { PDFObject.hundredths($0) }) }

  /// The same with the corner at the origin.
  var box: PDFObject { .array([0, 0, width, height].map { PDFObject.hundredths($0) }) }
}

/// What a signature says beside being one. All of it is signed; none of it is proven by that.
public struct SignatureField: Sendable {
  /// Name of the form field; no other field of the file may have it.
  public var name: String
  /// Index of the page, from 0.
  public var page: Int
  /// Nil for a signature that is not shown.
  public var rectangle: SignatureRectangle?
  public var signerName: String?
  public var reason: String?
  public var location: String?
  /// When the signer says it was signed (ISO 32000-1, table 252, M). Kept to whole seconds.
  public var claimedTime: Date
  /// Minutes east of UTC in which the claimed time is written; the instant is the same for all of them.
  public var utcOffsetMinutes: Int

  public init(
    name: String, page: Int = 0, rectangle: SignatureRectangle? = nil, signerName: String? = nil,
    reason: String? = nil, location: String? = nil, claimedTime: Date, utcOffsetMinutes: Int = 0
  ) {
    self.name = name
    self.page = page
    self.rectangle = rectangle
    self.signerName = signerName
    self.reason = reason
    self.location = location
    self.claimedTime = claimedTime
    self.utcOffsetMinutes = utcOffsetMinutes
  }

  /// The claimed time and the texts, as entries of the signature dictionary.
  var entries: [(key: String, value: PDFObject)] {
    let seconds = Int(min(max(claimedTime.timeIntervalSince1970, -62_000_000_000), 253_000_000_000).rounded(.down))
    let time = PDFTime(secondsSince1970: seconds, offsetMinutes: utcOffsetMinutes)
    let texts = [("Location", location), ("Name", signerName), ("Reason", reason)]
    return texts.compactMap { key, text in text.map { (key, .text($0)) } } + [("M", .text(time.pdfDate))]
  }
}
