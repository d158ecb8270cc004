/// Why a PDF could not be read or written.
public struct PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is, for code that decides by it.
  public enum Code: String, Sendable {
    /// The bytes do not begin as a PDF.
    case notPDF
    /// The syntax of ISO 32000-1 is broken.
    case syntax
    /// The cross-reference (ISO 32000-1, 7.5.4 and 7.5.8) cannot be followed.
    case crossReference
    /// Something that must be there is not: catalog, pages, a dictionary key.
    case missing
    /// A bound of `PDFLimits` was reached.
    case limit
    /// A feature that is not handled, such as a filter other than FlateDecode.
    case unsupported
    /// The file is encrypted.
    case encrypted
  }

  public var code: Code
  /// What is wrong, in words for an operator.
  public var problem: String
  /// Byte offset in the file or in the decoded stream, where known.
  public var offset: Int?

  public init(_ code: Code, _ problem: String, at offset: Int? = nil) {
    self.code = code
    self.problem = problem
    self.offset = offset
  }

  public var description: String {
    offset.map { "PDF \(code.rawValue): \(problem) (byte \($0))" } ?? "PDF \(code.rawValue): \(problem)"
  }
}
