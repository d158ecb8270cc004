import HTML

/// Things to do or to bring, with their state at the right.
struct TaskList: Component {
  struct Task {
    let heading: String
    /// After the heading, quieter: "(if any)".
    let aside: String?
    let detail: AnyHTML
    let state: AnyHTML?

    init(
      _ heading: String, aside: String? = nil, state: AnyHTML? = nil,
      @HTMLBuilder detail: () -> some HTML = { EmptyHTML() }
    ) {
      self.heading = heading
      self.aside = aside
      self.state = state
      self.detail = AnyHTML(detail())
    }
  }

  let tasks: [Task]
  let isTwoColumns: Bool

  init(_ tasks: [Task], isTwoColumns: Bool = false) {
    self.tasks = tasks
    self.isTwoColumns = isTwoColumns
  }

  var body: some HTML {
    ul(.class("tasks"), .class("tasks-two", if: isTwoColumns)) {
      for task in tasks {
        li {
          div {
            TaskHeading(words: task.heading, aside: task.aside)
            span(.class("muted")) { task.detail }
          }
          if let state = task.state { state }
        }
      }
    }
  }
}

struct TaskHeading: Component {
  let words: String
  let aside: String?

  var body: some HTML {
    h3 {
      words
      if let aside {
        " "
        span(.class("fw-normal muted")) { aside }
      }
    }
  }
}
