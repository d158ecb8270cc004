/// The number that these ASCII digits write, or nothing when anything else is among them. For a few digits only.
func decimal(_ digits: some Sequence<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

/// `value`, not negative, with zeros in front up to `width` digits.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The quotient rounded down, also below zero, where `/` rounds towards zero.
func floorDivide<T: BinaryInteger>(_ value: T, _ divisor: T) -> T {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}
