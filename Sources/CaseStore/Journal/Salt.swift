/// What keeps an entry's hash from telling what its payload was, once that is erased.
public enum Salt {
  /// 32 bytes of the system's generator, which is asked for eight at a time.
  @Sendable public static func make() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
  }
}
