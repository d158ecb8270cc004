import Foundation
import Procedures
import Testing

/// `kop_surat.lambang`: the picture at the head of an office's papers.
@Suite("An office's emblem")
struct EmblemTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "offices/pekanbaru")

  private func files() throws -> [String: Data] { try FileBundle.load(folder: Self.folder).files }

  private func told(_ files: [String: Data]) -> [String] {
    BrokenOfficeTests.problems(files).map { "\($0.line):\($0.column): \($0.what) → \($0.instead)" }
  }

  @Test func theExampleOfficeHasOne() throws {
    let office = try OfficeFile.load(FileBundle(files: try files()), named: "pekanbaru")
    let emblem = try #require(office.letterhead.emblem)
    #expect(emblem.picture.count < 10 << 10)
    #expect(emblem.alternative.hasPrefix("Lambang kantor contoh"))
  }

  @Test func anOfficeNeedsNone() throws {
    var files = try files()
    let text = String(decoding: try #require(files["office.yaml"]), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("lambang:") }
    files["office.yaml"] = Data(lines.joined(separator: "\n").utf8)
    files["lambang.png"] = nil
    #expect(try OfficeFile.load(FileBundle(files: files), named: "pekanbaru").letterhead.emblem == nil)
  }

  @Test func aPictureThatIsNotThere() throws {
    var files = try files()
    files["lambang.png"] = nil
    #expect(
      told(files) == [
        "21:12: tidak ada gambar `lambang.png` di folder kantor"
          + " → berkas PNG di samping office.yaml, misalnya `lambang.png`"
      ])
  }

  @Test func aFileOfAnotherKindOrCutOff() throws {
    var files = try files()
    let whole = try #require(files["lambang.png"])
    let told = ["21:12: `lambang.png` bukan gambar PNG yang utuh → gambar yang disimpan sebagai PNG"]
    for broken in [Data("<svg/>".utf8), Data(whole.dropLast(20)), Data(whole.prefix(40)), Data()] {
      files["lambang.png"] = broken
      #expect(self.told(files) == told)
    }
  }

  @Test func aPictureThatIsTooSmallOrTooHeavy() throws {
    var files = try files()
    let whole = try #require(files["lambang.png"])
    var small = [UInt8](whole)
    small.replaceSubrange(16..<20, with: [0, 0, 0, 40])
    files["lambang.png"] = Data(small)
    #expect(told(files) == ["21:12: `lambang.png` berukuran 40 × 480 piksel → lebar dan tinggi 150 sampai 2000 piksel"])
    // A chunk of nothing in front of the end.
    let size = 300 << 10
    let length = [UInt8(size >> 24 & 255), UInt8(size >> 16 & 255), UInt8(size >> 8 & 255), UInt8(size & 255)]
    let chunk = length + Array("teXt".utf8) + [UInt8](repeating: 0, count: size + 4)
    files["lambang.png"] = Data([UInt8](whole.dropLast(12)) + chunk + [UInt8](whole.suffix(12)))
    #expect(told(files) == ["21:12: `lambang.png` berukuran 309 KiB → paling banyak 200 KiB"])
  }
}
