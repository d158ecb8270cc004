/// The texts of a paper, and whether the paper can do without them.
extension PaperTemplate {
  struct Wording: Hashable {
    enum Place: Hashable {
      /// A sentence, a heading, a name.
      case running
      /// The value of a row; it goes where it comes out empty, if so marked.
      case row(isLeftOutWhenEmpty: Bool)
    }

    let text: String
    let place: Place
  }

  /// All but what is repeated for the members of a list.
  var wording: [Wording] {
    [Wording(text: title, place: .running)] + blocks.flatMap(\.wording)
      + footer.map { Wording(text: $0, place: .running) }
  }
}

extension TemplateBlock {
  fileprivate var wording: [PaperTemplate.Wording] {
    switch self {
    case .rows(let rows), .rowsBesidePhoto(let rows):
      rows.flatMap { row in
        [
          PaperTemplate.Wording(text: row.label, place: .running),
          PaperTemplate.Wording(text: row.value, place: .row(isLeftOutWhenEmpty: row.isLeftOutWhenEmpty)),
        ]
      }
    default: running.map { PaperTemplate.Wording(text: $0, place: .running) }
    }
  }

  private var running: [String] {
    switch self {
    case .heading(let title, let subtitle): [title, subtitle].compactMap(\.self)
    case .paragraph(let text, _), .name(let text), .note(let text): [text]
    case .numbered(let intro, .fixed(let items)): [intro].compactMap(\.self) + items
    case .numbered(let intro, .each): [intro].compactMap(\.self)
    case .copies(let title, .fixed(let items)): [title] + items
    case .copies(let title, .each): [title]
    case .table(let columns, _): columns.map(\.title)
    case .signature(let signature): signature.wording
    case .twoSignatures(let left, let right): left.wording + right.wording
    case .code(let label, let text, _): [label, text]
    case .rows, .rowsBesidePhoto, .space: []
    }
  }
}

extension TemplateSignature {
  fileprivate var wording: [String] { [placeAndDate] + lines + [name] }
}
