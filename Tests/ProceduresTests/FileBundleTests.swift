import Foundation
import Procedures
import Testing

@Suite("File bundles")
struct FileBundleTests {
  @Test func canonicalBytesAreLengthsPathsAndContents() {
    let bundle = FileBundle(files: ["b": Data("22".utf8), "a/x": Data()])
    let bytes: [UInt8] =
      [0, 0, 0, 0, 0, 0, 0, 3] + Array("a/x".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
      + [0, 0, 0, 0, 0, 0, 0, 1] + Array("b".utf8) + [0, 0, 0, 0, 0, 0, 0, 2] + Array("22".utf8)
    #expect(bundle.canonicalBytes == bytes)
  }

  @Test func movingBytesBetweenNameAndContentShows() {
    let one = FileBundle(files: ["ab": Data("c".utf8)])
    let other = FileBundle(files: ["a": Data("bc".utf8)])
    #expect(one.canonicalBytes != other.canonicalBytes)
  }

  @Test func survivesAStore() throws {
    let bundle = try Shipped.bundle("procedures/siktg")
    let copy = try JSONDecoder().decode(FileBundle.self, from: JSONEncoder().encode(bundle))
    #expect(copy == bundle)
    #expect(copy.canonicalBytes == bundle.canonicalBytes)
    #expect(
      try Procedure.load(copy, named: "siktg") == Procedure.load(bundle, named: "siktg"))
  }

  @Test func pathsAreInTheOrderOfTheirBytes() throws {
    #expect(
      try Shipped.bundle("procedures/siktg").paths == [
        "application-letter.yaml", "duplicate.yaml", "letter.yaml", "office-revocation.yaml", "procedure.yaml",
        "refusal.yaml", "revocation.yaml",
      ])
  }

  @Test func aMissingFolderIsAProblem() {
    #expect(throws: FileProblems.self) { try FileBundle.load(folder: Shipped.root.appending(path: "tidak-ada")) }
  }
}
