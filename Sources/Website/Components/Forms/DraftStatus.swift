import HTML

/// Says that a draft keeps itself. Stands in a form with `.data("autosave", address)`; without script it stays empty.
///
/// The script posts the form's fields there (with the `csrf` field, without the form key, files and passwords) and
/// shows the answer's text, or `saved` if the answer has none.
struct DraftStatus: Component {
  let saved: String
  let unsaved: String

  var body: some HTML {
    p(
      .class("autosave"), .role("status"), .data("autosave-status"), .data("saved", saved), .data("unsaved", unsaved))
  }
}
