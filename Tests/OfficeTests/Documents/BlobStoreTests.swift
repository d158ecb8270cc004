import CaseStore
import Casework
import Foundation
import Testing

@testable import Office

@Suite("Documents on disk")
struct BlobStoreTests {
  private let root = NSTemporaryDirectory() + "blobs-\(UUID().uuidString)"

  @Test func whatIsKeptComesBack() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let blobs = try BlobStore(root: root, office: "umpama")
    let digest = try await blobs.keep([1, 2, 3], of: "k1")
    #expect(digest == Chain.sha256([1, 2, 3] as [UInt8]))
    #expect(try await blobs.keep([1, 2, 3], of: "k1") == digest)
    #expect(try await blobs.bytes(digest, of: "k1") == [1, 2, 3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: root + "/umpama/k1") == [digest.hex])
    let empty = try await blobs.keep([], of: "k2")
    #expect(try await blobs.bytes(empty, of: "k2") == [])
    #expect(try await blobs.allDigests() == ["k1": [digest], "k2": [empty]])
  }

  @Test func eachCaseHasItsOwn() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let blobs = try BlobStore(root: root, office: "umpama")
    let digest = try await blobs.keep([1], of: "k1")
    await #expect(throws: BlobError.missing("k2", digest)) { try await blobs.bytes(digest, of: "k2") }
    _ = try await blobs.keep([1], of: "k2")
    try await blobs.remove("k1")
    try await blobs.remove("k3")
    await #expect(throws: BlobError.missing("k1", digest)) { try await blobs.bytes(digest, of: "k1") }
    #expect(try await blobs.bytes(digest, of: "k2") == [1])
  }

  @Test func damageIsSeenAndMended() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let blobs = try BlobStore(root: root, office: "umpama")
    let digest = try await blobs.keep([1, 2, 3], of: "k1")
    try Data([1, 2]).write(to: URL(fileURLWithPath: "\(root)/umpama/k1/\(digest)"))
    await #expect(throws: BlobError.damaged("k1", digest)) { try await blobs.bytes(digest, of: "k1") }
    _ = try await blobs.keep([1, 2, 3], of: "k1")
    #expect(try await blobs.bytes(digest, of: "k1") == [1, 2, 3])
  }

  @Test(arguments: ["", "..", "a/b", "a b", "a\u{0}", String(repeating: "a", count: 65)])
  func namesThatAreNoFolders(_ name: String) async throws {
    #expect(throws: BlobError.unsafeName(name)) { try BlobStore(root: root, office: OfficeID(name)) }
    let blobs = try BlobStore(root: root, office: "umpama")
    await #expect(throws: BlobError.unsafeName(name)) { try await blobs.keep([1], of: CaseID(name)) }
    await #expect(throws: BlobError.unsafeName(name)) { try await blobs.remove(CaseID(name)) }
    #expect(!FileManager.default.fileExists(atPath: root))
  }

  @Test func intakeKeepsAndDescribes() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let blobs = try BlobStore(root: root, office: "umpama")
    let upload = SampleFiles.png(extra: [("tEXt", Array("rahasia".utf8))])
    let record = try await DocumentIntake().take(
      upload, named: "C:\\foto.png", of: "k1", into: blobs, at: .init(milliseconds: 7))
    #expect(record.fileName == "foto.png")
    #expect(record.mediaType == "image/png")
    #expect(record.size == SampleFiles.png().count)
    #expect(try await blobs.bytes(record.digest, of: "k1") == SampleFiles.png())
  }
}
