import CPango
import PDFDocument

/// The structure of an accessible paper (ISO 14289-1). What is drawn outside of all of this becomes an artifact.
extension Canvas {
  /// Puts what `body` draws under a structure element.
  ///
  /// - Parameters:
  ///   - key: the same key under the same parent means the same element, so that a paragraph goes on behind a page's
  ///     end.
  ///   - isGroup: whether it holds elements and no content of its own, as a cell does that holds a picture.
  package func tagged(
    _ role: StructureRole, of key: AnyHashable? = nil, cell: TableCellAttributes? = nil, isGroup: Bool = false,
    _ body: () -> Void
  ) {
    let element = structure.begin(role, key)
    if let cell { element.cell = cell }
    if isGroup || role.isGroup { body() } else { run(.element(element), body) }
    structure.end()
  }

  /// A text, the same element on whichever page a part of it stands.
  func tagged(_ role: StructureRole, _ text: TextLines, _ body: () -> Void) {
    tagged(role, of: ObjectIdentifier(text), body)
  }

  /// A picture with the words that stand for it.
  package func figure(_ alternative: String, in box: Box, _ body: () -> Void) {
    let element = structure.begin(.figure, nil)
    element.alternative = alternative
    element.box = (
      left: box.x, bottom: pageHeight - box.y - box.height, right: box.x + box.width, top: pageHeight - box.y
    )
    run(.element(element), body)
    structure.end()
  }

  /// What is not read out.
  func artifact(_ kind: Artifact, _ body: () -> Void) { run(.artifact(kind), body) }

  /// cairo numbers the run; under which of its tags makes no difference, since its structure is not kept.
  private func run(_ mark: ContentMark, _ body: () -> Void) {
    structure.run(mark)
    cairo_tag_begin(cairo, "Span", nil)
    body()
    cairo_tag_end(cairo, "Span")
  }
}
