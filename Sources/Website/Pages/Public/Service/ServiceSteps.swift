import HTML
import Procedures

/// The steps of the SOP as a rail without states.
struct ServiceRail: Component {
  let facts: ServiceFacts
  let words: ServiceWords
  let time: TimeText

  var body: some HTML {
    SOPRail(words.stepsHeading(facts.procedure.steps.count), steps: steps, words: words.rail) {
      words.ourPromise(time.standard(facts.procedure.promise))
    }
  }

  private var steps: [RailStep] {
    facts.procedure.steps.map { step in
      RailStep(
        number: step.number, desk: facts.performer(step), act: step.actLabel, state: .pending,
        standard: step.standardText)
    }
  }
}

/// Who does what in which time, in the SOP's own words.
struct ServiceStepsTable: Component {
  let facts: ServiceFacts
  let words: ServiceWords

  var body: some HTML {
    DataTable(
      caption: words.whoHeading,
      columns: [
        .init(words.number), .init(words.activity), .init(words.performer, visibility: .fromTablet),
        .init(words.rail.standard, isNumber: true, visibility: .fromTablet),
        .init(words.output, visibility: .fromDesktop),
      ],
      rows: facts.procedure.steps.map(row))
  }

  private func row(_ step: ProcedureStep) -> [AnyHTML] {
    [
      AnyHTML(step.number),
      AnyHTML(StepActivity(step: step, performer: facts.performer(step))),
      AnyHTML(facts.performer(step)), AnyHTML(step.standardText), AnyHTML(step.output),
    ]
  }
}

/// What is done; on a phone also by whom and how long it may take.
private struct StepActivity: Component {
  let step: ProcedureStep
  let performer: String

  var body: some HTML {
    if step.isList {
      ul(.class("mb-0 ps-3")) { for line in step.activity { li { line } } }
    } else {
      for line in step.activity { p(.class("mb-0")) { line } }
    }
    span(.class("d-md-none")) { "\(performer) · \(step.standardText)" }
  }
}
