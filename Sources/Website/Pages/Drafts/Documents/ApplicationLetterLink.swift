import HTML

/// The application letter to print and sign, filled in by us once everything that it says is there.
struct ApplicationLetterLink: Component {
  let words: Words
  let open: OpenDraft

  private var say: DraftDocumentWords { words.draftDocuments }

  var body: some HTML {
    if open.unfinished.isEmpty {
      p(.class("mb-2")) {
        a(.href(Address.draftApplicationLetter(open.id).path)) {
          Icon(.download)
          say.applicationLetter
        }
      }
    } else {
      p(.class("form-text")) { say.applicationLetterNotYet(words.common.list(open.unfinished.map(\.title))) }
    }
  }
}
