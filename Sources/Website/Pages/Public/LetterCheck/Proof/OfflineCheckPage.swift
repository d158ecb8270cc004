import HTML

/// Checks a letter's QR code without a network; a service worker keeps this page.
struct OfflineCheckPage: Page {
  let words: Words
  let source: ProofSource
  /// The site's address, as it should stand in the browser.
  let origin: String

  var title: String { say.title }
  var section: Section? { .letterCheck }
  private var say: ProofWords { words.proof }

  var body: some HTML {
    ProofCheck(source: source, words: say, isWholePage: true) { PastedCode(words: say) }
    div(.class("row gx-lg-5 mt-5")) {
      Element(.section, .class("col-lg-6"), .ariaLabelledby("kept")) {
        h2(.id("kept")) { say.keptHeading }
        p { say.keptText }
        p(.data("kept-note"), .role("status"), .hidden()) {
          Icon(.checkCircleFill)
          " "
          say.keptNow
        }
        p(.class("muted")) { words.letterCheck.officialAddress(origin) }
      }
      Element(.section, .class("col-lg-6 mt-4 mt-lg-0"), .ariaLabelledby("inspectors")) {
        h2(.id("inspectors")) { say.inspectorHeading }
        p { say.inspectorText }
        a(.class("btn btn-outline-primary"), .href(Address.inspectorFile.path), .download()) { say.inspectorLink }
      }
    }
    p(.class("mt-4")) { a(.href(Address.letterCheck.path)) { words.letterCheck.checkAnother } }
    script(.src(asset: "proof.js"), .defer())
  }
}
