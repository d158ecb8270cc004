import HTML

/// The form's head: on the left who issues it, on the right its number, dates and approval.
struct HeadPart: Component {
  let content: FormContent
  let isPage: Bool

  var body: some HTML {
    table(.class("sop-head")) {
      tbody {
        tr {
          th(.class("sop-issuer"), .rowspan(content.particulars.count + 1)) {
            ForEach(content.institution) { line in p { line } }
          }
          first
        }
        ForEach(content.particulars.dropFirst()) { particular in
          tr {
            th(.scope("row")) { particular.label }
            td { particular.value }
          }
        }
        tr {
          th(.scope("row")) { FormWords.approvedBy }
          td(.class("sop-approval")) {
            ForEach(content.approval.position) { line in p { strong { line } } }
            p(.class("sop-signature")) { strong { content.approval.name } }
            p { content.approval.nip }
          }
        }
        tr {
          th(.class("sop-field")) { content.field }
          th(.scope("row")) { FormWords.title }
          td {
            if isPage { h1 { content.title } } else { strong { content.title } }
          }
        }
      }
    }
  }

  @HTMLBuilder private var first: some HTML {
    ForEach(content.particulars.prefix(1)) { particular in
      th(.scope("row")) { particular.label }
      td { particular.value }
    }
  }
}
