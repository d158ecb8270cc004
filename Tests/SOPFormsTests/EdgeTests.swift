import Foundation
import Letters
import Procedures
import Testing

@testable import SOPForms

@Suite("Forms at their limits")
struct EdgeTests {
  @Test(arguments: [1, 3, 9, 12, 16])
  func columnsFillTheSheetForAnyNumberOfPerformers(count: Int) {
    let columns = TableColumns(performers: count)
    #expect(columns.all.first?.start == TableColumns.left)
    #expect(abs((columns.all.last?.end ?? 0) - TableColumns.right) < 0.01)
    for (left, right) in zip(columns.all, columns.all.dropFirst()) { #expect(left.end == right.start) }
    #expect(columns.all.allSatisfy { $0.length > 20 })
  }

  @Test func manyPerformersAreStillPrinted() throws {
    let procedure = try Forms.other { text in
      let more = (1...9).map { "    - {id: unit_\($0), label: Unit Kerja Pembantu \($0)}\n" }.joined()
      return text.replacing("    - {id: camat, label: Camat}\n", with: more + "    - {id: camat, label: Camat}\n")
    }
    let sheets = try FormSheets(FormContent(procedure), FlowPlan(form: procedure), ruler: PangoRuler()).sheets
    #expect(sheets.count == 2)
  }

  @Test func wordsOfAFileCannotBecomeMarkup() throws {
    let procedure = try Forms.other { $0.replacing("Penyelenggara mengajukan", with: "\"A <b>& 'B' ]]> --!>\"") }
    let form = SOPForm(procedure)
    #expect(String(decoding: form.html(), as: UTF8.self).contains("A &lt;b&gt;&amp; &#39;B&#39; ]]&gt; --!&gt;"))
    for text in [try form.svg(), form.bpmn()] {
      #expect(!text.contains("<b>"))
      #expect(text.contains("A &lt;b&gt;&amp; 'B' ]]&gt;"))
      #expect(XMLChecker.isWellFormed(text))
    }
  }

  @Test func aSignWithoutAGlyphIsNamed() throws {
    let procedure = try Forms.other { $0.replacing("Camat menyetujui", with: "Camat 承認") }
    #expect(throws: TypesettingError.glyphMissing("承")) { try SOPForm(procedure).pdf() }
  }

  @Test func aStepTallerThanASheetIsRefused() throws {
    let long = Array(repeating: "sangat panjang", count: 900).joined(separator: " ")
    let procedure = try Forms.other { $0.replacing("Camat menyetujui", with: long) }
    #expect(throws: TypesettingError.blockTooTall) { try SOPForm(procedure).pdf() }
  }

  @Test func aLongWordIsDividedAndABoxTallerThanASheetGoesOn() throws {
    let word = String(repeating: "x", count: 300)
    let point = Array(repeating: "panjang", count: 3000).joined(separator: " ")
    let procedure = try Forms.other {
      $0.replacing("butir: [Teliti]", with: "butir: [\(point)]").replacing(
        "kelengkapan: Surat,", with: "kelengkapan: \(word),")
    }
    let sheets = try FormSheets(FormContent(procedure), FlowPlan(form: procedure), ruler: PangoRuler()).sheets
    #expect(sheets.count > 4)
  }

  @Test func listsBreakBeforeAGroupThatOnlyJustBegan() throws {
    let items = [
      FormItem(mark: "a.", text: "satu", items: (1...6).map { FormItem(mark: "–", text: "\($0)") }),
      FormItem(mark: "b.", text: "dua", items: (1...6).map { FormItem(mark: "–", text: "\($0)") }),
    ]
    let style = FormStyle(size: 10)
    let list = try ListBlock(items, style, width: 200, ruler: PangoRuler())
    #expect(list.count == 14)
    #expect(list.fitting(from: 0, height: 10 * style.pitch) == 7)
    #expect(list.fitting(from: 0, height: 13 * style.pitch) == 13)
    #expect(list.fitting(from: 7, height: 2 * style.pitch) == 2)
    #expect(list.fitting(from: 7, height: 20 * style.pitch) == 7)
  }
}
