import HTML

/// Four key facts at most.
struct FactsList: Component {
  let facts: [(term: String, value: String)]

  init(_ facts: [(term: String, value: String)]) { self.facts = facts }

  var body: some HTML {
    dl(.class("facts")) {
      for fact in facts {
        div {
          dt { fact.term }
          dd { fact.value }
        }
      }
    }
  }
}
