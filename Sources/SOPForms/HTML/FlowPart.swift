import HTML

/// The flow table; the flowchart is drawn in the cells that it runs through.
struct FlowPart: Component {
  let content: FormContent
  let plan: FlowPlan

  var body: some HTML {
    div(.class("sop-flow")) {
      table {
        caption { FormWords.table }
        heading
        steps
        total
      }
    }
  }

  private var heading: some HTML {
    thead {
      tr {
        th(.scope("col"), .rowspan(2), .class("sop-number")) { FormWords.rowNumber }
        th(.scope("col"), .rowspan(2), .class("sop-activity")) { FormWords.activity }
        th(.scope("colgroup"), .colspan(content.performers.count)) { FormWords.performer }
        th(.scope("colgroup"), .colspan(3)) { FormWords.standard }
        th(.scope("col"), .rowspan(2)) { FormWords.remark }
      }
      tr {
        ForEach(content.performers) { name in th(.scope("col"), .class("sop-performer")) { name } }
        th(.scope("col")) { FormWords.requires }
        th(.scope("col"), .class("sop-time")) { FormWords.time }
        th(.scope("col")) { FormWords.output }
      }
    }
  }

  private var steps: some HTML {
    let cells = ChartCells(plan)
    let description = ChartDescription(plan: plan, performers: content.performers)
    return tbody {
      ForEach(Array(content.rows.enumerated())) { index, row in
        tr {
          th(.scope("row")) { row.number }
          td(.class("sop-activity")) { ItemList(items: row.activity) }
          ForEach(0..<content.performers.count) { column in
            td(.class("sop-cell")) {
              if let node = plan.nodes.firstIndex(where: { $0.row == index && $0.column == column }) {
                span(.class("sop-said")) { description.words(node) }
              }
              cells[row: index, column: column]
            }
          }
          td { row.requires }
          td { row.time }
          td { row.output }
          td { row.remark }
        }
      }
    }
  }

  private var total: some HTML {
    tfoot {
      tr {
        th(.scope("row"), .colspan(3 + content.performers.count)) { FormWords.total }
        td { strong { content.total } }
        td(.colspan(2))
      }
    }
  }
}
