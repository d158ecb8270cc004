import HTML
import Procedures

/// What each kind of application is asked for: first what all are, then what some are besides.
struct StandardRequirements: Component {
  let facts: ServiceFacts
  let words: Words

  private var kinds: [ApplicationKind] { facts.procedure.kinds }

  @HTMLBuilder var body: some HTML {
    if kinds.count < 2 {
      list(facts.requirements)
    } else {
      p(.class("mb-1")) { strong { words.service.allKinds } }
      list(shared)
      ForEach(kinds.filter { !others($0).isEmpty }) { kind in
        p(.class("mb-1")) { strong { kind.label } }
        list(others(kind))
      }
    }
  }

  private var shared: [RequirementRule] {
    let sets = kinds.map { Set(facts.of($0).requirements.map(\.id)) }
    return facts.requirements.filter { rule in sets.allSatisfy { $0.contains(rule.id) } }
  }

  private func others(_ kind: ApplicationKind) -> [RequirementRule] {
    let shared = Set(shared.map(\.id))
    return facts.of(kind).requirements.filter { !shared.contains($0.id) }
  }

  private func list(_ rules: [RequirementRule]) -> PlainList {
    PlainList(rules.map { [$0.name, facts.aside($0)].compactMap(\.self).joined(separator: " ") })
  }
}
