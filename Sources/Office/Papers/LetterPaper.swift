import CaseStore
import Casework
import Foundation
import Letters
import Procedures
import WorkingTime

/// The permit letter or the refusal letter of a case, as a paper.
public struct LetterPaper: Sendable {
  let loaded: LoadedCase
  let kind: LetterRecord.Kind
  let signatory: Signatory?
  let photo: Photo?
  /// Why it is refused, one text each.
  let reasons: [String]
  /// Who has verified it at the steps that ask for initials.
  var initials: [Initialling] = []

  /// With number, date and address known, or each a marked blank.
  func paper(
    _ numbering: Numbering?, checkAddress: String?, provenAddress: String? = nil, created: Moment
  ) throws -> Paper {
    let names = CaseNames(loaded, now: created)
    var fill = PaperFill(
      names: names.common.merging(try CaseNames.signer(signatory, loaded.office)) { $1 }, photo: photo)
    // The day of typesetting has no place in a letter; it bears its own date.
    let day = numbering.flatMap { CivilDate($0.date) }
    fill.names["today"] = day.map(IndonesianText.date) ?? Blank.marked("tanggal")
    fill.names["number"] = numbering?.number ?? Blank.marked("nomor diberikan saat disetujui")
    fill.names["date"] = day.map(IndonesianText.date) ?? Blank.marked("tanggal diberikan saat disetujui")
    fill.names["validUntil"] = validUntil(day)
    fill.names["earlier.number"] = loaded.state.earlier?.number ?? ""
    fill.names["earlier.date"] =
      loaded.state.earlier?.date.flatMap { CivilDate($0) }.map(IndonesianText.date) ?? ""
    fill.names["checkAddress"] = checkAddress ?? ""
    fill.hasQR = checkAddress != nil
    fill.provenAddress = provenAddress
    fill.lists[.reasons] = Self.numbered(reasons)
    fill.lists[.initials] = initials.enumerated().map { $1.names(number: $0 + 1) }
    fill.lists[.copies] = Self.numbered(loaded.procedure.carbonCopies ?? loaded.office.carbonCopies)
    return try fill.paper(
      kind == .permit ? loaded.procedure.letter : loaded.procedure.refusalLetter,
      letterhead: loaded.office.letterhead, author: loaded.office.name, created: created,
      watermark: loaded.office.isExample ? "CONTOH" : nil)
  }

  /// The letter's bytes as they are drafted: with its data inside and, for a key of this office, an empty field where
  /// the official signs. A signing service makes its own field.
  func typeset(
    _ numbering: Numbering, checkAddress: String?, provenAddress: String?, created: Moment
  ) throws -> Typeset {
    let paper = try paper(numbering, checkAddress: checkAddress, provenAddress: provenAddress, created: created)
    let data = try LetterData(self, paper: paper, numbering: numbering, checkAddress: checkAddress)
    let hasField = if case .esign? = signatory?.official.signing { false } else { true }
    return try Letters.typeset(
      paper, attachments: [try data.attachment()], signatureField: hasField ? LetterSealing.field : nil)
  }

  /// Hash of everything that the letter will say but its number, date and address.
  func dataDigest() throws -> Digest {
    let paper = try paper(nil, checkAddress: nil, created: Moment(milliseconds: 0))
    return Chain.sha256(Data(try JournalCoding.text(paper).utf8))
  }

  /// Nobody signs a letter that says "Nomor STR:" and nothing behind it.
  /// - Throws: ``OfficeProblem/emptyRows(_:)``.
  func requireNoEmptyRow(on day: CivilDate) throws {
    let numbering = Numbering(number: "1", date: day.description, data: Chain.sha256(Data()))
    let empty = try paper(numbering, checkAddress: nil, created: Moment(milliseconds: 0)).blocks.flatMap(\.emptyRows)
    if !empty.isEmpty { throw OfficeProblem.emptyRows(empty) }
  }

  /// The end of validity follows the date, so it is a blank with it.
  private func validUntil(_ day: CivilDate?) -> String {
    guard let day else { return Blank.marked("mengikuti tanggal surat") }
    return loaded.validUntil(issued: day).map(IndonesianText.date) ?? ""
  }

  private static func numbered(_ texts: [String]) -> [[String: String]] {
    texts.enumerated().map { ["no": String($0 + 1), "text": $1] }
  }
}

extension Block {
  /// The labels of rows without a value.
  fileprivate var emptyRows: [String] {
    switch self {
    case .rows(let rows), .rowsBesidePhoto(let rows, _):
      rows.filter { $0.value.plainText.allSatisfy(\.isWhitespace) }.map(\.label)
    default: []
    }
  }
}
