import HTML

/// How long a step took against its standard, as one bar: the standard is a line in the middle, the median the bar, and
/// a whisker reaches to what nine of ten did not pass. What lies beyond the standard is darker and behind the line, not told
/// by colour alone; the figures stand beside it in words.
struct StepBar: HTML {
  /// Parts of the standard; 1 is all of it.
  let median: Double
  let ninetieth: Double

  /// How far the bar shows; what is longer ends in an arrow.
  private static let reach = 2.0
  private static let height = 22.0

  func render(into buffer: inout HTMLBuffer) {
    let middle = place(median)
    let end = place(ninetieth)
    svg(.class("step-bar"), .viewBox(0, 0, 200, Self.height), .stretched, .ariaHidden()) {
      Element(.rect, .class("bar-track"), .x(0), .y(7), .width(of: 200), .height(of: 8))
      Element(.rect, .class("bar-within"), .x(0), .y(4), .width(of: min(middle, 100)), .height(of: 14))
      if middle > 100 {
        Element(.rect, .class("bar-beyond"), .x(100), .y(4), .width(of: middle - 100), .height(of: 14))
      }
      if end > middle {
        Element(.line, .class("bar-whisker"), .x1(middle), .y1(11), .x2(end), .y2(11))
        Element(.line, .class("bar-whisker"), .x1(end), .y1(6), .x2(end), .y2(16))
      }
      if ninetieth > Self.reach {
        Element(.polygon, .class("bar-more"), .points([(193, 3), (200, 11), (193, 19)]))
      }
      Element(.line, .class("bar-standard"), .x1(100), .y1(0), .x2(100), .y2(Self.height))
    }
    .render(into: &buffer)
  }

  private func place(_ part: Double) -> Double { min(max(part, 0), Self.reach) * 100 }
}
