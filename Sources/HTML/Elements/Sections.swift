// The frame of a page and its headings.

@inlinable public func body<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.body, attributes: attributes, content: content())
}

@inlinable public func header<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.header, attributes: attributes, content: content())
}

@inlinable public func footer<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.footer, attributes: attributes, content: content())
}

@inlinable public func main<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.main, attributes: attributes, content: content())
}

@inlinable public func nav<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.nav, attributes: attributes, content: content())
}

@inlinable public func aside<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.aside, attributes: attributes, content: content())
}

@inlinable public func section<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.section, attributes: attributes, content: content())
}

@inlinable public func article<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.article, attributes: attributes, content: content())
}

@inlinable public func h1<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.h1, attributes: attributes, content: content())
}

@inlinable public func h2<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.h2, attributes: attributes, content: content())
}

@inlinable public func h3<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.h3, attributes: attributes, content: content())
}

@inlinable public func h4<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.h4, attributes: attributes, content: content())
}

@inlinable public func h5<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.h5, attributes: attributes, content: content())
}

@inlinable public func h6<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.h6, attributes: attributes, content: content())
}

@inlinable public func address<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.address, attributes: attributes, content: content())
}
