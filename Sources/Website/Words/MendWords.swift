/// Mending what was returned.
struct MendWords: WordArea {
  let heading: String
  let returnedBy: @Sendable (_ desk: String, _ when: String) -> String
  let field: String
  let group: String
  let document: String
  let toMend: String
  let mended: String
  let replaced: String
  let mend: String
  let replace: String
  let look: String
  let before: String
  let now: String
  let noReason: String
  let progress: @Sendable (_ done: Int, _ count: Int) -> String
  let untouched: @Sendable (_ fields: Int, _ documents: Int) -> String
  let untouchedList: @Sendable (_ names: String) -> String
  let continueMending: String
  let fields: String
  let documents: String
  let newDocument: String
  let save: String
  let resubmit: String
  let resubmitText: String
  let stillSame: @Sendable (_ name: String) -> String
  let sameFile: String
  let stillSameFile: @Sendable (_ name: String) -> String
  let broughtOnPaper: String
  let saved: String
}

extension Words {
  var mending: MendWords { area() }
}
