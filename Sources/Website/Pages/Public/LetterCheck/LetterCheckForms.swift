import HTML

/// Asks for a letter's number, by GET, so that the answer has an address.
struct LetterNumberForm: Component {
  static let number = "nomor"

  let words: LetterCheckWords
  let state: FormState
  let example: String

  var body: some HTML {
    form(.method(.get), .action(Address.letterCheck.path)) {
      TextField(
        state, Self.number, words.number, hint: words.numberHint(example), autocomplete: "off", maxLength: 100)
      button(.class("btn btn-primary mt-3")) { words.checkNumber }
    }
  }
}

/// Takes the letter's file to be checked.
struct LetterFileForm: Component {
  static let file = "berkas"

  let words: LetterCheckWords
  let state: FormState
  let hidden: HiddenFields
  let limit: String

  var body: some HTML {
    p { words.fileText }
    form(.method(.post), .multipart, .action(Address.letterCheck.path)) {
      hidden
      LabelledField(
        FieldText(
          id: Self.file, label: words.file, hint: words.fileHint(limit), problem: state.problem(Self.file))
      ) {
        input(
          .class("form-control"), .type(.file), .id(Self.file), .name(Self.file), .accept("application/pdf,.pdf"),
          .ariaInvalid(state.problem(Self.file).map { _ in true }))
      }
      button(.class("btn btn-outline-primary mt-3")) { words.checkFile }
    }
  }
}
