/// The columns of the flow table across a lying sheet; the performers' are as wide as their number allows.
struct TableColumns: Hashable, Sendable {
  let number: Span
  let activity: Span
  let performers: [Span]
  let requires: Span
  let time: Span
  let output: Span
  let remark: Span

  static let left = 13 * Sheet.millimetre
  static let right = Sheet.lying.width - 13 * Sheet.millimetre

  var performer: Span { Span(performers.first?.start ?? activity.end, performers.last?.end ?? activity.end) }
  var standard: Span { Span(requires.start, output.end) }
  var all: [Span] { [number, activity] + performers + [requires, time, output, remark] }

  init(performers count: Int) {
    let unit = Sheet.millimetre
    let width = Self.right - Self.left
    // What words need at least, widest share first.
    var words = [50.0, 25, 25, 19].map { $0 * unit }
    let fixed = (8.0 + 17) * unit
    let least = words.reduce(0, +)
    var performer = (width - fixed - least) / Double(max(count, 1))
    performer = min(max(performer, 11.5 * unit), 22 * unit)
    // However many there are, three fifths of the words' least width stay.
    performer = min(performer, (width - fixed - 0.6 * least) / Double(max(count, 1)))
    let rest = width - fixed - performer * Double(count)
    words = words.map { $0 * rest / least }
    var x = Self.left
    func next(_ width: Double) -> Span {
      defer { x += width }
      return Span(x, x + width)
    }
    number = next(8 * unit)
    activity = next(words[0])
    performers = (0..<count).map { _ in next(performer) }
    requires = next(words[1])
    time = next(17 * unit)
    output = next(words[2])
    remark = next(words[3])
  }
}
