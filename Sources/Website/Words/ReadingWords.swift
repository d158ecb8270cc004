/// Reading a case: its documents, its data, its history.
struct ReadingWords: WordArea {
  // Documents
  let pages: @Sendable (_ count: Int) -> String
  let enlarge: String
  let shrink: String
  let newTab: String
  let download: String
  let pageOf: @Sendable (_ page: Int, _ all: Int, _ name: String) -> String
  let noPages: String
  // Data
  let dataHeading: @Sendable (_ name: String) -> String
  let status: String
  let promised: String
  let firstSubmitted: String
  let lastSubmitted: String
  let holder: String
  let documents: String
  let onPaper: String
  let notThere: String
  let view: String
  let letter: String
  let number: String
  let date: String
  let validUntil: String
  let openLetter: String
  let printedCopy: String
  let refusalLetter: String
  let notSigned: String
  let returned: String
  // History
  let historyHeading: @Sendable (_ name: String) -> String
  let historyLead: @Sendable (_ count: Int) -> String
  let caption: String
  let version: String
  let when: String
  let who: String
  let what: String
  let applicant: String
  let receiptHolder: String
  let counter: @Sendable (_ name: String) -> String
  let system: String
  let reason: String
  let withdrawalRequest: String
  let fields: String
  let passed: @Sendable (_ count: Int) -> String
  let right: @Sendable (_ groups: String) -> String
  let validated: String
  let chain: @Sendable (_ hash: String) -> String
}

extension Words {
  var reading: ReadingWords { area() }
}
