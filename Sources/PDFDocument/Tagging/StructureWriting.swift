/// Lays out a structure tree as objects (ISO 32000-1, 14.7).
struct StructureWriting {
  private let content: TaggedContent
  /// Object numbers of the pages and of the fields' widgets.
  private let pages: [Int]
  private let widgets: [Int]
  private let treeRoot: Int
  private var next: Int
  private(set) var objects: [(number: Int, object: PDFObject)] = []
  /// Of each page, the element that each of its runs belongs to.
  private var owners: [[Int]]
  private var widgetOwners: [Int: Int] = [:]

  /// The first number that is free behind all that was laid out.
  var end: Int { next }

  /// - Parameters:
  ///   - treeRoot: the number of the tree's root; what it needs besides gets the numbers from `next` on.
  init(_ content: TaggedContent, treeRoot: Int, next: Int, pages: [Int], widgets: [Int], runs: [Int]) {
    self.content = content
    self.treeRoot = treeRoot
    self.next = next
    self.pages = pages
    self.widgets = widgets
    owners = runs.map { [Int](repeating: treeRoot, count: $0) }
    let root = write(content.root, parent: treeRoot)
    objects.append((treeRoot, tree(root)))
  }

  private func tree(_ root: Int) -> PDFObject {
    var numbers: [PDFObject] = []
    for (page, owners) in owners.enumerated() {
      numbers += [.integer(page), .array(owners.map { .reference($0, generation: 0) })]
    }
    for index in widgets.indices {
      guard let owner = widgetOwners[index] else { continue }
      numbers += [.integer(pages.count + index), .reference(owner, generation: 0)]
    }
    return .dictionary([
      "Type": .name("StructTreeRoot"), "K": .array([.reference(root, generation: 0)]),
      "ParentTree": .dictionary(["Nums": .array(numbers)]), "ParentTreeNextKey": .integer(pages.count + widgets.count),
    ])
  }

  private mutating func write(_ element: StructureElement, parent: Int) -> Int {
    let number = next
    next += 1
    let home = element.kids.lazy.compactMap { if case .content(let page, _) = $0 { page } else { nil } }.first
    var kids: [PDFObject] = []
    for kid in element.kids {
      switch kid {
      case .element(let inner): kids.append(.reference(write(inner, parent: number), generation: 0))
      case .content(let page, let id):
        owners[page][id] = number
        kids.append(page == home ? .integer(id) : run(page, id))
      case .field(let index):
        widgetOwners[index] = number
        kids.append(widget(index))
      }
    }
    var entries: [String: PDFObject] = [
      "Type": .name("StructElem"), "S": .name(element.role.rawValue), "P": .reference(parent, generation: 0),
    ]
    if !kids.isEmpty { entries["K"] = kids.count == 1 ? kids[0] : .array(kids) }
    if let home { entries["Pg"] = .reference(pages[home], generation: 0) }
    if let alternative = element.alternative { entries["Alt"] = .text(alternative) }
    let attributes = element.attributes
    if !attributes.isEmpty { entries["A"] = attributes.count == 1 ? attributes[0] : .array(attributes) }
    objects.append((number, .dictionary(entries)))
    return number
  }

  private func run(_ page: Int, _ id: Int) -> PDFObject {
    .dictionary(["Type": .name("MCR"), "Pg": .reference(pages[page], generation: 0), "MCID": .integer(id)])
  }

  private func widget(_ index: Int) -> PDFObject {
    .dictionary([
      "Type": .name("OBJR"), "Obj": .reference(widgets[index], generation: 0),
      "Pg": .reference(pages[content.fields[index].place.page], generation: 0),
    ])
  }
}

extension StructureElement {
  /// Attribute objects (ISO 32000-1, 14.8.5).
  fileprivate var attributes: [PDFObject] {
    var table: [String: PDFObject] = [:]
    if let scope = cell.scope { table["Scope"] = .name(scope.rawValue) }
    if cell.rowSpan > 1 { table["RowSpan"] = .integer(cell.rowSpan) }
    if cell.columnSpan > 1 { table["ColSpan"] = .integer(cell.columnSpan) }
    var attributes: [PDFObject] = []
    if !table.isEmpty { attributes.append(.dictionary(table.merging(["O": .name("Table")]) { $1 })) }
    if role == .list { attributes.append(.dictionary(["O": .name("List"), "ListNumbering": .name("Decimal")])) }
    if let box {
      let corners = [box.left, box.bottom, box.right, box.top].map { PDFObject.hundredths($0) }
      attributes.append(
        .dictionary(["O": .name("Layout"), "Placement": .name("Block"), "BBox": .array(corners)]))
    }
    return attributes
  }
}
