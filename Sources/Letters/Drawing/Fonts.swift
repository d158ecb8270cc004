/// The two font families of the papers and the system package that brings them.
public struct Fonts: Sendable, Hashable {
  public var serif: String
  public var sans: String
  public var package: String

  public init(serif: String, sans: String, package: String) {
    self.serif = serif
    self.sans = sans
    self.package = package
  }

  /// Metrically equal to Times New Roman and Arial, the faces of Indonesian office papers.
  public static let liberation = Fonts(
    serif: "Liberation Serif", sans: "Liberation Sans", package: "fonts-liberation")
}
