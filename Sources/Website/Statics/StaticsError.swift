/// Something that the pages are made of is missing on this machine.
enum StaticsError: Error, CustomStringConvertible {
  case missingFile(path: String, package: String)
  case unreadableIcon(String)

  var description: String {
    switch self {
    case .missingFile(let path, let package):
      "\(path) is missing; install the system package that brings it: sudo apt-get install \(package)"
    case .unreadableIcon(let name):
      "The drawing of icon \(name) is not an SVG with a viewBox; reinstall the system package bootstrap-icons"
    }
  }
}
