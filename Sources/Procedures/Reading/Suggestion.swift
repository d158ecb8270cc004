/// What was perhaps meant by a name that is not known.
enum Suggestion {
  /// The nearest of the names, unless it is too far off to be a slip.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    return names.map { (distance(name, $0), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }?.1
  }

  /// "barangkali `x`", or what there is; of many, those that are nearest.
  static func text(for name: String, among names: [String]) -> String {
    if let guess = nearest(to: name, among: names) { return "barangkali `\(guess)`" }
    var seen: Set<String> = []
    let all = names.filter { seen.insert($0).inserted }
    if all.isEmpty { return "tidak ada pilihan di sini" }
    let isMany = all.count > most
    let shown = isMany ? all.map { (distance(name, $0), $0) }.sorted { $0 < $1 }.prefix(most - 2).map(\.1) : all
    let list = shown.map { "`\($0)`" }.joined(separator: ", ")
    return "salah satu dari \(list)" + (isMany ? ", dan \(all.count - shown.count) lainnya" : "")
  }

  private static let most = 10

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
