import HTML
import Procedures

/// The kinds of application of a service; each has documents of its own.
struct ServiceKinds: Component {
  let words: ServiceWords
  let facts: ServiceFacts

  var body: some HTML {
    if facts.procedure.kinds.count > 1 {
      nav(.class("kinds"), .ariaLabel(words.kinds)) {
        ul {
          for kind in facts.procedure.kinds {
            li {
              a(.href(path(kind)), .ariaCurrent(kind.id == facts.kind?.id ? "page" : nil)) { kind.label }
            }
          }
        }
      }
      if let hint = facts.kind?.hint { p(.class("muted")) { hint } }
    }
  }

  private func path(_ kind: ApplicationKind) -> String {
    Address.service(facts.procedure.id).path([(NewApplication.kind, kind.id.rawValue)])
  }
}
