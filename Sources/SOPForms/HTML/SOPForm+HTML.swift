import HTML

extension SOPForm {
  /// The form as a page of its own: tables that a screen reader can read, with the flowchart drawn into their cells.
  public func html() -> [UInt8] {
    let heading = title
    return Document(language: "id") {
      meta(.charset("utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      Element(.title) { heading }
      FormStylesheet()
    } body: {
      main { FormTables(content: content, plan: plan, isPage: true) }
    }.rendered()
  }

  /// The form without a page around it, for a site that brings ``stylesheet`` and a heading of its own.
  public var tables: some HTML { FormTables(content: content, plan: plan, isPage: false) }

  /// The looks of ``tables``: CSS, all of it below the class `sop`.
  public static var stylesheet: String { FormStylesheet.rules.description }
}

/// Head, boxes and flow table.
struct FormTables: Component {
  let content: FormContent
  let plan: FlowPlan
  /// Its title is the page's heading.
  let isPage: Bool

  var body: some HTML {
    article(.class("sop")) {
      HeadPart(content: content, isPage: isPage)
      BoxesPart(boxes: content.boxes)
      FlowPart(content: content, plan: plan)
    }
  }
}
