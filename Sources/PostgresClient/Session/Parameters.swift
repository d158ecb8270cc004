/// Parameters in the shape that libpq wants: one block of bytes, and pointers into it.
enum Parameters {
  typealias Values = UnsafePointer<UnsafePointer<CChar>?>
  private enum Place {
    case null
    case at(Int, length: Int)
  }

  /// Texts and bytes go in binary form, with their length, so that a zero byte is refused by the server and never cuts
  /// a text short; the rest goes in text form, which fits whatever integer type the statement has.
  static func with<T>(
    _ values: [PostgresValue],
    _ body: (_ values: Values?, _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?, Int32) -> T
  ) -> T {
    var block: [CChar] = []
    var places: [Place] = []
    var formats: [Int32] = []
    func add(_ bytes: some Sequence<UInt8>, isBinary: Bool) {
      let start = block.count
      block.append(contentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
      places.append(.at(start, length: block.count - start))
      block.append(0)
      formats.append(isBinary ? 1 : 0)
    }
    for value in values {
      switch value {
      case .null:
        places.append(.null)
        formats.append(0)
      case .bool(let value): add((value ? "t" : "f").utf8, isBinary: false)
      case .int(let value): add(String(value).utf8, isBinary: false)
      case .text(let text): add(text.utf8, isBinary: true)
      case .bytes(let bytes): add(bytes, isBinary: true)
      case .texts(let texts): add(ArrayText.of(texts).utf8, isBinary: false)
      }
    }
    let lengths: [Int32] = places.map { if case .at(_, let length) = $0 { Int32(length) } else { 0 } }
    return block.withUnsafeBufferPointer { block in
      let pointers = places.map { place -> UnsafePointer<CChar>? in
        if case .at(let start, _) = place { block.baseAddress.map { $0 + start } } else { nil }
      }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(pointers.baseAddress, lengths.baseAddress, formats.baseAddress, Int32(values.count))
          }
        }
      }
    }
  }
}
