import CPango
import CQRencode

/// A QR code (ISO/IEC 18004) as rows of dark runs, to be drawn as rectangles: sharp at any size, no picture in the file.
struct QRSquare {
  /// Modules a side, without the quiet zone.
  let side: Int
  private let runs: [(row: Int, columns: Range<Int>)]
  /// For those who cannot see it: what it says, without what is behind a `#`, which only machines read.
  let spokenText: String
  /// Light modules that clause 6.3.8 asks for on every side.
  private static let quiet = 4

  init(_ text: String) throws(TypesettingError) {
    let clean = printable(text)
    guard let code = Self.encode(clean) else { throw .qrTooLong(bytes: clean.utf8.count) }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    var runs: [(row: Int, columns: Range<Int>)] = []
    for row in 0..<side {
      var start: Int?
      for column in 0...side {
        // libqrencode keeps `side` × `side` bytes; the lowest bit says dark.
        let dark = column < side && code.pointee.data[row * side + column] & 1 == 1
        if dark, start == nil { start = column }
        if !dark, let first = start {
          runs.append((row, first..<column))
          start = nil
        }
      }
    }
    spokenText = String(clean.prefix { $0 != "#" })
    self.side = side
    self.runs = runs
  }

  /// Text whose parts between `#` all are in the alphanumeric mode (ISO/IEC 18004, 7.4.4), such as an address with a
  /// proof, is written in segments of that mode, 5.5 bits a character; all other text in one segment of bytes.
  private static func encode(_ text: String) -> UnsafeMutablePointer<QRcode>? {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(alphanumeric.contains) }) else {
      return QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
    }
    guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
    defer { QRinput_free(input) }
    for (mode, part) in [(QR_MODE_AN, parts[0]), (QR_MODE_8, "#"), (QR_MODE_AN, parts[1])] {
      let bytes = Array(part.utf8)
      guard QRinput_append(input, mode, Int32(bytes.count), bytes) == 0 else { return nil }
    }
    return QRcode_encodeInput(input)
  }

  private static let alphanumeric = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  /// Width of the quiet zone in a square of `width`.
  func quiet(_ width: Double) -> Double {
    width * Double(Self.quiet) / Double(side + 2 * Self.quiet)
  }

  /// Draws the code with its quiet zone into `box`, which is taken as a square of its width.
  func draw(in box: Box, on canvas: Canvas) {
    let module = box.width / Double(side + 2 * Self.quiet)
    canvas.fill(box, grey: 1)
    canvas.figure("Kode QR: \(spokenText)", in: box) {
      canvas.setGrey(0)
      for run in runs {
        cairo_rectangle(
          canvas.cairo,
          box.x + Double(run.columns.lowerBound + Self.quiet) * module,
          box.y + Double(run.row + Self.quiet) * module,
          Double(run.columns.count) * module, module)
      }
      cairo_fill(canvas.cairo)
    }
  }
}
