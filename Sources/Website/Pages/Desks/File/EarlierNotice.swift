import HTML

/// The letter that an application is about: where it stands in the register, or that it does not.
struct EarlierNotice: Component {
  let number: String
  let validUntil: String?
  /// Of its case; nil for a letter that is older than the register.
  let address: String?
  let words: FileWords

  var body: some HTML {
    if let address {
      p(.class("mb-2")) {
        "\(words.aboutLetter) "
        a(.href(address), .class("num")) { number }
        if let validUntil { " (\(words.validUntil(validUntil)))" }
      }
    } else {
      Notice(.attention) { words.aboutUnregistered(number) }
    }
  }
}
