import HTML

/// Two ways to check a letter: its number, or its file.
struct LetterCheckPage: Page {
  let words: Words
  let state: FormState
  let number: LetterNumberForm
  let file: LetterFileForm

  var title: String { say.heading }
  var section: Section? { .letterCheck }
  var hasProblems: Bool { !state.isGood }
  private var say: LetterCheckWords { words.letterCheck }

  var body: some HTML {
    state.summary([LetterNumberForm.number, LetterFileForm.file])
    PageHead(say.heading) {
    } below: {
      p(.class("lead mb-0")) { say.lead }
    }
    div(.class("row gx-lg-5 mt-4")) {
      Element(.section, .class("col-lg-6 mt-0"), .ariaLabelledby("by-number")) {
        h2(.id("by-number")) { say.byNumber }
        number
      }
      Element(.section, .class("col-lg-6 mt-5 mt-lg-0"), .ariaLabelledby("by-file")) {
        h2(.id("by-file")) { say.byFile }
        file
        p(.class("muted mt-3")) { say.fileFallback }
      }
    }
    p(.class("muted mt-5")) { say.qrProvesNothing }
  }
}
