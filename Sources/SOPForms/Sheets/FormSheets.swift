import Procedures

/// All sheets of a form, numbered at their feet.
struct FormSheets {
  let sheets: [Sheet]

  init(_ content: FormContent, _ plan: FlowPlan, ruler: any TextRuler) throws {
    let head = try HeadSheets(content: content, ruler: ruler).sheets()
    let flow = try FlowSheets(content: content, plan: plan, ruler: ruler).sheets()
    let all = head + flow
    let number = content.particulars.first?.value ?? ""
    sheets = try all.enumerated().map { index, sheet in
      var sheet = sheet
      let text = "\(number) · \(FormWords.page(index + 1, of: all.count))"
      let style = FormStyle(size: 7.5, grey: 0.3)
      let block = try TextBlock(text, style, width: sheet.size.width, ruler: ruler)
      // Under no element: a page's number is not read out.
      sheet.marks += block.marks(x: 0, y: sheet.size.height - 9 * Sheet.millimetre, alignment: .centred)
      return sheet
    }
  }
}
