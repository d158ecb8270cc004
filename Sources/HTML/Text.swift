// What is already a value of Swift and stands on a page as text.

extension String: HTML {
  @inlinable public func render(into buffer: inout HTMLBuffer) { buffer.writeEscaped(self) }
}

extension Substring: HTML {
  @inlinable public func render(into buffer: inout HTMLBuffer) { buffer.writeEscaped(String(self)) }
}

/// Plain digits; a number that a person reads as an amount is formatted by its page.
extension Int: HTML {
  @inlinable public func render(into buffer: inout HTMLBuffer) { buffer.writeEscaped(String(self)) }
}

extension Optional: HTML where Wrapped: HTML {
  @inlinable public func render(into buffer: inout HTMLBuffer) { self?.render(into: &buffer) }
}

extension Array: HTML where Element: HTML {
  @inlinable public func render(into buffer: inout HTMLBuffer) {
    for piece in self { piece.render(into: &buffer) }
  }
}
