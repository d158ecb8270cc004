import Foundation

/// The holder's photo as it was uploaded: a JPEG or PNG file and how the camera was held.
public struct Photo: Sendable, Hashable {
  public var bytes: [UInt8]
  /// EXIF orientation, 1…8 (CIPA DC-008, tag 274); anything else counts as 1.
  public var orientation: Int

  public init(bytes: [UInt8], orientation: Int) {
    self.bytes = bytes
    self.orientation = orientation
  }

  /// Reads the orientation from the file itself; 1 when it says nothing.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    orientation = JPEGHeader(bytes)?.orientation ?? 1
  }
}

/// Coded as a keyed container whose bytes are `Data`, which JSON writes as Base64 instead of a list of numbers.
extension Photo: Codable {
  private enum CodingKeys: CodingKey {
    case bytes, orientation
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    bytes = [UInt8](try container.decode(Data.self, forKey: .bytes))
    orientation = try container.decode(Int.self, forKey: .orientation)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Data(bytes), forKey: .bytes)
    try container.encode(orientation, forKey: .orientation)
  }
}
