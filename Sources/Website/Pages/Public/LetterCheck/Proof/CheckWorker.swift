import Foundation

/// The service worker's script: what is kept, before the code that keeps it. It differs whenever anything that it keeps
/// does, which is how browsers learn of new keys.
struct CheckWorker {
  /// Grows with everything that the kept page says.
  let page: [UInt8]
  let statics: Statics
  /// Where the office stands on its host: offices of one host share what a browser keeps for it.
  let base: String

  /// Assets that the page is made of.
  private static let files = ["bootstrap.css", "simple.css", "icons.svg", "mark.svg", "simple.js", "proof.js"]

  var bytes: [UInt8] {
    get throws {
      let files = Self.files.compactMap { statics.addresses[$0] }.map { base + $0 }
      let own = "cek\(base)-"
      let name = own + ContentHash.short(of: page + Array(files.joined().utf8) + OwnAssets.worker)
      let kept = [
        ("own", try text(own)), ("name", try text(name)), ("page", try text(base + Address.offlineCheck.path)),
        ("list", try text(base + Address.revocations.path)), ("files", try text(files)),
      ]
      let head = kept.map { "const \($0.0) = \($0.1);\n" }.joined()
      return Array("\"use strict\";\n\(head)".utf8) + OwnAssets.worker
    }
  }

  private func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
