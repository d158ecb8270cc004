// What comes from another address.

@inlinable public func title<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.title, attributes: attributes, content: content())
}

@inlinable public func iframe<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.iframe, attributes: attributes, content: content())
}

@inlinable public func script<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.script, attributes: attributes, content: content())
}

@inlinable public func svg<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.svg, attributes: attributes, content: content())
}

@inlinable public func use<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.use, attributes: attributes, content: content())
}
