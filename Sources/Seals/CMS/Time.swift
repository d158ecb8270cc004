import Foundation
import SwiftASN1

/// Times of X.509 and CMS (RFC 5280, 4.1.2.5), as seconds and what of them is written.
enum Time {
  /// A GeneralizedTime in UTC; fractions of a second may be there.
  static func generalized(_ node: ASN1Node) throws(CMSError) -> Date {
    guard node.identifier == .generalizedTime, case .primitive(let bytes) = node.content else {
      throw .malformed("a time")
    }
    return try date(String(decoding: bytes, as: UTF8.self), yearDigits: 4)
  }

  /// A UTCTime or GeneralizedTime.
  static func either(_ node: ASN1Node) throws(CMSError) -> Date {
    guard node.identifier == .utcTime, case .primitive(let bytes) = node.content else { return try generalized(node) }
    return try date(String(decoding: bytes, as: UTF8.self), yearDigits: 2)
  }

  private static func date(_ text: String, yearDigits: Int) throws(CMSError) -> Date {
    guard text.hasSuffix("Z") else { throw .malformed("a time without Z") }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.first.map { Array($0.utf8) } ?? []
    guard parts.count <= 2, digits.count == yearDigits + 10, digits.allSatisfy({ (48...57).contains($0) }) else {
      throw .malformed("a time")
    }
    func number(_ start: Int, _ count: Int) -> Int {
      digits[start..<(start + count)].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    var year = number(0, yearDigits)
    if yearDigits == 2 { year += year < 50 ? 2_000 : 1_900 }
    var components = DateComponents()
    components.timeZone = TimeZone(secondsFromGMT: 0)
    components.year = year
    components.month = number(yearDigits, 2)
    components.day = number(yearDigits + 2, 2)
    components.hour = number(yearDigits + 4, 2)
    components.minute = number(yearDigits + 6, 2)
    components.second = number(yearDigits + 8, 2)
    guard let date = Calendar(identifier: .gregorian).date(from: components) else { throw .malformed("a time") }
    let fraction = parts.count == 2 ? Double("0." + parts[1]) ?? 0 : 0
    return date.addingTimeInterval(fraction)
  }
}
