import HTML

/// A returned file: exactly what to mend and why, in order.
struct MendList: Component {
  struct Mend {
    let heading: String
    /// Whether it is a field or a file.
    let aside: String
    let reason: String
    /// The values side by side, the difference marked.
    let compared: [RowsList.Row]
    let state: StatusBadge
    let act: RowsList.ChangeLink?

    init(
      _ heading: String, aside: String, reason: String, compared: [RowsList.Row] = [], state: StatusBadge,
      act: RowsList.ChangeLink? = nil
    ) {
      self.heading = heading
      self.aside = aside
      self.reason = reason
      self.compared = compared
      self.state = state
      self.act = act
    }
  }

  let mends: [Mend]

  init(_ mends: [Mend]) { self.mends = mends }

  var body: some HTML {
    ol(.class("tasks mends")) {
      for mend in mends {
        li {
          div {
            TaskHeading(words: mend.heading, aside: mend.aside)
            p(.class("mb-0", if: mend.compared.isEmpty)) { mend.reason }
            if !mend.compared.isEmpty { RowsList(mend.compared, style: .compared) }
          }
          div(.class("mend-do")) {
            mend.state
            if let act = mend.act {
              " "
              a(.href(act.address)) {
                act.words
                HiddenWords(" \(act.hiddenWords)")
              }
            }
          }
        }
      }
    }
  }
}
