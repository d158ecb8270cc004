import HTML

/// What happened, newest first.
struct HistoryLog: Component {
  struct Entry: Sendable {
    /// ISO 8601 with offset.
    var datetime: String
    /// The same as people read it.
    var shownTime: String
    var words: String
  }

  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  var body: some HTML {
    ol(.class("log")) {
      for entry in entries {
        li {
          time(.datetime(entry.datetime)) { entry.shownTime }
          entry.words
        }
      }
    }
  }
}

/// Things that hold, each with a tick.
struct TickList: Component {
  let items: [String]

  init(_ items: [String]) { self.items = items }

  var body: some HTML {
    ul(.class("ticks")) {
      for item in items {
        li {
          Icon(.checkLg)
          " "
          span { item }
        }
      }
    }
  }
}
