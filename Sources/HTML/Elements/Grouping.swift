// Blocks, lists and tables.

@inlinable public func div<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.div, attributes: attributes, content: content())
}

@inlinable public func p<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.p, attributes: attributes, content: content())
}

@inlinable public func ul<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.ul, attributes: attributes, content: content())
}

@inlinable public func ol<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.ol, attributes: attributes, content: content())
}

@inlinable public func li<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.li, attributes: attributes, content: content())
}

@inlinable public func dl<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.dl, attributes: attributes, content: content())
}

@inlinable public func dt<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.dt, attributes: attributes, content: content())
}

@inlinable public func dd<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.dd, attributes: attributes, content: content())
}

@inlinable public func pre<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.pre, attributes: attributes, content: content())
}

@inlinable public func blockquote<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.blockquote, attributes: attributes, content: content())
}

@inlinable public func figure<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.figure, attributes: attributes, content: content())
}

@inlinable public func figcaption<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.figcaption, attributes: attributes, content: content())
}

@inlinable public func table<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.table, attributes: attributes, content: content())
}

@inlinable public func caption<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.caption, attributes: attributes, content: content())
}

@inlinable public func colgroup<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.colgroup, attributes: attributes, content: content())
}

@inlinable public func thead<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.thead, attributes: attributes, content: content())
}

@inlinable public func tbody<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.tbody, attributes: attributes, content: content())
}

@inlinable public func tfoot<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.tfoot, attributes: attributes, content: content())
}

@inlinable public func tr<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.tr, attributes: attributes, content: content())
}

@inlinable public func th<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.th, attributes: attributes, content: content())
}

@inlinable public func td<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.td, attributes: attributes, content: content())
}
