import Casework

/// One journal of an office, chained by itself.
public enum JournalStream: Hashable, Sendable, CustomStringConvertible {
  case permitCase(CaseID)
  /// Acts of administrators: accounts, roles, keys, editions, voided numbers.
  case acts
  /// Sign-ins, views and downloads of documents, exports; one journal a local day (`2026-11-23`).
  case access(day: String)
  /// The daily records over all other journals.
  case seals

  public init?(_ text: String) {
    if text == "acts" {
      self = .acts
    } else if text == "seals" {
      self = .seals
    } else if text.hasPrefix("case:") {
      self = .permitCase(CaseID(String(text.dropFirst(5))))
    } else if text.hasPrefix("access:") {
      self = .access(day: String(text.dropFirst(7)))
    } else {
      return nil
    }
  }

  public var description: String {
    switch self {
    case .permitCase(let id): "case:\(id)"
    case .acts: "acts"
    case .access(let day): "access:\(day)"
    case .seals: "seals"
    }
  }
}
