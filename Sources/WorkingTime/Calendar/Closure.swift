/// Why an office is closed on a day on which it would be at work.
public struct Closure: Hashable, Sendable, Codable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// *Libur nasional*, by the joint decree of three ministers (SKB) for the year.
    case nationalHoliday
    /// *Cuti bersama*, by the same decree; the offices keep it too.
    case jointLeave
    /// The office's own: an election, a flood, a fire.
    case local
  }

  public let kind: Kind
  public let name: String
  /// The date may still move, as a holiday by the moon does before it is seen.
  public let isEstimate: Bool

  public init(kind: Kind, name: String, isEstimate: Bool = false) {
    self.kind = kind
    self.name = name
    self.isEstimate = isEstimate
  }
}

extension Closure {
  private enum CodingKeys: String, CodingKey {
    case kind, name, isEstimate
  }

  /// `isEstimate` may be left out, and is false then.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try container.decode(Kind.self, forKey: .kind),
      name: try container.decode(String.self, forKey: .name),
      isEstimate: try container.decodeIfPresent(Bool.self, forKey: .isEstimate) ?? false)
  }
}
