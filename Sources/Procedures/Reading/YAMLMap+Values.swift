import WorkingTime

/// Reading with an empty value where there is a problem.
extension YAMLMap {
  func text(_ key: String, like example: String = "…") -> String {
    required(key, like: example)?.text() ?? ""
  }

  func optionalText(_ key: String) -> String? {
    optional(key)?.text()
  }

  func identifier(_ key: String = "id", like example: String = "nama_singkat") -> Located<String> {
    let item = required(key, like: example)
    return Located(value: item?.identifier() ?? "", place: item?.place ?? place)
  }

  func optionalIdentifier(_ key: String) -> Located<String>? {
    guard let item = optional(key), let name = item.identifier() else { return nil }
    return Located(value: name, place: item.place)
  }

  func count(_ key: String, _ range: ClosedRange<Int> = 0...Int(Int32.max)) -> Int {
    required(key, like: "\(range.lowerBound)")?.count(range) ?? range.lowerBound
  }

  func optionalCount(_ key: String, _ range: ClosedRange<Int> = 0...Int(Int32.max)) -> Int? {
    optional(key)?.count(range)
  }

  /// False when it is not there.
  func flag(_ key: String, default fallback: Bool = false) -> Bool {
    optional(key)?.flag() ?? fallback
  }

  func date(_ key: String) -> CivilDate {
    required(key, like: "2026-11-23")?.date() ?? .first
  }

  func optionalDate(_ key: String) -> CivilDate? {
    optional(key)?.date()
  }

  func serviceTime(_ key: String) -> (time: ServiceTime, text: String) {
    let item = required(key, like: "10 menit")
    guard let time = item?.serviceTime(), let text = item?.text() else { return (.minutes(1), "") }
    return (time, text)
  }

  /// Texts of a list, or one text alone.
  func texts(_ key: String, orNone: Bool = false) -> [String] {
    located(texts: key, orNone: orNone).map(\.value)
  }

  func located(texts key: String, orNone: Bool = false) -> [Located<String>] {
    guard let item = orNone ? optional(key) : required(key, like: "[…]") else { return [] }
    if item.node.scalar != nil { return item.text().map { [Located(value: $0, place: item.place)] } ?? [] }
    return (item.items() ?? []).compactMap { member in
      member.text().map { Located(value: $0, place: member.place) }
    }
  }

  /// The mapping under a key; an empty, muted one when it is missing.
  func map<T>(_ key: String, like example: String = "…", _ read: (YAMLMap) -> T) -> T {
    let map = required(key, like: example)?.map() ?? .missing(at: placeOfKey(key))
    let value = read(map)
    map.finish()
    return value
  }

  func optionalMap<T>(_ key: String, _ read: (YAMLMap) -> T) -> T? {
    guard let map = optional(key)?.map() else { return nil }
    let value = read(map)
    map.finish()
    return value
  }

  /// A list of mappings.
  func list<T>(_ key: String, orNone: Bool = false, _ read: (YAMLMap) -> T) -> [T] {
    guard let item = orNone ? optional(key) : required(key, like: "[…]"), let items = item.items() else { return [] }
    if items.isEmpty, !orNone { item.report("daftar `\(key)` kosong", instead: "paling sedikit satu butir") }
    return items.compactMap { member in
      guard let map = member.map() else { return nil }
      let value = read(map)
      map.finish()
      return value
    }
  }
}
