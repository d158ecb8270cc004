/// Nothing.
public struct EmptyHTML: HTML {
  @inlinable public init() {}
  @inlinable public func render(into buffer: inout HTMLBuffer) {}
}

/// Several pieces as one, without an element around them.
public struct Group<Content: HTML>: HTML {
  @usableFromInline let content: Content

  @inlinable public init(@HTMLBuilder content: () -> Content) {
    self.content = content()
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    content.render(into: &buffer)
  }
}

/// One piece for each item, made while writing, so that a long list is never held twice.
public struct ForEach<Items: Sequence, Content: HTML>: HTML {
  @usableFromInline let items: Items
  @usableFromInline let content: (Items.Element) -> Content

  @inlinable public init(_ items: Items, @HTMLBuilder content: @escaping (Items.Element) -> Content) {
    self.items = items
    self.content = content
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    for item in items { content(item).render(into: &buffer) }
  }
}

/// Any piece, for a list or a property that holds pieces of several types.
public struct AnyHTML: HTML {
  @usableFromInline let content: any HTML

  @inlinable public init(_ content: some HTML) {
    self.content = content
  }

  @inlinable public init(@HTMLBuilder content: () -> some HTML) {
    self.content = content()
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    content.render(into: &buffer)
  }
}

/// Markup that stands in the source as a literal; what comes from outside cannot become one.
public struct RawHTML: HTML {
  @usableFromInline let literal: StaticString

  @inlinable public init(_ literal: StaticString) {
    self.literal = literal
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    buffer.write(literal)
  }
}
