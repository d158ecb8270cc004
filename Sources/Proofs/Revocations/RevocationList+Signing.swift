import WorkingTime

extension RevocationList {
  /// In the place of ``LetterProof/Kind``.
  private static let kind = 4
  private static let issuedKey = CBOR.unsigned(1)
  private static let entriesKey = CBOR.unsigned(2)

  /// `{0: 4, 1: seconds since 1970, 2: [[number, ending, day, number of the letter that did it or ""], …]}`
  private var payload: [UInt8] {
    CBOR.map([
      PayloadKey.kind: .integer(Self.kind), Self.issuedKey: .integer(Int(issued.milliseconds / 1_000)),
      Self.entriesKey: .array(
        entries.map { entry in
          .array([
            .text(entry.number), .integer(entry.ending.rawValue), .integer(entry.since.dayNumber),
            .text(entry.by ?? ""),
          ])
        }),
    ]).encoded
  }

  /// COSE_Sign1.
  public func signed(by key: SigningKey) throws -> [UInt8] { try Sign1(payload, by: key).bytes }

  /// The list in these bytes, if one of these keys has signed it.
  /// - Parameter keys: one that has ended still counts, since a list may be older than it; one given up does not.
  public init(_ bytes: [UInt8], by keys: KeySet) throws(ProofError) {
    let sign1 = try Sign1(bytes)
    _ = try keys.key(of: sign1)
    guard let map = (try? CBOR(sign1.payload))?.mapValue, map.count == 3,
      map[PayloadKey.kind] == .integer(Self.kind), let seconds = map[Self.issuedKey]?.intValue,
      (0...253_402_300_799).contains(seconds), let rows = map[Self.entriesKey]?.arrayValue
    else { throw .unreadable }
    var entries: [Entry] = []
    for row in rows {
      guard let parts = row.arrayValue, parts.count == 4, let number = parts[0].textValue,
        let ending = parts[1].intValue.flatMap(Ending.init(rawValue:)), let since = CivilDate(parts[2]),
        let by = parts[3].textValue
      else { throw .unreadable }
      entries.append(Entry(number: number, ending: ending, since: since, by: by.isEmpty ? nil : by))
    }
    self.init(issued: Moment(milliseconds: Int64(seconds) * 1_000), entries: entries)
  }
}
