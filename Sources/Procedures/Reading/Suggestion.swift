/// What was perhaps meant by a name that is not known.
public enum Suggestion {
  /// The nearest of the names, unless it is too far off to be a slip. What two dotted names share in front of the last
  /// dot does not make them alike.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    names.compactMap { other -> (Int, String)? in
      let (mine, theirs) = apart(name, other)
      let far = distance(mine, theirs)
      return far <= max(1, mine.count / 3) ? (far, other) : nil
    }.min { $0 < $1 }?.1
  }

  /// "barangkali `x`"; nil when nothing is like it.
  static func guess(for name: String, among names: [String]) -> String? {
    if let guess = nearest(to: name, among: names) { return "barangkali `\(guess)`" }
    let kin = kin(of: name, among: names)
    return kin.isEmpty ? nil : "barangkali " + either(kin)
  }

  /// "barangkali `x`", or those that share a word with it, or what there is; of many, those that are nearest.
  public static func text(for name: String, among names: [String]) -> String {
    var seen: Set<String> = []
    let all = names.filter { seen.insert($0).inserted }
    if all.isEmpty { return "tidak ada pilihan di sini" }
    if let guess = guess(for: name, among: all) { return guess }
    let isMany = all.count > most
    let shown = isMany ? all.map { (distance(name, $0), $0) }.sorted { $0 < $1 }.prefix(most - 2).map(\.1) : all
    let list = shown.map { "`\($0)`" }.joined(separator: ", ")
    return "salah satu dari \(list)" + (isMany ? ", dan \(all.count - shown.count) lainnya" : "")
  }

  private static let most = 10

  /// Names that hold it, or a word of it: `str_nomor` for `str`, `pencabutan` for `cabut`.
  private static func kin(of name: String, among names: [String]) -> [String] {
    let close = names.compactMap { other -> (Int, String)? in
      let (mine, theirs) = apart(name, other)
      let words = Set(theirs.split { $0 == "_" || $0 == "-" || $0 == "." })
      let shares = mine.split { $0 == "_" || $0 == "-" || $0 == "." }.contains {
        $0.count > 2 && $0 != "yaml" && words.contains($0)
      }
      let holds = mine.count > 3 && theirs.contains(mine) || theirs.count > 3 && mine.contains(theirs)
      return shares || holds ? (distance(mine, theirs), other) : nil
    }
    return close.sorted { $0 < $1 }.prefix(4).map(\.1)
  }

  private static func either(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.count == 2
      ? "\(quoted[0]) atau \(last)" : quoted.dropLast().joined(separator: ", ") + ", atau \(last)"
  }

  /// Both without what stands in front of their last dots, where that is the same; capitals count as small letters.
  private static func apart(_ a: String, _ b: String) -> (String, String) {
    let (a, b) = (a.lowercased(), b.lowercased())
    guard let dot = a.lastIndex(of: "."), b.hasPrefix(a[...dot]) else { return (a, b) }
    return (String(a[a.index(after: dot)...]), String(b.dropFirst(a[...dot].count)))
  }

  /// How many letters to put in, take out, change or swap with their neighbour (optimal string alignment).
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
