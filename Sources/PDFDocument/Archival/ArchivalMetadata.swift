/// What an archival file says about itself, in its information dictionary and equally in its XMP.
public struct ArchivalMetadata: Sendable {
  public var title: String
  public var author: String
  public var subject: String?
  /// The program that made it, as creator and producer.
  public var producer: String
  /// When the paper was made.
  public var created: PDFTime
  /// Language of the text (RFC 3066), for example `id-ID`.
  public var language: String

  public init(
    title: String, author: String, subject: String? = nil, producer: String = "SIMPLE", created: PDFTime,
    language: String = "id-ID"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.producer = producer
    self.created = created
    self.language = language
  }

  /// The information dictionary (ISO 32000-1, 14.3.3).
  var information: PDFObject {
    var entries: [String: PDFObject] = [
      "Title": .text(title), "Author": .text(author), "Creator": .text(producer), "Producer": .text(producer),
      "CreationDate": .text(created.pdfDate), "ModDate": .text(created.pdfDate),
    ]
    if let subject { entries["Subject"] = .text(subject) }
    return .dictionary(entries)
  }
}
