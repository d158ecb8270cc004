/// An element with content and a closing tag.
public struct Element<Content: HTML>: HTML {
  @usableFromInline let tag: Tag
  @usableFromInline let attributes: [Attribute]
  @usableFromInline let content: Content

  @inlinable public init(
    _ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
  ) {
    self.init(tag, attributes: attributes, content: content())
  }

  /// For attributes that were collected in a list.
  @inlinable public init(_ tag: Tag, attributes: [Attribute], content: Content) {
    self.tag = tag
    self.attributes = attributes
    self.content = content
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    buffer.writeOpening(tag.opening, attributes)
    if tag.dropsFirstNewline { buffer.write("\n") }
    content.render(into: &buffer)
    buffer.write(tag.closing)
  }
}

/// An element without content or closing tag.
public struct VoidElement: HTML {
  @usableFromInline let tag: VoidTag
  @usableFromInline let attributes: [Attribute]

  @inlinable public init(_ tag: VoidTag, _ attributes: Attribute...) {
    self.init(tag, attributes: attributes)
  }

  /// For attributes that were collected in a list.
  @inlinable public init(_ tag: VoidTag, attributes: [Attribute]) {
    self.tag = tag
    self.attributes = attributes
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    buffer.writeOpening(tag.opening, attributes)
  }
}

/// A whole page: the document type, then `html`.
public struct Document<Head: HTML, Body: HTML>: HTML {
  let language: String
  let head: Head
  let body: Body

  /// - Parameter language: a language tag (BCP 47), such as `id`.
  public init(language: String, @HTMLBuilder head: () -> Head, @HTMLBuilder body: () -> Body) {
    self.language = language
    self.head = head()
    self.body = body()
  }

  public func render(into buffer: inout HTMLBuffer) {
    buffer.write("<!doctype html>")
    Element(.html, attributes: [.lang(language)], content: Pair(Element(.head) { head }, body)).render(into: &buffer)
  }
}

extension HTMLBuffer {
  @usableFromInline mutating func writeOpening(_ opening: StaticString, _ attributes: [Attribute]) {
    write(opening)
    if !attributes.isEmpty { write(attributes) }
    write(">")
  }
}
