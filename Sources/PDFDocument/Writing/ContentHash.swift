/// FNV-1a over 128 bits: makes the file identifier (ISO 32000-1, 14.4) follow from the content alone.
///
/// It tells files apart and protects nothing; what must be safe against forgery is signed.
enum ContentHash {
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for byte in bytes { state = (state ^ UInt128(byte)) &* prime }
    return (0..<16).map { UInt8(truncatingIfNeeded: state >> (120 - 8 * UInt128($0))) }
  }
}
