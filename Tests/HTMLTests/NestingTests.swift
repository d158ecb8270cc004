import HTML
import Testing

private struct Greeting: Component {
  let name: String?
  let label: String

  var body: some HTML {
    if let name {
      p {
        "Halo, "; strong { name }
      }
    } else {
      p { "Halo" }
    }
    // A property hides the element function of its name; the long form stays.
    Element(.label, .for("q")) { label }
  }
}

private enum Mood { case good, bad, unknown }

@Suite struct NestingTests {
  @Test func elementsStandInsideElements() {
    let list = ul(.class("rows")) {
      li { 1 }
      li {
        "dua"; em { "!" }
      }
    }
    #expect(list.renderedText() == "<ul class=\"rows\"><li>1</li><li>dua<em>!</em></li></ul>")
  }

  @Test func emptyElementsCloseAndVoidElementsDoNot() {
    #expect(td().renderedText() == "<td></td>")
    #expect(td(.class("x")).renderedText() == "<td class=\"x\"></td>")
    #expect(div {}.renderedText() == "<div></div>")
    #expect(br().renderedText() == "<br>")
    #expect(input(.type(.text), .name("n")).renderedText() == "<input type=\"text\" name=\"n\">")
  }

  @Test func choicesAndLoops() {
    func view(_ mood: Mood, _ items: [String]) -> String {
      Group {
        switch mood {
        case .good: "baik"
        case .bad: strong { "buruk" }
        case .unknown: EmptyHTML()
        }
        if items.isEmpty { "–" }
        for item in items { i { item } }
        ForEach(items.indices) { index in b { index } }
        items.map { item in u { item } }
      }.renderedText()
    }
    #expect(view(.good, []) == "baik–")
    #expect(view(.bad, ["a"]) == "<strong>buruk</strong><i>a</i><b>0</b><u>a</u>")
    #expect(view(.unknown, ["<", "b"]) == "<i>&lt;</i><i>b</i><b>0</b><b>1</b><u>&lt;</u><u>b</u>")
  }

  @Test func componentsAndPiecesOfSeveralTypes() {
    #expect(
      Greeting(name: "A&B", label: "Cari").renderedText()
        == "<p>Halo, <strong>A&amp;B</strong></p><label for=\"q\">Cari</label>")
    let pieces = [
      AnyHTML("teks"), AnyHTML(br()),
      AnyHTML {
        Greeting(name: nil, label: "L"); "."
      },
    ]
    #expect(div { pieces }.renderedText() == "<div>teks<br><p>Halo</p><label for=\"q\">L</label>.</div>")
    #expect(Optional<String>.none.renderedText().isEmpty)
  }

  @Test func aDocumentBeginsWithItsType() {
    let page = Document(language: "id") {
      title { "Cek surat – SIMPLE" }
      link(.rel("stylesheet"), .href(asset: "simple.css"))
    } body: {
      body(.class("is-tool")) { main { "isi" } }
    }
    #expect(
      page.renderedText(assets: ["simple.css": "/assets/simple-1f.css"])
        == "<!doctype html><html lang=\"id\"><head><title>Cek surat – SIMPLE</title>"
        + "<link rel=\"stylesheet\" href=\"/assets/simple-1f.css\"></head>"
        + "<body class=\"is-tool\"><main>isi</main></body></html>")
  }
}
