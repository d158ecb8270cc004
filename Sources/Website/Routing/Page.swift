import HTML

/// A page: a pure function of what it shows. It asks for nothing; whoever makes it hands it everything.
///
/// To add a page, make a folder under `Pages/` and write in it
/// 1. the model and view, `struct TrackPage: Page { let words: TrackWords; …; var body: some HTML { … } }`,
/// 2. its words, as `Words/Words.swift` shows,
/// 3. `extension Routes { func addTracking() { get(.track) { visit in visit.page(TrackPage(…)) } } }`,
/// 4. a line `addTracking()` in `Routing/Routes+Pages.swift`, and
/// 5. when its URL is new, a case of ``Address`` with its segments.
protocol Page: Sendable {
  associatedtype Body: HTML

  /// What is needed here; the site's name is put behind it.
  var title: String { get }
  /// Which link of the masthead is lit.
  var section: Section? { get }
  /// A working page of an officer.
  var isTool: Bool { get }
  /// As wide as the window.
  var isWide: Bool { get }
  /// Without script the browser asks again after so many seconds; nil for a page that stays.
  var refreshSeconds: Int? { get }
  /// A form came back with problems: the title begins with "Salah: ".
  var hasProblems: Bool { get }
  @HTMLBuilder var body: Body { get }
}

extension Page {
  var section: Section? { nil }
  var isTool: Bool { false }
  var isWide: Bool { false }
  var refreshSeconds: Int? { nil }
  var hasProblems: Bool { false }
}

/// The links of the masthead.
enum Section: Hashable, Sendable {
  case services, track, letterCheck, complaints, myApplications, myLetters
  case desks, board, counter, register
  case accounts, office, procedures, keys, messages, audit
}
