/// The head of an office's paper ("kop surat"), with an empty box where the region's arms belong.
public struct Letterhead: Sendable, Hashable, Codable {
  /// Government first, office last: `["PEMERINTAH KOTA CONTOH", "DINAS …"]`. All bold, the last one largest.
  public var lines: [String]
  /// Street, postcode, telephone, mail and website, small under the lines; may hold line breaks.
  public var address: String
  /// The region's emblem; nil where its place is kept free.
  public var emblem: Photo?

  public init(lines: [String], address: String, emblem: Photo? = nil) {
    self.lines = lines
    self.address = address
    self.emblem = emblem
  }
}
