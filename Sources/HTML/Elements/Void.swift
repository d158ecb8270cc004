// Elements without content.

@inlinable public func br(_ attributes: Attribute...) -> VoidElement { VoidElement(.br, attributes: attributes) }

@inlinable public func hr(_ attributes: Attribute...) -> VoidElement { VoidElement(.hr, attributes: attributes) }

@inlinable public func wbr(_ attributes: Attribute...) -> VoidElement { VoidElement(.wbr, attributes: attributes) }

@inlinable public func img(_ attributes: Attribute...) -> VoidElement { VoidElement(.img, attributes: attributes) }

@inlinable public func input(_ attributes: Attribute...) -> VoidElement { VoidElement(.input, attributes: attributes) }

@inlinable public func link(_ attributes: Attribute...) -> VoidElement { VoidElement(.link, attributes: attributes) }

@inlinable public func meta(_ attributes: Attribute...) -> VoidElement { VoidElement(.meta, attributes: attributes) }

@inlinable public func col(_ attributes: Attribute...) -> VoidElement { VoidElement(.col, attributes: attributes) }

@inlinable public func source(_ attributes: Attribute...) -> VoidElement {
  VoidElement(.source, attributes: attributes)
}
