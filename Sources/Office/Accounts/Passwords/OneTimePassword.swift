/// A password that is said or printed once and must be changed at the first sign-in: `k7mq-9wtr-xd4h`, about 59 bits.
enum OneTimePassword {
  private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)

  static func make(_ random: (Int) -> [UInt8]) -> String {
    (0..<3).map { _ in UnbiasedText.make(4, from: alphabet, random) }.joined(separator: "-")
  }
}
