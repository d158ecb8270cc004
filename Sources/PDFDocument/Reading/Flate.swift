import CZlib

/// FlateDecode (ISO 32000-1, 7.4.4) by zlib.
enum Flate {
  /// - Throws: `.limit` when the result would pass `cap` bytes, `.syntax` when the data are broken or end early.
  static func inflate(_ data: [UInt8], cap: Int) throws(PDFError) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw PDFError(.limit, "zlib could not start")
    }
    defer { inflateEnd(&stream) }
    var input = data
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var status = Z_OK
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      while status == Z_OK, result.count <= cap {
        let room = chunk.count
        let produced = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(clamping: room)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return room - Int(stream.avail_out)
        }
        result.append(contentsOf: chunk[..<produced])
      }
    }
    guard result.count <= cap else { throw PDFError(.limit, "a stream inflates to more than \(cap) bytes") }
    guard status == Z_STREAM_END else { throw PDFError(.syntax, "compressed data are broken") }
    return result
  }

  /// The same input always gives the same bytes on one version of zlib. At another level a letter that was drafted
  /// before would be set again as other bytes, and refused.
  static func deflate(_ data: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(data.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    // Cannot fail: the buffer has the size that compressBound asks for.
    _ = compress2(&result, &count, data, UInt(data.count), 9)
    return Array(result.prefix(Int(count)))
  }
}
