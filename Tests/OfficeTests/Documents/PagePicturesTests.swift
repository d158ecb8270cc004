import CaseStore
import Casework
import Foundation
import Testing
import WorkingTime

@testable import Office

@Suite("Pages as pictures")
struct PagePicturesTests {
  private let root = NSTemporaryDirectory() + "pages-\(UUID().uuidString)"

  @Test func aPageIsDrawnOnceAtTheNextWidth() async throws {
    defer { clear() }
    let (pictures, document) = try await prepare(SampleFiles.pdf(pages: 2))
    let picture = try await pictures.picture(of: document, page: 2, width: 300)
    #expect(picture.mediaType == .png)
    #expect(ByteReader(picture.bytes).number(16, bytes: 4) == 320)
    #expect(ByteReader(picture.bytes).number(20, bytes: 4) == 480)
    #expect(try drawn() == ["\(document.digest.hex)-2-320.png"])
    // The second time nothing is drawn: a tool that fails is not called.
    let (again, _) = try await prepare(SampleFiles.pdf(pages: 2)) { $0.tool = "/bin/false" }
    #expect(try await again.picture(of: document, page: 2, width: 320) == picture)
    #expect(try FileManager.default.contentsOfDirectory(atPath: root + "/cache").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func manyAtOnceGetTheSame() async throws {
    defer { clear() }
    let (pictures, document) = try await prepare(SampleFiles.pdf(pages: 3))
    let all = try await withThrowingTaskGroup(of: PagePicture.self) { group in
      for n in 0..<9 {
        group.addTask { try await pictures.picture(of: document, page: n % 3 + 1, width: 640) }
      }
      return try await group.reduce(into: Set<PagePicture>()) { $0.insert($1) }
    }
    #expect(all.count == 1)
    #expect(try drawn().count == 3)
  }

  @Test func picturesAreShownAsTheyAre() async throws {
    defer { clear() }
    let (pictures, document) = try await prepare(SampleFiles.png(), type: .png)
    let picture = try await pictures.picture(of: document, page: 1, width: 640)
    #expect(picture == PagePicture(bytes: SampleFiles.png(), mediaType: .png))
  }

  @Test(arguments: [0, 3, -1])
  func onlyPagesThatThereAre(page: Int) async throws {
    defer { clear() }
    let (pictures, document) = try await prepare(SampleFiles.pdf(pages: 2))
    await #expect(throws: PagePictureError.noSuchPage(page, of: 2)) {
      try await pictures.picture(of: document, page: page, width: 640)
    }
  }

  @Test func whatCannotBeDrawnSaysWhy() async throws {
    defer { clear() }
    await #expect(throws: PagePictureError.cannotRender(.failed)) { try await draw(Array("%PDF-1.4 nothing".utf8)) }
    await #expect(throws: PagePictureError.cannotRender(.failed)) {
      try await draw(SampleFiles.pdf(box: "0 0 10 300")) { $0.limits.memory = 40 << 20 }
    }
    await #expect(throws: PagePictureError.cannotRender(.failed)) {
      try await draw(SampleFiles.pdf()) { $0.limits.output = 100 }
    }
    await #expect(throws: PagePictureError.cannotRender(.failed)) {
      try await draw(SampleFiles.pdf(box: "0 0 1 100000"))
    }
    await #expect(throws: PagePictureError.cannotRender(.failed)) {
      try await draw(SampleFiles.pdf(box: "0 0 10 5000"))
    }
    await #expect(throws: PagePictureError.cannotRender(.notInstalled)) {
      try await draw(SampleFiles.pdf()) { $0.tool = "/nowhere/pdftoppm" }
    }
    await #expect(throws: PagePictureError.cannotRender(.notInstalled)) {
      try await draw(SampleFiles.pdf()) { $0.limiter = "/nowhere/prlimit" }
    }
  }

  @Test func whatTakesTooLongIsEnded() async throws {
    defer { clear() }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let slow = root + "/slow"
    try "#!/bin/sh\nexec /bin/sleep 600\n".write(toFile: slow, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: slow)
    await #expect(throws: PagePictureError.cannotRender(.tookTooLong)) {
      try await draw(SampleFiles.pdf()) {
        $0.tool = slow
        // The time limit is over at once.
        $0.wait = { _ in }
      }
    }
  }

  @Test func twoAtOnceTheOthersWaitTheirTurn() async {
    let turns = Turns(atOnce: 2, mostWaiting: 100)
    let running = Box(0)
    let most = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let seen = await turns.take {
            let now = running.change { count in
              count += 1
              return count
            }
            await Task.yield()
            running.change { $0 -= 1 }
            return now
          }
          return seen ?? 100
        }
      }
      return await group.reduce(0, max)
    }
    #expect((1...2).contains(most))
    #expect(await Turns(atOnce: 0, mostWaiting: 0).take { true } == nil)
  }

  private func draw(_ pdf: [UInt8], _ change: (inout PageRenderer) -> Void = { _ in }) async throws {
    let (pictures, document) = try await prepare(pdf, change: change)
    _ = try await pictures.picture(of: document, page: 1, width: 640)
  }

  private func prepare(
    _ bytes: [UInt8], type: MediaType = .pdf, change: (inout PageRenderer) -> Void = { _ in }
  ) async throws -> (PagePictures, DocumentRecord) {
    let blobs = try BlobStore(root: root + "/blobs", office: "umpama")
    let digest = try await blobs.keep(bytes, of: "k1")
    var renderer = PageRenderer()
    // However busy the machine is: what is to be over is ended by the other limits, or by the test's own.
    renderer.wait = { _ in try await Task.sleep(for: .seconds(86_400)) }
    change(&renderer)
    let pages = type == .pdf ? max(1, (try? DocumentIntake().judge(bytes).pages) ?? 1) : 1
    let document = DocumentRecord(
      office: "umpama", caseID: "k1", digest: digest, fileName: "x", mediaType: type.rawValue, size: bytes.count,
      pages: pages, added: Moment(milliseconds: 0))
    return (PagePictures(blobs: blobs, folder: root + "/cache", renderer: renderer), document)
  }

  private func drawn() throws -> [String] {
    let cache = root + "/cache"
    return try FileManager.default.contentsOfDirectory(atPath: cache).flatMap {
      try FileManager.default.contentsOfDirectory(atPath: cache + "/" + $0)
    }
  }

  private func clear() { try? FileManager.default.removeItem(atPath: root) }
}
