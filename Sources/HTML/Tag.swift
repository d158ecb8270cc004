/// An element with content, as it opens and closes: literals, so that each is one copy.
///
/// There is none for `style`: pages carry no style of their own.
public struct Tag: Sendable {
  @usableFromInline let opening: StaticString
  @usableFromInline let closing: StaticString
  /// The parser drops one newline at the very start of these, and with it what a person typed.
  @usableFromInline let dropsFirstNewline: Bool

  init(_ opening: StaticString, _ closing: StaticString, dropsFirstNewline: Bool = false) {
    self.opening = opening
    self.closing = closing
    self.dropsFirstNewline = dropsFirstNewline
  }
}

/// An element without content.
public struct VoidTag: Sendable {
  @usableFromInline let opening: StaticString

  init(_ opening: StaticString) { self.opening = opening }
}

extension Tag {
  public static let html = Tag("<html", "</html>")
  public static let head = Tag("<head", "</head>")
  public static let body = Tag("<body", "</body>")
  public static let title = Tag("<title", "</title>")
  public static let header = Tag("<header", "</header>")
  public static let footer = Tag("<footer", "</footer>")
  public static let main = Tag("<main", "</main>")
  public static let nav = Tag("<nav", "</nav>")
  public static let aside = Tag("<aside", "</aside>")
  public static let section = Tag("<section", "</section>")
  public static let article = Tag("<article", "</article>")
  public static let h1 = Tag("<h1", "</h1>")
  public static let h2 = Tag("<h2", "</h2>")
  public static let h3 = Tag("<h3", "</h3>")
  public static let h4 = Tag("<h4", "</h4>")
  public static let h5 = Tag("<h5", "</h5>")
  public static let h6 = Tag("<h6", "</h6>")
  public static let p = Tag("<p", "</p>")
  public static let div = Tag("<div", "</div>")
  public static let span = Tag("<span", "</span>")
  public static let a = Tag("<a", "</a>")
  public static let ul = Tag("<ul", "</ul>")
  public static let ol = Tag("<ol", "</ol>")
  public static let li = Tag("<li", "</li>")
  public static let dl = Tag("<dl", "</dl>")
  public static let dt = Tag("<dt", "</dt>")
  public static let dd = Tag("<dd", "</dd>")
  public static let strong = Tag("<strong", "</strong>")
  public static let em = Tag("<em", "</em>")
  public static let b = Tag("<b", "</b>")
  public static let i = Tag("<i", "</i>")
  public static let u = Tag("<u", "</u>")
  public static let s = Tag("<s", "</s>")
  public static let small = Tag("<small", "</small>")
  public static let mark = Tag("<mark", "</mark>")
  public static let del = Tag("<del", "</del>")
  public static let ins = Tag("<ins", "</ins>")
  public static let sub = Tag("<sub", "</sub>")
  public static let sup = Tag("<sup", "</sup>")
  public static let abbr = Tag("<abbr", "</abbr>")
  public static let cite = Tag("<cite", "</cite>")
  public static let code = Tag("<code", "</code>")
  public static let kbd = Tag("<kbd", "</kbd>")
  public static let samp = Tag("<samp", "</samp>")
  public static let q = Tag("<q", "</q>")
  public static let blockquote = Tag("<blockquote", "</blockquote>")
  public static let address = Tag("<address", "</address>")
  public static let pre = Tag("<pre", "</pre>", dropsFirstNewline: true)
  public static let time = Tag("<time", "</time>")
  public static let figure = Tag("<figure", "</figure>")
  public static let figcaption = Tag("<figcaption", "</figcaption>")
  public static let table = Tag("<table", "</table>")
  public static let caption = Tag("<caption", "</caption>")
  public static let colgroup = Tag("<colgroup", "</colgroup>")
  public static let thead = Tag("<thead", "</thead>")
  public static let tbody = Tag("<tbody", "</tbody>")
  public static let tfoot = Tag("<tfoot", "</tfoot>")
  public static let tr = Tag("<tr", "</tr>")
  public static let th = Tag("<th", "</th>")
  public static let td = Tag("<td", "</td>")
  public static let form = Tag("<form", "</form>")
  public static let fieldset = Tag("<fieldset", "</fieldset>")
  public static let legend = Tag("<legend", "</legend>")
  public static let label = Tag("<label", "</label>")
  public static let button = Tag("<button", "</button>")
  public static let select = Tag("<select", "</select>")
  public static let optgroup = Tag("<optgroup", "</optgroup>")
  public static let option = Tag("<option", "</option>")
  public static let datalist = Tag("<datalist", "</datalist>")
  public static let textarea = Tag("<textarea", "</textarea>", dropsFirstNewline: true)
  public static let output = Tag("<output", "</output>")
  public static let progress = Tag("<progress", "</progress>")
  public static let meter = Tag("<meter", "</meter>")
  public static let details = Tag("<details", "</details>")
  public static let summary = Tag("<summary", "</summary>")
  public static let iframe = Tag("<iframe", "</iframe>")
  public static let noscript = Tag("<noscript", "</noscript>")
  public static let script = Tag("<script", "</script>")
  public static let svg = Tag("<svg", "</svg>")
  public static let use = Tag("<use", "</use>")
  public static let g = Tag("<g", "</g>")
  public static let rect = Tag("<rect", "</rect>")
  public static let line = Tag("<line", "</line>")
  public static let polygon = Tag("<polygon", "</polygon>")
}

extension VoidTag {
  public static let br = VoidTag("<br")
  public static let hr = VoidTag("<hr")
  public static let wbr = VoidTag("<wbr")
  public static let img = VoidTag("<img")
  public static let input = VoidTag("<input")
  public static let link = VoidTag("<link")
  public static let meta = VoidTag("<meta")
  public static let col = VoidTag("<col")
  public static let source = VoidTag("<source")
}
