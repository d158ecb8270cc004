/// How what was drawn belongs to a document's structure.
///
/// cairo 1.16 can put a number on a run of content and no more: it knows no artifacts, no attributes of cells, and no
/// element that goes on over a page's end. So each run is drawn under a tag of any name, and what it is stands here.
public struct TaggedContent {
  /// The whole document.
  public let root: StructureElement
  /// For each page, what its numbered runs of content are, in the order in which they were drawn.
  public var pages: [[ContentMark]] = []
  /// Empty signature fields that the file is to have.
  public var fields: [EmptySignatureField] = []

  public init(root: StructureElement) {
    self.root = root
  }
}

/// What a run of content on a page is.
public enum ContentMark {
  case element(StructureElement)
  case artifact(Artifact)
}

/// What is there for the eye alone, or stands on every page (ISO 32000-1, 14.8.2.2).
public enum Artifact: Hashable, Sendable {
  case header, footer, watermark
  /// Rules, frames and grounds.
  case layout

  /// The property list of its marked content.
  var properties: String {
    switch self {
    case .header: "<</Type/Pagination/Subtype/Header/Attached[/Top]>>"
    case .footer: "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"
    case .watermark: "<</Type/Pagination/Subtype/Watermark>>"
    case .layout: "<</Type/Layout>>"
    }
  }
}

/// A place for a signature that is still to come: a form field without a value (ISO 32000-1, 12.7.4.5).
public struct EmptySignatureField: Hashable, Sendable {
  public var name: String
  /// What a person is told that the field is for (`TU`).
  public var description: String
  public var place: SignaturePlace

  public init(name: String, description: String, place: SignaturePlace) {
    self.name = name
    self.description = description
    self.place = place
  }
}
