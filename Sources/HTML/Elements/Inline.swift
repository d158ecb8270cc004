// Words inside a line.

@inlinable public func a<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.a, attributes: attributes, content: content())
}

@inlinable public func span<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.span, attributes: attributes, content: content())
}

@inlinable public func strong<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.strong, attributes: attributes, content: content())
}

@inlinable public func em<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.em, attributes: attributes, content: content())
}

@inlinable public func b<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.b, attributes: attributes, content: content())
}

@inlinable public func i<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.i, attributes: attributes, content: content())
}

@inlinable public func u<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.u, attributes: attributes, content: content())
}

@inlinable public func s<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.s, attributes: attributes, content: content())
}

@inlinable public func small<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.small, attributes: attributes, content: content())
}

@inlinable public func mark<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.mark, attributes: attributes, content: content())
}

@inlinable public func del<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.del, attributes: attributes, content: content())
}

@inlinable public func ins<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.ins, attributes: attributes, content: content())
}

@inlinable public func sub<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.sub, attributes: attributes, content: content())
}

@inlinable public func sup<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.sup, attributes: attributes, content: content())
}

@inlinable public func abbr<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.abbr, attributes: attributes, content: content())
}

@inlinable public func cite<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.cite, attributes: attributes, content: content())
}

@inlinable public func code<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.code, attributes: attributes, content: content())
}

@inlinable public func kbd<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.kbd, attributes: attributes, content: content())
}

@inlinable public func samp<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.samp, attributes: attributes, content: content())
}

@inlinable public func q<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.q, attributes: attributes, content: content())
}

@inlinable public func time<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.time, attributes: attributes, content: content())
}
