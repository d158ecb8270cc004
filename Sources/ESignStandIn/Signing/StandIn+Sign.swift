import Foundation
import PDFDocument
import Seals

extension StandIn {
  /// Where a visible signature goes, in points from the page's upper left corner.
  struct Place {
    var page: Int
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// What a request wants signed, and how.
  struct Order {
    var file: [UInt8]
    var place: Place?
    var reason: String?
    var location: String?
  }

  /// Signs, as well or as badly as planned.
  func sign(_ order: Order, by person: StandInPerson, _ plan: Misbehaviour?) throws -> [UInt8] {
    var file = order.file
    switch plan {
    case .unsigned: return file
    case .otherFile: file = try OtherFiles.foreign()
    case .alteredFile: file = try OtherFiles.altered(file)
    case .rewritten: file = try OtherFiles.rewritten(file)
    default: break
    }
    let signer = plan == .otherSigner ? stranger : person
    // Only an unsigned file is taken, as the service demands.
    let opened = try PDFFile(file)
    guard opened.trailer["Encrypt"] == nil else { throw PDFError(.encrypted, "the file is encrypted") }
    let field = SignatureField(
      name: "TTE_tiruan", page: (order.place?.page ?? 1) - 1,
      rectangle: try order.place.map { try rectangle($0, opened) },
      signerName: signer.identity.commonName, reason: order.reason, location: order.location, claimedTime: now(),
      utcOffsetMinutes: 420)
    let signed = try Seals.sign(file, as: signer.identity, field: field)
    countSignature()
    return signed
  }

  private func rectangle(_ place: Place, _ file: PDFFile) throws -> SignatureRectangle {
    let pages = try file.pageNumbers()
    guard pages.indices.contains(place.page - 1) else { throw SealError.noSuchPage(place.page) }
    let box = try file.resolve(try file.object(pages[place.page - 1])["MediaBox"]).arrayValue ?? []
    let height = box.count == 4 ? number(box[3]) : 842
    return SignatureRectangle(x: place.x, y: height - place.y - place.height, width: place.width, height: place.height)
  }

  private func number(_ object: PDFObject) -> Double {
    if case .real(let text) = object { return Double(text) ?? 842 }
    return Double(object.integerValue ?? 842)
  }
}
