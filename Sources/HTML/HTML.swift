/// A piece of a page that can write itself.
///
/// Text is escaped by construction: the only way to put bytes on a page unescaped is ``RawHTML``, and that takes a
/// literal from the source. There is no attribute for inline style or script, and a link takes only harmless schemes.
public protocol HTML {
  /// Writes this piece at the end of the buffer, as UTF-8.
  func render(into buffer: inout HTMLBuffer)
}

extension HTML {
  /// The bytes of this piece, UTF-8.
  ///
  /// - Parameters:
  ///   - assets: the address of each asset by its plain name, such as `simple.css`.
  ///   - base: goes before every address that begins with `/`: empty, or such as `/pekanbaru`.
  public func rendered(assets: [String: String] = [:], base: String = "") -> [UInt8] {
    var buffer = HTMLBuffer(assets: assets, base: base)
    render(into: &buffer)
    return buffer.bytes
  }

  /// The same as text, for tests and for reading.
  public func renderedText(assets: [String: String] = [:], base: String = "") -> String {
    String(decoding: rendered(assets: assets, base: base), as: UTF8.self)
  }
}

/// A piece made of other pieces: a view of one model.
///
///     struct Greeting: Component {
///       let name: String
///       var body: some HTML { p { "Selamat datang, "; strong { name } } }
///     }
public protocol Component: HTML {
  associatedtype Body: HTML
  @HTMLBuilder var body: Body { get }
}

extension Component {
  @inlinable public func render(into buffer: inout HTMLBuffer) {
    body.render(into: &buffer)
  }
}
