/// A language of the pages, by its tag (BCP 47).
public enum Language: String, CaseIterable, Hashable, Sendable {
  case indonesian = "id"
  case english = "en"

  var other: Language { self == .indonesian ? .english : .indonesian }

  /// Its name in itself.
  var name: String { self == .indonesian ? "Bahasa Indonesia" : "English" }

  /// For a narrow window.
  var short: String { rawValue.uppercased() }
}
