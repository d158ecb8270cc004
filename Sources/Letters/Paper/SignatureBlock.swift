/// Who signs, where and when, and in which capacity; with room for an electronic or a handwritten signature.
public struct SignatureBlock: Sendable, Hashable, Codable {
  /// "Dikeluarkan di …" and "pada tanggal …"; may hold a line break, and blanks in a preview.
  public var placeAndDate: RichText
  /// The signer's office ("jabatan"), a line each, bold.
  public var lines: [String]
  public var name: String
  /// Rank and grade ("pangkat, golongan").
  public var rank: String?
  /// The civil servant's number as it is to be printed, without the letters "NIP".
  public var nip: String?
  /// What the QR code says, usually the address where the letter can be checked.
  public var qr: String?
  /// Keeps the place of the QR code when its content is not known yet, so that a preview breaks like the letter.
  public var reservesQR: Bool
  /// A small remark beside the QR code, or above the name when there is none.
  public var note: String?
  /// Words in a dashed box for a stamp-duty mark, in a block to be signed by hand ("Meterai Rp10.000").
  public var stampBox: String?

  public init(
    placeAndDate: RichText = "", lines: [String] = [], name: String, rank: String? = nil, nip: String? = nil,
    qr: String? = nil, reservesQR: Bool = false, note: String? = nil, stampBox: String? = nil
  ) {
    self.placeAndDate = placeAndDate
    self.lines = lines
    self.name = name
    self.rank = rank
    self.nip = nip
    self.qr = qr
    self.reservesQR = reservesQR
    self.note = note
    self.stampBox = stampBox
  }
}
