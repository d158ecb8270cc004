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
    var block: [UInt8] = []
    var places: [Place] = []
    var formats: [Int32] = []
    places.reserveCapacity(values.count)
    formats.reserveCapacity(values.count)
    func end(from start: Int, isBinary: Bool) {
      places.append(.at(start, length: block.count - start))
      block.append(0)
      formats.append(isBinary ? 1 : 0)
    }
    for value in values {
      let start = block.count
      switch value {
      case .null:
        places.append(.null)
        formats.append(0)
      case .bool(let value):
        block.append(UInt8(ascii: value ? "t" : "f"))
        end(from: start, isBinary: false)
      case .int(let value):
        block.append(contentsOf: String(value).utf8)
        end(from: start, isBinary: false)
      case .text(let text):
        block.append(contentsOf: text.utf8)
        end(from: start, isBinary: true)
      case .bytes(let bytes):
        block.append(contentsOf: bytes)
        end(from: start, isBinary: true)
      case .texts(let texts):
        block.append(contentsOf: ArrayText.of(texts).utf8)
        end(from: start, isBinary: false)
      }
    }
    let lengths: [Int32] = places.map { if case .at(_, let length) = $0 { Int32(length) } else { 0 } }
    return block.withUnsafeBytes { block in
      let block = block.bindMemory(to: CChar.self)
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
