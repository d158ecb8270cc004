extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where `needle` first stands.
  func firstPlace(of needle: [UInt8]) -> Range<Int>? {
    guard let head = needle.first, count >= needle.count else { return nil }
    for start in startIndex...(endIndex - needle.count) where self[start] == head {
      if self[start..<start + needle.count].elementsEqual(needle) { return start..<start + needle.count }
    }
    return nil
  }

  /// Where `needle` last stands.
  func lastPlace(of needle: [UInt8]) -> Range<Int>? {
    guard let head = needle.first, count >= needle.count else { return nil }
    for start in (startIndex...(endIndex - needle.count)).reversed() where self[start] == head {
      if self[start..<start + needle.count].elementsEqual(needle) { return start..<start + needle.count }
    }
    return nil
  }
}
