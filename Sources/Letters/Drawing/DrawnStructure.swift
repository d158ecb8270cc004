import PDFDocument

/// The structure of a document while it is drawn: what is open, and what each numbered run of content belongs to.
package final class DrawnStructure {
  private(set) var content = TaggedContent(root: StructureElement(.document))
  private var open: [StructureElement]
  /// Elements that go on after a page's end, or are filled in later, by what they are made of.
  private var known: [Key: StructureElement] = [:]
  /// Index of the page that is being drawn.
  private(set) var page = 0

  private struct Key: Hashable {
    let parent: ObjectIdentifier
    let role: StructureRole
    let of: AnyHashable
  }

  init() {
    open = [content.root]
    content.pages = [[]]
  }

  /// Says that the next page is drawn from here on.
  func turnPage() {
    page += 1
    content.pages.append([])
  }

  /// How it is written into the file, once every page was drawn and turned.
  package var finished: TaggedContent {
    var finished = content
    if finished.pages.last?.isEmpty == true, finished.pages.count > 1 { finished.pages.removeLast() }
    return finished
  }

  /// The element for what follows, inside the one that is open; the same one again for the same `key`.
  func begin(_ role: StructureRole, _ key: AnyHashable?) -> StructureElement {
    let parent = open[open.count - 1]
    let entry = key.map { Key(parent: ObjectIdentifier(parent), role: role, of: $0) }
    if let entry, let element = known[entry] {
      open.append(element)
      return element
    }
    let element = StructureElement(role)
    parent.add(element)
    if let entry { known[entry] = element }
    open.append(element)
    return element
  }

  func end() { open.removeLast() }

  /// Notes that a run of content begins.
  func run(_ mark: ContentMark) { content.pages[page].append(mark) }

  /// Adds an empty signature field, read out where the document stands now.
  func add(_ field: EmptySignatureField) {
    let form = begin(.form, nil)
    form.alternative = field.description
    form.add(field: content.fields.count)
    content.fields.append(field)
    end()
  }
}
