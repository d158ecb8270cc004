/// The sheet and its margins in PDF points (72 an inch).
enum A4 {
  static let width = 210 * millimetre
  static let height = 297 * millimetre
  static let millimetre = 72 / 25.4

  static let left = 25 * millimetre
  static let right = width - 20 * millimetre
  static let top = 12 * millimetre
  /// Where the text of a second page starts, below its small head.
  static let topOfLaterPages = 22 * millimetre
  /// Everything but the page number stands above this.
  static let bottom = height - 15 * millimetre

  static let measure = right - left
}
