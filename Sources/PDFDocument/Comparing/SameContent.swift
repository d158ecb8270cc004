/// Whether a signed file shows what the draft shows: every page's content and resources the same object by object,
/// whatever their numbers, and nothing added but signatures.
///
/// A draft that is an unchanged prefix of the signed file is not enough: a revision behind it may say that its pages
/// are others. A prefix is not needed either: some services write a file anew before they sign it.
///
/// What may differ is what shows nothing: object numbers and where objects lie, compression, the page tree above the
/// pages, document information and metadata, and what signatures and their proof need (AcroForm, DSS).
///
/// - Parameter place: where a signature may draw something; nil where it must not.
/// - Returns: the first difference; nil when there is none.
/// - Throws: `PDFError` for a file that cannot be read.
public func contentDifference(
  draft: [UInt8], signed: [UInt8], signatureAt place: SignaturePlace? = nil
) throws(PDFError) -> ContentDifference? {
  var comparison = ContentComparison(draft: try PDFFile(draft), signed: try PDFFile(signed), place: place)
  return try comparison.difference()
}

/// ``contentDifference(draft:signed:signatureAt:)`` with nothing to tell.
public func sameContent(_ draft: [UInt8], _ signed: [UInt8]) throws(PDFError) -> Bool {
  try contentDifference(draft: draft, signed: signed) == nil
}

/// Where on a page a signature may be seen. Points from the lower left corner.
public struct SignaturePlace: Hashable, Sendable {
  /// From 0.
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

  /// Whether it holds a rectangle's corners, with half a point for rounding.
  func holds(_ corners: [Double]) -> Bool {
    let slack = 0.5
    return corners[0] >= x - slack && corners[1] >= y - slack && corners[2] <= x + width + slack
      && corners[3] <= y + height + slack
  }
}

/// Where two files differ, in the words of ISO 32000-1, for operators.
public struct ContentDifference: Hashable, Sendable, CustomStringConvertible {
  /// Such as `page 1/Contents`.
  public var place: String

  public var description: String { place }
}
