import Casework
import HTML
import Office
import Procedures

/// What was handed in, folded away: answers by section, and documents.
struct HandedIn: Component {
  let words: Words
  let own: OwnCase

  private var loaded: LoadedCase { own.loaded }

  var body: some HTML {
    Element(.section, .ariaLabelledby("handed-in")) {
      h2(.id("handed-in")) { words.applications.handedIn }
      ForEach(loaded.procedure.groups) { group in
        details(.class("mb-3")) {
          summary { group.title }
          RowsList(rows(group))
        }
      }
      details(.class("mb-3")) {
        summary { words.drafts.documents }
        RowsList(documents)
      }
    }
  }

  private func rows(_ group: FieldGroup) -> [RowsList.Row] {
    let procedure = loaded.procedure
    return group.fields.filter { procedure.isAsked($0, given: loaded.values) }.map { field in
      let value = loaded.values[field.id] ?? ""
      return RowsList.Row(field.label, value.isEmpty ? words.common.none : field.shown(value))
    }
  }

  private var documents: [RowsList.Row] {
    loaded.requirements.compactMap { rule in
      guard let evidence = loaded.state.content.evidence[rule.id] else { return nil }
      return RowsList.Row(rule.name) {
        if evidence.file != nil {
          a(.href(Address.draftUpload(own.id, rule.id).path)) {
            words.draftDocuments.viewFile
            HiddenWords(" \(rule.name)")
          }
        } else {
          words.draftDocuments.seenOnPaper
        }
      }
    }
  }
}
