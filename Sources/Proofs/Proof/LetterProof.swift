import WorkingTime

/// What a letter's QR code proves without a network: what the office approved under which number, for how long.
///
/// It is signed when the letter is approved, before the official signs the file, so it does not stand for the file's
/// electronic signature.
public struct LetterProof: Hashable, Sendable {
  /// What kind of letter; the number in the payload.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case permit = 1
    /// Ends an earlier permit; gives nobody anything.
    case revocation = 2
    case refusal = 3
  }

  public let kind: Kind
  /// As printed.
  public let number: String
  /// Initials alone, "M. S.": enough to hold against the name on the letter.
  public let name: String
  /// The permit's short name.
  public let permit: String
  /// May end in "…" where it would be too long.
  public internal(set) var workplace: String
  /// The letter's date.
  public let date: CivilDate
  /// Its last day; nil when it has none.
  public let validUntil: CivilDate?
  /// The first 16 bytes of the SHA-256 over everything that the letter says, as kept in the journal at its approval.
  public let data: [UInt8]

  /// - Parameters:
  ///   - name: the holder's full name.
  ///   - data: the whole digest.
  public init(
    kind: Kind, number: String, name: String, permit: String, workplace: String, date: CivilDate,
    validUntil: CivilDate?, data: [UInt8]
  ) {
    self.kind = kind
    self.number = number
    self.name = Initials.of(name)
    self.permit = permit
    self.workplace = workplace
    self.date = date
    self.validUntil = validUntil
    self.data = Array(data.prefix(16))
  }
}

/// A name that says little to whoever does not know it.
public enum Initials {
  /// The first letters of at most five words, academic titles after a comma left out: "Maya Citra, A.Md.Kes." → "M. C."
  public static func of(_ name: String) -> String {
    name.prefix { $0 != "," }.split(whereSeparator: \.isWhitespace).prefix(5)
      .compactMap { $0.first { $0.isLetter }.map { "\($0.uppercased())." } }.joined(separator: " ")
  }
}
