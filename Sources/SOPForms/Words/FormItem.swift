import Letters
import Procedures

/// A line of a list on the form, with its mark and what stands under it.
struct FormItem: Hashable, Sendable {
  let mark: String
  let text: String
  var items: [FormItem] = []

  /// Numbered from 1; a single text that is no list stands without a number.
  static func numbered(_ texts: [String], always: Bool = true) -> [FormItem] {
    texts.enumerated().map { index, text in
      FormItem(mark: always || texts.count > 1 ? "\(index + 1)." : "", text: printable(text))
    }
  }

  /// Lettered from a, their points with dashes, and points under those with dots.
  static func qualifications(_ blocks: [Qualification]) -> [FormItem] {
    blocks.enumerated().map { index, block in
      FormItem(
        mark: letter(index), text: printable(block.title),
        items: block.points.map { point in
          FormItem(
            mark: "–", text: printable(point.text),
            items: point.points.map { FormItem(mark: "•", text: printable($0)) })
        })
    }
  }

  static func activity(of step: ProcedureStep) -> [FormItem] {
    step.activity.map { FormItem(mark: step.isList ? "-" : "", text: printable($0)) }
  }

  private static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) + "." : "\(index + 1)."
  }
}
