import HTML
import Office
import WorkingTime

/// Takes in the key with which an official signs.
struct KeyImportForm: Component {
  static let file = "key"
  static let passphrase = "passphrase"
  static let root = "root"

  let words: AdministrationWords
  let state: FormState
  let hidden: HiddenFields
  let address: String

  var body: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("key-heading")) {
      h2(.id("key-heading")) { words.importHeading }
      p { words.importText }
      form(.method(.post), .multipart, .action(address)) {
        hidden
        input(.type(.hidden), .name(OfficeAccountPage.deed), .value(OfficeAccountPage.Deed.key.rawValue))
        file(Self.file, words.keyFile, words.keyFileHint, accept: ".p12,.pfx,application/x-pkcs12")
        TextField(
          state, Self.passphrase, words.passphrase, hint: words.passphraseHint, type: .password, autocomplete: "off",
          isNarrow: true)
        file(Self.root, words.rootFile, words.rootFileHint, accept: ".pem,.crt,application/x-pem-file")
        button(.class("btn btn-outline-primary mt-3")) { words.importKey }
      }
    }
  }

  private func file(_ name: String, _ label: String, _ hint: String, accept: String) -> some HTML {
    let text = FieldText(id: name, label: label, hint: hint, problem: state.problem(name))
    return LabelledField(text) {
      input(
        .class("form-control"), .type(.file), .id(name), .name(name), .accept(accept), .ariaInvalid(text.invalid),
        .ariaDescribedby(text.description))
    }
  }
}

/// How long a key is still good.
enum KeyState: Sendable {
  case good, ending, ended

  init(_ facts: SigningKeyFacts?, at now: Moment) {
    guard let facts else {
      self = .ended
      return
    }
    self = facts.validUntil < now ? .ended : facts.endsSoon(at: now) ? .ending : .good
  }
}

struct KeyBadge: Component {
  let state: KeyState
  let words: AdministrationWords

  @HTMLBuilder var body: some HTML {
    switch state {
    case .good: StatusBadge(.done, words.keyGood)
    case .ending: StatusBadge(.turn, words.keyEnding, icon: .hourglassSplit)
    case .ended: StatusBadge(.stop, words.keyEnded)
    }
  }
}
