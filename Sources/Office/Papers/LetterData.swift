import Casework
import Foundation
import Letters
import PDFDocument
import Procedures
import WorkingTime

/// What a letter says, for machines: the JSON file that its PDF carries inside, described in
/// docs/formats/letter-data.md.
///
/// It says nothing that the letter does not print, so that handing one on hands on no more than the other.
struct LetterData: Encodable, Hashable {
  enum Kind: String, Encodable {
    case permit = "izin"
    case duplicate = "duplikat"
    case revocation = "pencabutan"
    case refusal = "penolakan"
  }

  struct Letter: Encodable, Hashable {
    let nomor: String
    /// ISO 8601 dates.
    let tanggal: String
    let berlaku_sampai: String?
    let pendahulu: Earlier?
  }

  struct Earlier: Encodable, Hashable {
    let nomor: String
    let tanggal: String?
  }

  struct Named: Encodable, Hashable {
    let id: String
    let nama: String
  }

  struct Signer: Encodable, Hashable {
    let nama: String
    let jabatan: String
    let nip: String?
  }

  struct Particular: Encodable, Hashable {
    let label: String
    let nilai: String
  }

  let format = "simple-surat"
  let versi = 1
  let jenis: Kind
  let layanan: Named
  let instansi: Named
  let surat: Letter
  let pemegang: String
  let permohonan: String
  let penanda_tangan: Signer?
  /// Label and value of all particulars of the letter, in its order.
  let isi: [Particular]
  /// Conditions, or reasons: what the letter numbers.
  let butir: [String]
  /// Where the letter can be looked up.
  let alamat_cek: String?
  /// Whether an example office made it up.
  let contoh: Bool

  init(_ letter: LetterPaper, paper: Paper, numbering: Numbering, checkAddress: String?) throws {
    let loaded = letter.loaded
    let effect = loaded.state.earlier?.effect
    jenis =
      letter.kind == .refusal
      ? .refusal : effect == .revokes ? .revocation : effect == .repeats ? .duplicate : .permit
    layanan = Named(id: loaded.procedure.id.rawValue, nama: loaded.procedure.name)
    instansi = Named(id: loaded.office.id.rawValue, nama: loaded.office.name)
    let end = jenis == .refusal ? nil : CivilDate(numbering.date).flatMap { loaded.validUntil(issued: $0) }
    surat = Letter(
      nomor: numbering.number, tanggal: numbering.date, berlaku_sampai: jenis == .revocation ? nil : end?.description,
      pendahulu: letter.kind == .refusal
        ? nil : loaded.state.earlier.map { Earlier(nomor: $0.number, tanggal: $0.date) })
    pemegang = loaded.name
    permohonan = loaded.state.number
    penanda_tangan = try letter.signatory.map {
      let position = try $0.position(by: letter.loaded.office.mandates)
      return Signer(nama: $0.official.name, jabatan: position.joined(separator: " "), nip: $0.official.nip)
    }
    isi = paper.particulars
    butir = paper.numberedTexts
    alamat_cek = checkAddress
    contoh = loaded.office.isExample
  }

  /// The same data always give the same bytes.
  func attachment() throws -> Attachment {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Attachment(
      name: "surat.json", mediaType: "application/json", description: "Isi surat untuk dibaca mesin",
      bytes: Array(try encoder.encode(self)) + [10])
  }
}

extension Paper {
  fileprivate var particulars: [LetterData.Particular] {
    blocks.flatMap { block -> [LetterData.Particular] in
      switch block {
      case .rows(let rows), .rowsBesidePhoto(let rows, _):
        rows.map { LetterData.Particular(label: $0.label, nilai: $0.value.plainText) }
      default: []
      }
    }
  }

  fileprivate var numberedTexts: [String] {
    blocks.flatMap { block -> [String] in
      if case .numbered(_, let items) = block { items.map(\.plainText) } else { [] }
    }
  }
}
