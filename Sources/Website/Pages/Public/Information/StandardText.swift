import HTML
import Procedures

/// What the files say about one component.
struct StandardText: Component {
  let component: StandardComponent
  let facts: ServiceFacts
  let words: Words
  let time: TimeText

  private var say: InformationWords { words.information }
  private var procedure: Procedure { facts.procedure }

  @HTMLBuilder var body: some HTML {
    switch component {
    case .legalBasis: PlainList(procedure.boxes.legalBasis)
    case .requirements:
      StandardRequirements(facts: facts, words: words)
      ComingRules(words: words, time: time, facts: facts)
    case .procedure:
      PlainList(procedure.steps.map { "\(facts.performer($0)): \($0.actLabel), \($0.standardText)" }, isNumbered: true)
      p { a(.href(Address.service(procedure.id).path)) { say.serviceSteps } }
    case .time: p { words.service.timeFromComplete(time.standard(procedure.promise)) }
    case .fee: p { procedure.fee.text }
    case .product: p { "\(procedure.name). \(procedure.letterForm)." }
    case .facilities: PlainList(procedure.boxes.equipment)
    case .competence: Competence(qualifications: procedure.boxes.qualifications)
    case .supervision:
      if !auditors.isEmpty { p(.class("mb-1")) { say.supervision(auditors) } }
      p { say.supervisionJournal }
    case .complaints: ComplaintList(channels: facts.office.complaints)
    case .staff: PlainList(staff)
    case .guarantee: p { say.guarantee(time.standard(procedure.promise)) }
    case .security:
      PlainList(say.security)
      p { a(.href(Address.privacy.path)) { say.privacyMore } }
    case .evaluation: p(.class("muted")) { say.notGiven }
    }
  }

  private var auditors: String {
    words.common.list(facts.office.officials.filter(\.isAuditor).map { $0.position.joined(separator: " ") })
  }

  private var staff: [String] {
    procedure.roles.compactMap { role in facts.office.desk(role.id).map { say.officers(role.label, $0.count) } }
  }
}

/// Lines of a list, or nothing.
struct PlainList: Component {
  let lines: [String]
  let isNumbered: Bool

  init(_ lines: [String], isNumbered: Bool = false) {
    self.lines = lines
    self.isNumbered = isNumbered
  }

  @HTMLBuilder var body: some HTML {
    if isNumbered {
      ol(.class("ps-3")) { for line in lines { li { line } } }
    } else {
      ul(.class("ps-3")) { for line in lines { li { line } } }
    }
  }
}

/// What the SOP asks of those who do the work.
private struct Competence: Component {
  let qualifications: [Qualification]

  var body: some HTML {
    ForEach(qualifications) { qualification in
      details {
        summary { qualification.title }
        ul(.class("ps-3")) {
          ForEach(qualification.points) { point in
            li {
              point.text
              if !point.points.isEmpty { ul { for part in point.points { li { part } } } }
            }
          }
        }
      }
    }
  }
}
