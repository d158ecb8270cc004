/// An official's number (Nomor Induk Pegawai), as it is printed.
public enum NIP {
  /// In its groups of 8, 6, 1 and 3 digits; whatever else is written there stays as it is.
  public static func grouped(_ text: String) -> String {
    let digits = Array(text.filter { !$0.isWhitespace })
    guard digits.count == 18, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return text }
    return [digits[0..<8], digits[8..<14], digits[14..<15], digits[15..<18]].map { String($0) }.joined(separator: " ")
  }
}
