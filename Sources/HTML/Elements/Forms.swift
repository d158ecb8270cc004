// What a person fills in, and what shows how it goes.

@inlinable public func form<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.form, attributes: attributes, content: content())
}

@inlinable public func fieldset<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.fieldset, attributes: attributes, content: content())
}

@inlinable public func legend<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.legend, attributes: attributes, content: content())
}

@inlinable public func label<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.label, attributes: attributes, content: content())
}

@inlinable public func button<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.button, attributes: attributes, content: content())
}

@inlinable public func select<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.select, attributes: attributes, content: content())
}

@inlinable public func optgroup<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.optgroup, attributes: attributes, content: content())
}

@inlinable public func option<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.option, attributes: attributes, content: content())
}

@inlinable public func datalist<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.datalist, attributes: attributes, content: content())
}

@inlinable public func textarea<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.textarea, attributes: attributes, content: content())
}

@inlinable public func output<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.output, attributes: attributes, content: content())
}

@inlinable public func progress<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.progress, attributes: attributes, content: content())
}

@inlinable public func meter<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.meter, attributes: attributes, content: content())
}

@inlinable public func details<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.details, attributes: attributes, content: content())
}

@inlinable public func summary<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> {
  Element(.summary, attributes: attributes, content: content())
}
