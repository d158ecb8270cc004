/// The head of an office's paper ("kop surat").
public struct Letterhead: Sendable, Hashable, Codable {
  /// Government first, office last: `["PEMERINTAH KOTA CONTOH", "DINAS …"]`. All bold, the last one largest.
  public var lines: [String]
  /// Street, postcode, telephone, mail and website, small under the lines; may hold line breaks.
  public var address: String
  /// The region's arms, at the left; without them the lines stand in the middle of the sheet.
  public var emblem: Emblem?

  public init(lines: [String], address: String, emblem: Emblem? = nil) {
    self.lines = lines
    self.address = address
    self.emblem = emblem
  }
}

/// An office's emblem (lambang) as its letters bear it.
public struct Emblem: Sendable, Hashable, Codable {
  /// Drawn whole and in its own colours, on white.
  public var picture: Photo
  /// What is read out instead of it (ISO 14289-1, 7.3).
  public var alternative: String

  public init(picture: Photo, alternative: String) {
    self.picture = picture
    self.alternative = alternative
  }
}
