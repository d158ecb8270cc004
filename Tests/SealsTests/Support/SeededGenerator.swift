/// SplitMix64: the same seed gives the same numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension [UInt8] {
  /// The bytes with one to eight random changes: a byte, a run left out, a run doubled, the end cut off.
  func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    var copy = self
    for _ in 0..<Int.random(in: 1...8, using: &generator) where !copy.isEmpty {
      let place = Int.random(in: 0..<copy.count, using: &generator)
      let run = place..<Swift.min(copy.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: copy.removeSubrange(run)
      case 1: copy.insert(contentsOf: copy[run], at: Int.random(in: 0...copy.count, using: &generator))
      case 2: copy.removeLast(Swift.min(copy.count, run.count))
      case 3: copy[place] = UInt8(ascii: "9")
      default: copy[place] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return copy
  }
}
