import Casework

/// The procedures, for those who put them into force.
struct ProcedureWords: WordArea {
  let heading: String
  let lead: String
  let procedure: String
  let promise: String
  let noEdition: String
  let next: @Sendable (_ day: String) -> String

  let editions: String
  let editionsLead: String
  let edition: @Sendable (_ short: String) -> String
  let look: String
  let form: String
  let chart: String
  let checks: String
  let files: String
  let withdraw: String
  let withdrawn: String
  let tooLate: String
  let chartText: @Sendable (_ title: String) -> String

  let formHeading: @Sendable (_ name: String) -> String
  let formLead: String
  let formPDF: String

  let compare: String
  let compareLead: String
  let older: String
  let newer: String
  let compareButton: String
  let onlyOne: String
  let same: String
  let forApplicants: String
  let forDesks: String
  let onPaper: String

  let newEdition: String
  let newEditionLead: String
  let from: String
  let fromHint: String
  let fromUnreadable: String
  let early: @Sendable (_ effective: String) -> String
  let past: @Sendable (_ day: String, _ today: String) -> String
  let waits: @Sendable (_ edition: String, _ day: String) -> String
  let stillChecking: String
  let adopted: String
  let planned: @Sendable (_ day: String) -> String

  let checksHeading: @Sendable (_ name: String) -> String
  let checksLead: String
  let holds: String
  let holdsBut: @Sendable (_ warnings: Int) -> String
  let doesNotHold: @Sendable (_ errors: Int) -> String
  let running: String
  let reload: String
  let way: String
  let findings: String
  let warning: String
  let mistake: String
  let proved: String
  let states: String
  let statesText: @Sendable (_ states: String, _ taken: String, _ refused: String) -> String
  let steps: String
  let stepsText: String
  let letters: String
  let lettersText: @Sendable (_ count: String) -> String
  let performers: String
  let performersText: @Sendable (_ count: String) -> String
  let time: String
  let office: String
  let officeText: String
  let parts: String
  let part: String
}

extension Words {
  var procedure: ProcedureWords { area() }
}
