/// Our own files, embedded in the program; each of several small sources becomes one file for the browser.
enum OwnAssets {
  /// In the order in which they build on each other.
  static var stylesheet: [UInt8] {
    joined([
      PackageResources.tokens_css, PackageResources.base_css, PackageResources.frame_css, PackageResources.buttons_css,
      PackageResources.forms_css, PackageResources.pieces_css, PackageResources.rail_css, PackageResources.kinds_css,
      PackageResources.desk_css,
      PackageResources.bench_css, PackageResources.verdict_css, PackageResources.calendar_css,
      PackageResources.print_css,
    ])
  }

  /// In a scope of its own, so that no name of ours meets another's.
  static var script: [UInt8] {
    joined([
      Array("(() => {\n\"use strict\";".utf8),
      PackageResources.photos_js, PackageResources.uploads_js, PackageResources.drafts_js, PackageResources.bench_js,
      PackageResources.start_js, Array("})();\n".utf8),
    ])
  }

  static var mark: [UInt8] { PackageResources.mark_svg }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.joined(separator: [UInt8(ascii: "\n")]))
  }
}
