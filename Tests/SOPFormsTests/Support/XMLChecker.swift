import Foundation
import FoundationXML

/// Whether a text is XML at all, by libxml2.
enum XMLChecker {
  static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
