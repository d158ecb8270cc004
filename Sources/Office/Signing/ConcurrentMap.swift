extension Collection where Element: Sendable {
  /// Each element's value, all of them at once, in the collection's order.
  func concurrentMap<Value: Sendable>(
    _ body: @escaping @Sendable (Element) async -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      for (place, element) in enumerated() { group.addTask { (place, await body(element)) } }
      var values: [Int: Value] = [:]
      for await (place, value) in group { values[place] = value }
      return (0..<count).compactMap { values[$0] }
    }
  }
}
