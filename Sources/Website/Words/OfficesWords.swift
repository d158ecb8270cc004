/// The start of a host that several offices share.
struct OfficesWords: WordArea {
  let heading: String
  let choose: String
  let notHere: String
  let frame: PageFrame.Words
}

extension Words {
  var offices: OfficesWords { area() }
}
