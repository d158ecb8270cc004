import Crypto
import Foundation
import HTML

/// The page that checks QR codes as one file: style, script, icons, keys and list inside, nothing asked of anybody but
/// a newer list. A browser opens it from the disk.
struct InspectorFile {
  let language: String
  let title: String
  /// When it was made and where a new one is.
  let made: String
  let source: ProofSource
  let words: ProofWords
  let statics: Statics

  var bytes: [UInt8] {
    let style = statics.text(of: "bootstrap.css") + "\n" + statics.text(of: "simple.css")
    let script = statics.text(of: "proof.js")
    // Icons are drawn from the same document, since a file may not fetch another one.
    let sprite = statics.text(of: "icons.svg").replacing("<svg xmlns", with: "<svg hidden xmlns", maxReplacements: 1)
    let body = Element(.main, .class("container py-4")) {
      ProofCheck(source: source, words: words, isWholePage: true) { PastedCode(words: words) }
      p(.class("muted mt-5")) { made }
    }
    let head = Group {
      meta(.charset("utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.httpEquiv("Content-Security-Policy"), .content(policy(style: style, script: script)))
      Element(.title) { title }
    }
    let parts = [
      "<!doctype html>\n<html lang=\"\(language)\">\n<head>\n", head.renderedText(), "\n<style>", style,
      "</style>\n</head>\n<body>\n", sprite, body.renderedText(assets: ["icons.svg": ""]), "\n<script>", script,
      "</script>\n</body>\n</html>\n",
    ]
    return Array(parts.joined().utf8)
  }

  /// These very texts, the list, and nothing else (CSP 3, 2.3.1: `hash-source`).
  private func policy(style: String, script: String) -> String {
    "default-src 'none'; img-src data:; style-src '\(Self.hash(style))'; script-src '\(Self.hash(script))'; "
      + "connect-src \(source.listAddress); base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}
