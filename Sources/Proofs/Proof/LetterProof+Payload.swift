import WorkingTime

/// The payload of a proof: a map with integer keys. Days are counted from 1970-01-01 (as in RFC 8943).
enum PayloadKey {
  /// ``LetterProof/Kind``, or 4 for a list of revocations: no signature over one means anything for the other.
  static let kind = CBOR.unsigned(0)
  static let number = CBOR.unsigned(1)
  static let name = CBOR.unsigned(2)
  static let permit = CBOR.unsigned(3)
  static let workplace = CBOR.unsigned(4)
  static let date = CBOR.unsigned(5)
  static let validUntil = CBOR.unsigned(6)
  static let data = CBOR.unsigned(7)
}

extension LetterProof {
  var payload: [UInt8] {
    var map: [CBOR: CBOR] = [
      PayloadKey.kind: .integer(kind.rawValue), PayloadKey.number: .text(number), PayloadKey.name: .text(name),
      PayloadKey.permit: .text(permit), PayloadKey.date: .integer(date.dayNumber), PayloadKey.data: .bytes(data),
    ]
    if !workplace.isEmpty { map[PayloadKey.workplace] = .text(workplace) }
    if let validUntil { map[PayloadKey.validUntil] = .integer(validUntil.dayNumber) }
    return CBOR.map(map).encoded
  }

  /// - Throws: ``ProofError/unreadable``; a key that is not known is one that nobody can judge.
  init(payload: [UInt8]) throws(ProofError) {
    guard var map = (try? CBOR(payload))?.mapValue,
      let kind = map.removeValue(forKey: PayloadKey.kind)?.intValue.flatMap(Kind.init(rawValue:)),
      let number = map.removeValue(forKey: PayloadKey.number)?.textValue,
      let name = map.removeValue(forKey: PayloadKey.name)?.textValue,
      let permit = map.removeValue(forKey: PayloadKey.permit)?.textValue,
      let date = map.removeValue(forKey: PayloadKey.date).flatMap(CivilDate.init),
      let data = map.removeValue(forKey: PayloadKey.data)?.bytesValue, data.count == 16
    else { throw .unreadable }
    var workplace = ""
    if let value = map.removeValue(forKey: PayloadKey.workplace) {
      guard let text = value.textValue else { throw .unreadable }
      workplace = text
    }
    var validUntil: CivilDate?
    if let value = map.removeValue(forKey: PayloadKey.validUntil) {
      guard let day = CivilDate(value) else { throw .unreadable }
      validUntil = day
    }
    guard map.isEmpty else { throw .unreadable }
    self.kind = kind
    self.number = number
    self.name = name
    self.permit = permit
    self.workplace = workplace
    self.date = date
    self.validUntil = validUntil
    self.data = data
  }
}

extension CivilDate {
  init?(_ value: CBOR) {
    guard let number = value.intValue, (Self.first.dayNumber...Self.last.dayNumber).contains(number) else {
      return nil
    }
    self.init(dayNumber: number)
  }
}
