import HTML

/// The form's looks on a screen and in print, where the flow table lies.
struct FormStylesheet: HTML {
  static let rules: StaticString = """
    .sop { font: 10pt/1.25 'Liberation Sans', Arial, Helvetica, sans-serif; color: #000; background: #fff;
      max-width: 270mm; margin: 0 auto; padding: 1rem; }
    .sop p, .sop ol, .sop ul { margin: 0; }
    .sop table { border-collapse: collapse; width: 100%; }
    .sop th, .sop td { border: 0.75pt solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left;
      font-weight: normal; }
    .sop h1, .sop h2 { font-family: inherit; font-size: 1em; font-weight: bold; line-height: 1.25;
      color: inherit; margin: 0; }
    .sop h2 { padding: 4pt; border-bottom: 0.75pt solid #000; }
    .sop section { margin: 0; }
    .sop-head .sop-issuer, .sop-head .sop-field { width: 50%; text-align: center; vertical-align: middle;
      font-weight: bold; }
    .sop-head th[scope=row] { width: 19%; }
    .sop-head .sop-approval { text-align: center; }
    .sop-head .sop-signature { padding-top: 18mm; }
    .sop-boxes { display: grid; grid-template-columns: 1fr 1fr; border-left: 0.75pt solid #000; }
    .sop-boxes section { border: 0.75pt solid #000; border-top: 0; border-left: 0; min-height: 14mm;
      -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .sop-boxes section > :not(h2) { padding: 4pt; }
    .sop-boxes section > ol { padding-left: 2.3em; }
    .sop-letters { list-style: lower-alpha; }
    .sop-dashes { list-style: '– '; padding-left: 0.9em; }
    .sop-dots { list-style: '• '; padding-left: 0.9em; }
    .sop-flow { overflow-x: auto; margin-top: 2rem; }
    .sop-flow caption { caption-side: top; color: inherit; text-align: center; font-weight: bold; font-size: 1.2em; padding-bottom: 6pt; }
    .sop-flow table { font-size: 8.5pt; min-width: 58rem; }
    .sop-flow th, .sop-flow td { vertical-align: middle; text-align: center; }
    .sop-flow thead th, .sop-flow tfoot th { font-weight: bold; background: #ebebeb; }
    .sop-flow tfoot { display: table-row-group; }
    .sop-flow tfoot th { background: none; }
    .sop-flow .sop-activity { text-align: left; min-width: 12rem; width: 25%; }
    .sop-flow thead .sop-activity { text-align: center; }
    .sop-flow .sop-performer { width: 4.1rem; min-width: 4.1rem; font-size: 7pt; padding: 2pt 1pt; }
    .sop-flow .sop-time { width: 4rem; }
    .sop-flow tbody tr { height: 3.6rem; break-inside: avoid; }
    .sop-cell { position: relative; }
    .sop-cell svg { font-size: 9px; }
    .sop-cell > svg { position: absolute; left: 0; top: 0; overflow: visible; }
    .sop-cell line, .sop-cell rect, .sop-cell polygon { stroke: #000; stroke-width: 1.2; fill: #fff; }
    .sop-cell line { stroke-linecap: square; }
    .sop-cell .sop-arrow { fill: #000; stroke: none; }
    .sop-said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @page { size: A4; margin: 13mm; }
    @page sop-lying { size: A4 landscape; margin: 12mm; }
    @media print {
      .sop { padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sop-flow { page: sop-lying; break-before: page; overflow: visible; margin: 0; }
      .sop-flow table { min-width: 0; font-size: 8pt; }
      .sop-flow tbody tr { height: 13mm; }
      .sop-flow tbody td, .sop-flow tbody th { padding: 2pt 3pt; }
    }
    """

  func render(into buffer: inout HTMLBuffer) {
    buffer.write("<style>")
    buffer.write(Self.rules)
    buffer.write("</style>")
  }
}
