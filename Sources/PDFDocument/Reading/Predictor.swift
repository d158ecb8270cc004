/// The PNG predictors of ISO 32000-1, 7.4.4.4.
struct Predictor {
  private let rowBytes: Int
  private let pixelBytes: Int

  /// - Parameters:
  ///   - parameters: the stream's `DecodeParms`.
  ///   - resolve: follows a reference.
  /// - Returns: nil where nothing was predicted.
  init?(
    _ parameters: PDFObject, resolve: (PDFObject) throws(PDFError) -> PDFObject
  ) throws(PDFError) {
    func number(_ key: String, _ otherwise: Int) throws(PDFError) -> Int {
      let value = try resolve(parameters[key] ?? .null)
      if value == .null { return otherwise }
      // A viewer may read 12.0 as 12; what is not understood is not taken for nothing.
      guard let number = value.integerValue else { throw PDFError(.unsupported, "\(key) is not a whole number") }
      return number
    }
    let kind = try number("Predictor", 1)
    if kind == 1 { return nil }
    guard (10...15).contains(kind) else { throw PDFError(.unsupported, "predictor \(kind) is not handled") }
    let columns = try number("Columns", 1)
    let colors = try number("Colors", 1)
    let bits = try number("BitsPerComponent", 8)
    guard (1...100_000).contains(columns), (1...8).contains(colors), [1, 2, 4, 8, 16].contains(bits) else {
      throw PDFError(.syntax, "a predictor's columns, colors or bits make no sense")
    }
    rowBytes = (columns * colors * bits + 7) / 8
    pixelBytes = (colors * bits + 7) / 8
  }

  /// Viewers draw a last row that is cut short, so it is read as well: what is left out here could be seen there.
  func undo(_ data: [UInt8]) throws(PDFError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(data.count)
    var previous = [UInt8](repeating: 0, count: rowBytes)
    var start = 0
    while start < data.count {
      var row = Array(data[(start + 1)..<min(data.count, start + 1 + rowBytes)])
      try undo(&row, filter: data[start], above: previous)
      result.append(contentsOf: row)
      previous = row
      start += 1 + rowBytes
    }
    return result
  }

  private func undo(_ row: inout [UInt8], filter: UInt8, above: [UInt8]) throws(PDFError) {
    guard filter <= 4 else { throw PDFError(.syntax, "a row names the unknown predictor \(filter)") }
    if filter == 0 { return }
    for index in row.indices {
      let left = index >= pixelBytes ? row[index - pixelBytes] : 0
      let corner = index >= pixelBytes ? above[index - pixelBytes] : 0
      let predicted =
        switch filter {
        case 1: left
        case 2: above[index]
        case 3: UInt8((Int(left) + Int(above[index])) / 2)
        default: Self.paeth(left, above[index], corner)
        }
      row[index] &+= predicted
    }
  }

  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(above) - Int(corner)
    let toLeft = abs(estimate - Int(left))
    let toAbove = abs(estimate - Int(above))
    let toCorner = abs(estimate - Int(corner))
    if toLeft <= toAbove, toLeft <= toCorner { return left }
    return toAbove <= toCorner ? above : corner
  }
}
