/// The name of an uploaded file, fit to be shown. It never becomes a path.
public enum FileName {
  /// The last part of a path, without control and direction characters, at most 100 characters, never empty.
  public static func shown(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let plain = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
      default: true
      }
    }
    var text = String(String.UnicodeScalarView(plain))
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard !text.isEmpty else { return "berkas" }
    guard text.count > 100 else { return text }
    // The ending is what people know a file by.
    return text.prefix(80) + "…" + text.suffix(19)
  }
}
