/// Our own files, embedded in the program; each of several small sources becomes one file for the browser.
enum OwnAssets {
  /// In the order in which they build on each other.
  static var stylesheet: [UInt8] {
    joined([
      PackageResources.tokens_css, PackageResources.base_css, PackageResources.frame_css, PackageResources.buttons_css,
      PackageResources.forms_css, PackageResources.pieces_css, PackageResources.rail_css, PackageResources.kinds_css,
      PackageResources.desk_css,
      PackageResources.bench_css, PackageResources.pile_css, PackageResources.verdict_css,
      PackageResources.calendar_css, PackageResources.report_css, PackageResources.board_css,
      PackageResources.print_css,
    ])
  }

  /// In a scope of its own, so that no name of ours meets another's.
  static var script: [UInt8] {
    joined([
      Array("(() => {\n\"use strict\";".utf8),
      PackageResources.photos_js, PackageResources.uploads_js, PackageResources.drafts_js, PackageResources.bench_js,
      PackageResources.news_js, PackageResources.pile_js, PackageResources.start_js, Array("})();\n".utf8),
    ])
  }

  /// Reads what a letter's QR code proves, and the page that says it; also part of the inspectors' file.
  static var proofScript: [UInt8] { joined([PackageResources.proof_js, PackageResources.proof_page_js]) }

  /// The service worker without what it keeps.
  static var worker: [UInt8] { PackageResources.proof_worker_js }

  static var mark: [UInt8] { PackageResources.mark_svg }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.joined(separator: [UInt8(ascii: "\n")]))
  }
}
