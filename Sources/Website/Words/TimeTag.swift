import HTML
import WorkingTime

/// A date or time with its machine-readable twin.
struct TimeTag: Component {
  let iso: String
  let shown: String

  init(_ moment: Moment, _ text: TimeText, shown: String? = nil) {
    iso = text.iso(moment)
    self.shown = shown ?? text.dateAndTime(moment)
  }

  init(_ date: CivilDate, _ text: TimeText) {
    iso = date.description
    shown = text.date(date)
  }

  var body: some HTML { time(.datetime(iso)) { shown } }
}
