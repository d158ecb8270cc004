/// Everything that pages say, in one language.
///
/// Each area of the site has a struct of words here, its Indonesian in `Indonesian/` and its English in `English/`:
/// a word that one of them lacks does not compile. To add an area:
///
///     struct DeskWords: WordArea { let heading: String; let waiting: @Sendable (Int) -> String }
///     extension Words { var desk: DeskWords { area() } }
///     // Indonesian/DeskWords+Indonesian.swift
///     extension DeskWords { static let indonesian = DeskWords(heading: "Antrean", waiting: { "\($0) berkas" }) }
///     // English/DeskWords+English.swift, likewise
public struct Words: Sendable {
  public let language: Language

  init(_ language: Language) { self.language = language }

  /// The words of an area in this language.
  func area<Area: WordArea>() -> Area {
    switch language {
    case .indonesian: .indonesian
    case .english: .english
    }
  }
}

/// The words of one part of the site, in every language.
protocol WordArea: Sendable {
  static var indonesian: Self { get }
  static var english: Self { get }
}
