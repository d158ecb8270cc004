import Foundation

/// Where the system's packages put what we serve.
struct SystemPackages: Sendable {
  /// Of `libjs-bootstrap5`; the first that exists is taken.
  var stylesheets: [String]
  /// Of `bootstrap-icons`.
  var icons: String

  static let debian = SystemPackages(
    stylesheets: [
      "/usr/share/javascript/bootstrap5/css/bootstrap.min.css",
      "/usr/share/nodejs/bootstrap/dist/css/bootstrap.min.css",
    ],
    icons: "/usr/share/bootstrap-icons/svg")

  /// The stylesheet without the line that points at its source map, which is not served.
  func bootstrap() throws -> [UInt8] {
    for path in stylesheets {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      return Array(lines.filter { !$0.hasPrefix("/*# sourceMappingURL=") }.joined(separator: "\n").utf8)
    }
    throw StaticsError.missingFile(path: stylesheets.first ?? "bootstrap.min.css", package: "libjs-bootstrap5")
  }

  func drawing(of icon: IconName) throws -> String {
    let path = "\(icons)/\(icon.rawValue).svg"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StaticsError.missingFile(path: path, package: "bootstrap-icons")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
