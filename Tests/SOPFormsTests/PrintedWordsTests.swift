import Foundation
import Procedures
import SOPForms
import Testing

/// The printed form beside the user's own document.
@Suite("Printed words", .enabled(if: Poppler.isInstalled))
struct PrintedWordsTests {
  @Test func printedFormSaysWhatTheUsersDocumentSays() throws {
    let printed = Difference.words(try Poppler.text(SOPForm(Forms.shipped()).pdf()), .print)
    let document = Difference.words(try Forms.document, .document)
    #expect(printed.count > 500)
    let differing = printed.difference(from: document)
    #expect(differing.isEmpty, "\(differing.map { "\($0)" }.joined(separator: "\n"))")
  }

  @Test func everyDifferenceIsThere() throws {
    let sides: [Difference.Side: String] = try [
      .document: Forms.document, .print: Poppler.text(SOPForm(Forms.shipped()).pdf()),
    ]
    for (side, whole) in sides {
      var text = whole
      for difference in Difference.table where difference.side == side {
        let mended = text.replacingOccurrences(
          of: difference.pattern, with: difference.replacement, options: .regularExpression)
        #expect(mended != text, "not needed any more: \(difference.reason)")
        text = mended
      }
    }
  }

  /// The one dash that is a word and not a mark.
  @Test func noExperienceIsAskedFor() throws {
    let printed = try Poppler.text(SOPForm(Forms.shipped()).pdf())
    #expect(printed.split(separator: "Pengalaman : -\n").count == 4)
  }

  @Test func pageAndDrawingSayTheSame() throws {
    let form = SOPForm(try Forms.shipped())
    let svg = try form.svg()
    let page = String(decoding: form.html(), as: UTF8.self)
    for step in try Forms.shipped().steps {
      for paragraph in step.activity { #expect(page.contains(paragraph)) }
    }
    for words in ["Mulai", "Lengkap?", "Ya", "Tidak", "Selesai", "TOTAL HARI", "2 hari kerja"] {
      #expect(svg.contains(">\(words)</text>"))
      #expect(page.contains(">\(words)<"))
    }
    #expect(page.hasPrefix("<!doctype html><html lang=\"id\">"))
    #expect(page.contains("Front Office: keputusan “Lengkap?”; ya ke langkah 3, tidak kembali ke langkah 1"))
  }
}
