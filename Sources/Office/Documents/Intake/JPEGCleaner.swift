/// Takes everything out of a JPEG file (ITU-T T.81) that is not needed to draw it: Exif with place, time and camera,
/// thumbnails, comments, and what phones hide behind the picture's end. The picture itself stays bit for bit.
enum JPEGCleaner {
  /// What is found on the way through the segments.
  private struct Walk {
    var out: [UInt8] = [0xFF, 0xD8]
    var segments: [UInt8] = []
    var orientation = 1
    var width = 0
    var height = 0
    var hasScan = false
  }

  static func clean(_ bytes: [UInt8]) throws(IntakeRefusal) -> CleanPicture {
    let reader = ByteReader(bytes)
    var walk = Walk()
    var at = 2
    while true {
      guard let marker = nextMarker(reader, &at) else { throw .cutOff(.jpeg) }
      if marker == 0xD9 { break }
      // Stand-alone markers (T.81, table B.1) do not occur between segments.
      if marker == 0 || marker == 1 || (0xD0...0xD8).contains(marker) { throw .damaged(.jpeg) }
      guard let length = reader.number(at, bytes: 2) else { throw .cutOff(.jpeg) }
      guard length >= 2 else { throw .damaged(.jpeg) }
      guard let body = reader.slice(at + 2, length - 2) else { throw .cutOff(.jpeg) }
      at += length
      try take(marker, body, &walk)
      if marker == 0xDA { copyScan(reader, &at, &walk) }
    }
    guard walk.hasScan, walk.width > 0, walk.height > 0 else { throw .damaged(.jpeg) }
    let exif = walk.orientation == 1 ? [] : JPEGOrientation.segment(walk.orientation)
    return CleanPicture(
      bytes: walk.out + exif + walk.segments + [0xFF, 0xD9], width: walk.width, height: walk.height)
  }

  /// Any number of 0xFF may stand before a marker (T.81, B.1.1.2).
  private static func nextMarker(_ reader: ByteReader, _ at: inout Int) -> UInt8? {
    while let byte = reader[at], byte != 0xFF { at += 1 }
    while let byte = reader[at] {
      at += 1
      if byte != 0xFF { return byte }
    }
    return nil
  }

  private static func take(_ marker: UInt8, _ body: ArraySlice<UInt8>, _ walk: inout Walk) throws(IntakeRefusal) {
    switch marker {
    case 0xE1:
      walk.orientation = JPEGOrientation.read(body) ?? walk.orientation
      return
    case 0xEE:
      // Adobe's segment says how colours are coded; of it, only that is kept.
      guard body.starts(with: "Adobe".utf8), let transform = ByteReader(body)[11] else { return }
      append(marker, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform], &walk)
      return
    case 0xE0...0xEF, 0xFE:
      return
    case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
      let reader = ByteReader(body)
      guard walk.width == 0, let height = reader.number(1, bytes: 2), let width = reader.number(3, bytes: 2) else {
        throw .damaged(.jpeg)
      }
      (walk.width, walk.height) = (width, height)
    case 0xDA:
      guard walk.width > 0 else { throw .damaged(.jpeg) }
      walk.hasScan = true
    case 0xC4, 0xCC, 0xDB, 0xDC, 0xDD:
      break
    default:
      // Reserved, or of the hierarchical mode, which no camera writes.
      throw .damaged(.jpeg)
    }
    append(marker, Array(body), &walk)
  }

  private static func append(_ marker: UInt8, _ body: [UInt8], _ walk: inout Walk) {
    let length = body.count + 2
    walk.segments += [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)]
    walk.segments += body
  }

  /// Copies coded data up to the next real marker; FF00 and restarts (FFD0–FFD7) belong to the data.
  private static func copyScan(_ reader: ByteReader, _ at: inout Int, _ walk: inout Walk) {
    let start = at
    while let byte = reader[at] {
      if byte == 0xFF, let next = reader[at + 1], next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { break }
      at += 1
    }
    walk.segments += reader.slice(start, at - start) ?? []
  }
}
