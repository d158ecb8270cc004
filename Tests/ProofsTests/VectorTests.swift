import Foundation
import Testing
import WorkingTime

@testable import Proofs

/// The vectors that the reader in JavaScript is held against as well; they were made with other people's CBOR and ECDSA
/// (Tests/outside/make_proofs.py).
struct VectorTests {
  let vectors: Vectors
  let keys: KeySet

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/proofs.json")
    let bytes = try Data(contentsOf: file)
    vectors = try JSONDecoder().decode(Vectors.self, from: bytes)
    let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    keys = try KeySet(json: Array(JSONSerialization.data(withJSONObject: try #require(object["keys"]))))
  }

  @Test func everyProof() {
    #expect(vectors.proofs.count > 60)
    for vector in vectors.proofs {
      let found: Expected<Vectors.Facts>
      do {
        found = .good(Vectors.Facts(try LetterProof(try ProofAddress.proof(in: vector.text), by: keys)))
      } catch {
        found = .refused("\(error)")
      }
      #expect(found == vector.expect, "\(vector.name)")
    }
  }

  @Test func everyList() {
    #expect(vectors.lists.count > 20)
    for vector in vectors.lists {
      let found: Expected<Vectors.ListFacts>
      do {
        found = .good(Vectors.ListFacts(try RevocationList(Self.bytes(vector.bytes), by: keys)))
      } catch {
        found = .refused("\(error)")
      }
      #expect(found == vector.expect, "\(vector.name)")
    }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
  }
}

/// Either what a good one says, or the name of a ``ProofError``.
enum Expected<Facts: Decodable & Hashable>: Decodable, Hashable {
  case good(Facts)
  case refused(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let reason = try? container.decode(String.self) {
      self = .refused(reason)
    } else {
      self = .good(try container.decode(Facts.self))
    }
  }
}

struct Vectors: Decodable {
  struct Proof: Decodable {
    let name: String
    let text: String
    let expect: Expected<Facts>
  }

  struct Facts: Decodable, Hashable {
    let kind: Int
    let number: String
    let name: String
    let permit: String
    let workplace: String
    let date: Int
    let validUntil: Int?
    let data: String

    init(_ proof: LetterProof) {
      (kind, number, name) = (proof.kind.rawValue, proof.number, proof.name)
      (permit, workplace, date) = (proof.permit, proof.workplace, proof.date.dayNumber)
      validUntil = proof.validUntil?.dayNumber
      data = Hex.text(proof.data)
    }
  }

  struct List: Decodable {
    let name: String
    let bytes: String
    let expect: Expected<ListFacts>
  }

  struct ListFacts: Decodable, Hashable {
    struct Entry: Decodable, Hashable {
      let number: String
      let ending: String
      let since: Int
      let by: String
    }

    let issued: Int64
    let entries: [Entry]

    init(_ list: RevocationList) {
      issued = list.issued.milliseconds
      entries = list.entries.map {
        Entry(number: $0.number, ending: "\($0.ending)", since: $0.since.dayNumber, by: $0.by ?? "")
      }
    }
  }

  let proofs: [Proof]
  let lists: [List]
}
