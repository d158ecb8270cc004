import CaseStore
import Casework

/// Where an office's site stands, decided when the office is set up: its letters bear the address for good.
public enum OfficePlace: Hashable, Sendable {
  /// The server's own address, as of the first office of a database.
  case root
  /// A path on the server's address, such as `/kampar`.
  case path(String)
  /// An address of its own, such as `https://izin.kampar.example`, which leads to the same servers.
  case host(String)

  /// - Parameter text: `/`, `/name` or `https://host`.
  /// - Returns: nil for anything else. A name is 1–40 of `a-z 0-9 -`: in a QR code it stands in capitals.
  public init?(_ text: String) {
    if text == "/" {
      self = .root
    } else if text.hasPrefix("/") {
      let name = text.dropFirst()
      let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      guard isPlain, (1...40).contains(name.utf8.count) else { return nil }
      self = .path(String(name))
    } else {
      let scheme = ["https://", "http://"].first(where: text.hasPrefix)
      guard let scheme, case let host = text.dropFirst(scheme.count), !host.isEmpty,
        host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !host.contains("/"), text == text.lowercased()
      else { return nil }
      self = .host(text)
    }
  }

  /// As a setting and a person write it.
  public var text: String {
    switch self {
    case .root: "/"
    case .path(let name): "/\(name)"
    case .host(let url): url
    }
  }

  /// The address as QR codes spell it: the server finds an office by its name in capitals as well.
  public func printed(on publicURL: String) -> String {
    if case .path(let name) = self { return "\(LetterDesk.capitals(publicURL))/\(name.uppercased())" }
    return LetterDesk.capitals(url(on: publicURL))
  }

  /// - Parameter publicURL: the server's own address, without a slash at its end.
  public func url(on publicURL: String) -> String {
    switch self {
    case .root: publicURL
    case .path(let name): "\(publicURL)/\(name)"
    case .host(let url): url
    }
  }
}

extension OfficePlace {
  /// An office from before there were several stands at the root.
  public static func of(_ office: OfficeID, in store: any StoreReading) throws -> OfficePlace {
    try store.setting(office, OfficeSetting.place).flatMap { OfficePlace(String(decoding: $0, as: UTF8.self)) } ?? .root
  }

  /// The other office that stands at a place.
  public static func holder(
    of place: OfficePlace, besides office: OfficeID, in store: any StoreReading
  ) throws -> OfficeID? {
    try store.offices().first { try $0 != office && of($0, in: store) == place }
  }

  public func keep(for office: OfficeID, in store: any StoreWriting) throws {
    try store.putSetting(office, OfficeSetting.place, Array(text.utf8))
  }
}
