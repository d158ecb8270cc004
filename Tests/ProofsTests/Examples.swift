import WorkingTime

@testable import Proofs

enum Example {
  static let day = CivilDate(dayNumber: 20_781)

  static func proof(
    kind: LetterProof.Kind = .permit, number: String = "503/028/SIKTG/DPMPTSP/2026",
    name: String = "Maya Citra Sari, A.Md.Kes.", workplace: String = "Klinik Gigi Sehat Sentosa",
    date: CivilDate = day, validUntil: CivilDate? = day.adding(years: 5)
  ) -> LetterProof {
    LetterProof(
      kind: kind, number: number, name: name, permit: "SIKTG", workplace: workplace, date: date,
      validUntil: validUntil, data: Array(1...32))
  }

  static func keys(
    _ key: SigningKey, from: CivilDate = day, until: CivilDate? = nil, givenUp: CivilDate? = nil
  ) -> KeySet {
    KeySet([OfficeKey(publicKey: key.publicKey, from: from, until: until, givenUp: givenUp)])
  }
}
