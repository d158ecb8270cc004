import Casework
import HTML
import Office
import Procedures

struct SendBackPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let step: ProcedureStep
  let form: SendBackForm
  let hidden: HiddenFields
  let head: FileHead
  let problems: [FieldProblem]

  private var say: BenchWords { words.bench }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(say.problems(problems.count), problems)
    head
    p(.class("lead mt-3")) { say.sendBackLead }
    Element(.form, .method(.post), .action(Address.sendBack(file.id).path)) {
      hidden
      RadioField(
        SendBackForm.targetName, say.target, choices: targets, chosen: form.target?.rawValue,
        problem: problems.of(SendBackForm.targetName))
      TextArea(
        SendBackForm.reasonName, say.reason, value: form.reason, hint: say.reasonHint,
        problem: problems.of(SendBackForm.reasonName), rows: 5)
      div(.class("actions")) {
        button(.class("btn btn-primary")) { say.sendBack }
        a(.class("btn btn-outline-primary"), .href(Address.bench(file.id).path)) { words.common.cancel }
      }
    }
  }

  private var targets: [Choice] {
    step.sendsBackTo.map { id in
      let returns = file.procedure.step(id)?.returnsToApplicant ?? false
      return Choice(id.rawValue, file.names.desk(id), hint: returns ? say.targetReturns : nil)
    }
  }
}
