import Yams

/// A value with the place it was read at, for checks that come later.
struct Located<Value> {
  let value: Value
  let place: Place
}

/// Reads the keys of a mapping. Each read says which key there may be; ``finish()`` reports all others.
///
/// A required key that is missing is reported once and read as empty: nothing read is used when there was a problem.
final class YAMLMap {
  let place: Place
  let problems: ProblemList
  private let values: [String: Node]
  private let keyPlaces: [(key: String, place: Place)]
  private var known: Set<String> = []
  /// Required keys that are not there, each with what it might hold. Told by ``finish()``, which knows whether the key
  /// is only misspelt.
  private var absent: [(key: String, example: String)] = []
  /// Stands in for a mapping that is not there; reads nothing and reports nothing.
  let isMissing: Bool

  init(_ mapping: Node.Mapping, file: String, problems: ProblemList) {
    self.problems = problems
    var values: [String: Node] = [:]
    var keyPlaces: [(String, Place)] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      values[name] = value
      keyPlaces.append((name, Place(file: file, mark: key.mark)))
    }
    self.values = values
    self.keyPlaces = keyPlaces
    place = keyPlaces.first?.1 ?? Place(file: file, mark: mapping.mark)
    isMissing = false
  }

  private init(missingAt place: Place) {
    self.place = place
    problems = ProblemList()
    values = [:]
    keyPlaces = []
    isMissing = true
  }

  static func missing(at place: Place) -> YAMLMap { YAMLMap(missingAt: place) }

  /// The keys, in the order of the file.
  var keys: [String] { keyPlaces.map(\.key) }

  func has(_ key: String) -> Bool {
    known.insert(key)
    return values[key] != nil
  }

  /// Where the key stands; the mapping's own place when it does not.
  func placeOfKey(_ key: String) -> Place {
    keyPlaces.first { $0.key == key }?.place ?? place
  }

  func report(_ what: String, instead: String, at key: String? = nil) {
    let place = key.map(placeOfKey) ?? place
    report(what, instead: instead, at: place)
  }

  func report(_ what: String, instead: String, at place: Place) {
    problems.add(
      FileProblem(file: place.file, line: place.line, column: place.column, what: what, instead: instead))
  }

  /// The value, if the key is there and has one.
  func optional(_ key: String) -> YAMLItem? {
    known.insert(key)
    guard let node = values[key] else { return nil }
    let item = YAMLItem(node, name: key, file: place.file, problems: problems)
    return item.isEmpty ? nil : item
  }

  /// The value, which must be there.
  func required(_ key: String, like example: String) -> YAMLItem? {
    if let item = optional(key) { return item }
    if values[key] != nil {
      report("`\(key)` tidak diisi", instead: "`\(key): \(example)`", at: key)
    } else if !isMissing {
      absent.append((key, example))
    }
    return nil
  }

  /// Reports every key that was never asked for, and every required one that is not there.
  func finish() {
    let unused = known.subtracting(keys)
    var meant: Set<String> = []
    for (key, place) in keyPlaces where !known.contains(key) {
      if let guess = Suggestion.nearest(to: key, among: unused) { meant.insert(guess) }
      report(
        "kunci `\(key)` tidak dikenal",
        instead: Suggestion.text(for: key, among: (unused.isEmpty ? known : unused).sorted()),
        at: place)
    }
    for (key, example) in absent where !meant.contains(key) {
      report("kunci `\(key)` tidak ada", instead: "`\(key): \(example)`", at: place)
    }
  }
}
