import HTML
import Procedures

/// What changes on a day to come, so that nobody prepares an application by rules that end before it is handed in.
struct ComingRules: Component {
  let words: Words
  let time: TimeText
  let facts: ServiceFacts

  private var say: ServiceWords { words.service }

  @HTMLBuilder var body: some HTML {
    if !facts.coming.isEmpty || facts.next != nil {
      div(.class("mt-3")) {
        Notice(.attention) {
          for line in lines { p(.class("mb-1")) { line } }
        }
      }
    }
  }

  private var lines: [String] {
    facts.coming.map { say.alsoNeededFrom(time.date($0.from), words.common.list($0.names)) }
      + (facts.next.map { [say.newRulesFrom(time.date($0.from))] } ?? [])
  }
}
