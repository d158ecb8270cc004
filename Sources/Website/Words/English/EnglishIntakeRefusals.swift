import Office

enum EnglishIntakeRefusals {
  static func text(_ refusal: IntakeRefusal, _ time: TimeText) -> String {
    switch refusal {
    case .empty: "This file is empty. Choose the file that holds the document."
    case .tooLarge(let size, let limit):
      "This file has \(time.fileSize(size)); at most \(time.fileSize(limit)). Scan at 150 dpi or make the photo smaller."
    case .wrongKind(let kind): wrongKind(kind)
    case .cutOff(let type): "This \(name(type)) is cut off. Copy or scan it again, then upload again."
    case .damaged(let type):
      "This \(name(type)) is damaged and cannot be opened. Save or scan it again, then upload again."
    case .encrypted: "This PDF is locked with a password. Save it without one, then upload again."
    case .scripted: "This PDF holds a program. Print it to a plain PDF or scan the document, then upload again."
    case .tooManyPages(let pages, let limit):
      "This PDF has \(time.whole(pages)) pages; at most \(limit). Upload only the pages asked for."
    case .tooWide(let width, let height, let limit):
      "This picture has \(time.whole(width)) × \(time.whole(height)) pixels; a side has at most \(time.whole(limit)). "
        + "Make it smaller, then upload again."
    case .tooManyPixels(let width, let height, let limit):
      "This picture has \(time.whole(width)) × \(time.whole(height)) pixels; at most "
        + "\(time.whole(limit / 1_000_000)) megapixels. Make it smaller, then upload again."
    }
  }

  private static func wrongKind(_ kind: FileKind) -> String {
    let take = "Upload PDF, JPEG or PNG."
    return switch kind {
    case .heic:
      "This is a HEIC photo of an iPhone, which not every computer can open. In Settings › Camera › Formats choose "
        + "“Most Compatible”, or send the photo as JPEG, then upload again."
    case .wordProcessor: "This is a word processor's file. Save it as PDF, then upload again."
    case .officeSuite: "This is a spreadsheet or presentation. Save it as PDF, then upload again."
    case .html, .xml: "Its content is a web page, whatever its name says. \(take)"
    case .text, .rtf: "Its content is plain text. Save it as PDF, then upload again."
    case .zip, .rar, .sevenZip: "This is an archive. Open it, then upload the documents in it one by one."
    case .video: "This is video or sound. \(take)"
    case .avif, .webp, .gif, .tiff, .bmp:
      "This is a \(kind.rawValue.uppercased()) picture. Save it as JPEG or PNG, then upload again."
    case .program: "This is a program, not a document. \(take)"
    case .pdf, .jpeg, .png: "\(kind.rawValue.uppercased()) is not taken for this requirement. Look at its hint."
    case .unknown: "We do not know this kind of file. \(take)"
    }
  }

  private static func name(_ type: MediaType) -> String {
    switch type {
    case .pdf: "PDF"
    case .jpeg: "JPEG photo"
    case .png: "PNG picture"
    }
  }
}
