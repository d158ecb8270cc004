import HTML
import Testing

@Suite struct AttributeTests {
  @Test func absentAndConditional() {
    let name: String? = nil
    #expect(p(.id(name), .class("a", if: false), .none, .role("x").when(false)).renderedText() == "<p></p>")
    #expect(p(.id("i"), .class("a", if: true)).renderedText() == "<p id=\"i\" class=\"a\"></p>")
    #expect(input(.value("")).renderedText() == "<input value=\"\">")
  }

  @Test func classesBecomeOne() {
    #expect(
      p(.class("a"), .id("i"), .class("b", if: false), .class("c d")).renderedText()
        == "<p class=\"a c d\" id=\"i\"></p>")
    #expect(p(.class("a", if: false), .class("b")).renderedText() == "<p class=\"b\"></p>")
  }

  @Test func flagsHaveNoValue() {
    #expect(
      input(.type(.checkbox), .checked(), .required(false), .disabled(true)).renderedText()
        == "<input type=\"checkbox\" checked disabled>")
  }

  @Test func prefixesAndNumbers() {
    #expect(
      td(.colspan(6), .data("key", "a\"b"), .ariaCurrent("page"), .ariaHidden(), .ariaInvalid(nil), .tabindex(-1))
        .renderedText()
        == "<td colspan=\"6\" data-key=\"a&quot;b\" aria-current=\"page\" aria-hidden=\"true\" tabindex=\"-1\"></td>")
  }

  @Test(arguments: [
    "/", "/berkas/1?x=1", "#isi", "?hal=2", "https://oss.go.id", "http://localhost:8080/", "mailto:a@contoh.id",
    "tel:+62761000000",
  ])
  func harmlessAddressesStay(address: String) {
    #expect(a(.href(address)).renderedText() == "<a href=\"\(address)\"></a>")
    #expect(img(.src(address)).renderedText() == "<img src=\"\(address)\">")
    #expect(form(.action(address)).renderedText() == "<form action=\"\(address)\"></form>")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:x",
    "data:text/html,x", "data:image/svg+xml,x", "vbscript:x", "//evil.example", "/\\evil.example", "/\t/evil.example",
    "",
    "berkas", "file:///etc/passwd",
  ])
  func otherAddressesLeadNowhere(address: String) {
    #expect(a(.href(address)).renderedText() == "<a href=\"#\"></a>")
    #expect(iframe(.src(address)).renderedText() == "<iframe src=\"#\"></iframe>")
    #expect(form(.action(address)).renderedText() == "<form action=\"#\"></form>")
    #expect(button(.formaction(address)).renderedText() == "<button formaction=\"#\"></button>")
  }

  @Test func picturesWrittenOutStayInSrcOnly() {
    let picture = "data:image/png;base64,iVBORw0KGgo="
    #expect(img(.src(picture), .alt("")).renderedText() == "<img src=\"\(picture)\" alt=\"\">")
    #expect(a(.href(picture)).renderedText() == "<a href=\"#\"></a>")
  }

  @Test func assetsAreNamedPlainly() {
    let icon = use(.href(asset: "icons.svg", fragment: "check-lg"))
    let assets = ["icons.svg": "/assets/i.1.svg", "simple.js": "/assets/s.2.js"]
    let several = svg {
      icon; script(.src(asset: "simple.js")); icon; use(.href(asset: "icons.svg", fragment: "x"))
    }
    #expect(
      several.renderedText(assets: assets, base: "/a&b") == """
        <svg><use href="/a&amp;b/assets/i.1.svg#check-lg"></use><script src="/a&amp;b/assets/s.2.js"></script>\
        <use href="/a&amp;b/assets/i.1.svg#check-lg"></use><use href="/a&amp;b/assets/i.1.svg#x"></use></svg>
        """)
    #expect(icon.renderedText() == "<use href=\"/assets/icons.svg#check-lg\"></use>")
    #expect(
      icon.renderedText(assets: ["icons.svg": "/assets/icons-0a.svg"])
        == "<use href=\"/assets/icons-0a.svg#check-lg\"></use>")
    #expect(
      script(.src(asset: "simple.js"), .defer()).renderedText() == "<script src=\"/assets/simple.js\" defer></script>")
  }
}
