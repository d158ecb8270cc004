import SOPForms

/// Everything under `/assets/`, read once at start and held in memory.
///
/// The address of an asset holds a hash of its bytes: a page that names it gets exactly that version, and the browser
/// may keep it for a year (``cacheControl``).
struct Statics: Sendable {
  static let prefix = "/assets/"

  /// For every response of ``asset(at:)``.
  static let cacheControl = "public, max-age=31536000, immutable"

  /// The address of each asset by its plain name; goes to `rendered(assets:)`.
  let addresses: [String: String]
  private let assets: [String: Asset]

  init(_ assets: [Asset]) {
    addresses = Dictionary(assets.map { ($0.name, $0.address) }, uniquingKeysWith: { first, _ in first })
    self.assets = Dictionary(assets.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads Bootstrap and the icons from the system's packages and joins them with our own files.
  ///
  /// - Throws: ``StaticsError`` naming the package to install.
  static func load(from packages: SystemPackages = .debian) throws -> Statics {
    Statics([
      Asset(name: "bootstrap.css", bytes: try packages.bootstrap(), contentType: "text/css; charset=utf-8"),
      Asset(
        name: "icons.svg", bytes: try IconSprite.build(read: packages.drawing(of:)), contentType: "image/svg+xml"),
      Asset(name: "simple.css", bytes: OwnAssets.stylesheet, contentType: "text/css; charset=utf-8"),
      Asset(name: "sop-form.css", bytes: Array(SOPForm.stylesheet.utf8), contentType: "text/css; charset=utf-8"),
      Asset(name: "simple.js", bytes: OwnAssets.script, contentType: "text/javascript; charset=utf-8"),
      Asset(name: "proof.js", bytes: OwnAssets.proofScript, contentType: "text/javascript; charset=utf-8"),
      Asset(name: "mark.svg", bytes: OwnAssets.mark, contentType: "image/svg+xml"),
    ])
  }

  /// An asset's words by its plain name, for a file that carries them inside; empty when there is none.
  func text(of name: String) -> String {
    addresses[name].flatMap { assets[$0] }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The same for every site of the process.
  static let shared = Result { try load() }

  /// What to answer to a request for this path; `nil` is 404.
  func asset(at path: String) -> Asset? { assets[path] }
}
