import CaseStore
import HTML

/// Every edition that was ever in force.
struct EditionsPage: Page {
  let words: Words
  let time: TimeText
  let rows: [EditionRow]

  var title: String { say.listHeading }
  var section: Section? { .office }
  var isTool: Bool { true }
  private var say: EditionWords { words.edition }

  var body: some HTML {
    Crumbs(name: words.common.breadcrumbs, [.init(say.officeHeading, Address.office.path), .init(say.listHeading)])
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.listLead }
    }
    DataTable(
      caption: say.listHeading,
      columns: [
        .init(say.edition), .init(say.brought, visibility: .fromTablet), .init(say.by, visibility: .fromTablet),
        .init(words.administration.state),
      ],
      rows: rows.map { row in
        [
          AnyHTML(
            Group {
              a(.class("q-name"), .href(Address.edition(row.edition.digest).path)) { say.title(row.name) }
              span(.class("num muted")) { row.short }
              div(.class("d-md-none")) { TimeTag(row.edition.at, time) }
            }),
          AnyHTML(TimeTag(row.edition.at, time)), AnyHTML(row.by ?? say.console),
          AnyHTML(EditionBadge(state: row.state, words: say)),
        ]
      })
  }
}

/// The files of one edition, word for word.
struct EditionPage: Page {
  let words: Words
  let time: TimeText
  let row: EditionRow

  var title: String { say.editionHeading(say.title(row.name), row.short) }
  var section: Section? { .office }
  var isTool: Bool { true }
  private var say: EditionWords { words.edition }

  var body: some HTML {
    Crumbs(name: words.common.breadcrumbs, [.init(say.listHeading, Address.editions.path), .init(row.short)])
    PageHead(title, isTool: true) {
      p(.class("mb-1")) { EditionBadge(state: row.state, words: say) }
    } below: {
      p(.class("muted mb-0")) { say.casesStay }
    }
    RowsList([
      .init(words.administration.state, row.state.text(row.edition, say, time)),
      .init(say.brought) { TimeTag(row.edition.at, time) }, .init(say.by, row.by ?? say.console),
      .init(say.digest) { span(.class("small fw-normal text-break")) { row.edition.digest.hex } },
    ])
    ForEach(row.bundle?.paths ?? []) { path in
      Element(.section, .class("mt-4")) {
        details {
          summary(.class("num")) { path }
          pre(.class("overflow-auto p-3 border bg-white"), .lang("id")) {
            row.bundle?.files[path].map { data in
              path.hasSuffix(".yaml") ? String(decoding: data, as: UTF8.self) : time.fileSize(data.count)
            } ?? ""
          }
        }
      }
    }
  }
}
