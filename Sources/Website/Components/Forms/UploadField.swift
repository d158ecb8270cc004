import HTML

/// One file for one requirement: choose it, or see the one that is kept and replace it.
///
/// The script of the page shrinks photos, shows how far the sending is and explains HEIC; without it the file is
/// sent as it is and the page reloads.
struct UploadField: Component {
  /// A file that is already kept.
  struct Stored: Sendable {
    var fileName: String
    /// Size, pages, when it was kept.
    var details: String
    var viewWords: String
    var viewAddress: String
    var icon: IconName = .fileCheckFill
  }

  /// What the script says; it knows no language itself.
  struct Words: Sendable {
    /// While a photo is made smaller.
    var preparing: String
    /// While bytes travel.
    var sending: String
    /// When the sending broke off.
    var failed: String
    /// What HEIC is and what to do.
    var heic: String
    /// When the file is over the limit.
    var tooLarge: String
    /// Above the control that replaces a kept file.
    var replace: String
  }

  let text: FieldText
  let name: String
  let stored: Stored?
  let accept: String
  let maxBytes: Int
  let words: Words
  /// Between the notes and the control, such as a paper to fetch first.
  var lead: AnyHTML?
  /// Right under the control, such as the form's button; folded away with it while a file is kept.
  var footer: AnyHTML?
  /// Whether the control is in view though a file is kept.
  var isOpen = false

  init(
    _ id: String, _ label: String, name: String? = nil, stored: Stored? = nil, accept: String, maxBytes: Int,
    words: Words, hint: String? = nil, problem: FieldProblem? = nil
  ) {
    text = FieldText(id: id, label: label, hint: hint, problem: problem)
    self.name = name ?? id
    self.stored = stored
    self.accept = accept
    self.maxBytes = maxBytes
    self.words = words
  }

  var body: some HTML {
    LabelledField(text) {
      if let lead { lead }
      if let stored {
        keptFile(stored)
        details(.class("mt-2"), .open(isOpen || text.problem != nil)) {
          summary {
            words.replace
            HiddenWords(" \(text.label)")
          }
          div(.class("mt-2")) { control(label: words.replace) }
        }
      } else {
        control(label: nil)
      }
    }
  }

  @HTMLBuilder private func control(label replacement: String?) -> some HTML {
    div(.class("upload"), .data("upload")) {
      div(.class("upload-file")) {
        if let replacement { label(.class("small"), .for(text.id)) { replacement } }
        input(
          .class("form-control"), .type(.file), .id(text.id), .name(name), .accept(accept),
          .ariaInvalid(text.invalid), .ariaDescribedby(text.description),
          .data("max-bytes", String(maxBytes)), .data("preparing", words.preparing), .data("heic", words.heic),
          .data("sending", words.sending), .data("failed", words.failed), .data("too-large", words.tooLarge))
      }
    }
    if let footer { footer }
  }

  private func keptFile(_ stored: Stored) -> some HTML {
    div(.class("upload")) {
      span(.class("upload-mark")) { Icon(stored.icon) }
      div {
        strong { stored.fileName }
        br()
        span(.class("muted num")) { stored.details }
      }
      span(.class("ms-sm-auto d-flex gap-3")) {
        a(.href(stored.viewAddress)) {
          stored.viewWords
          HiddenWords(" \(stored.fileName)")
        }
      }
    }
  }
}
