import HTML

/// A page instead of the one asked for.
struct ProblemPage: Page {
  let words: Words
  let problem: Problem
  let supportNumber: String

  var title: String { problem.heading }

  var body: some HTML {
    PageHead(problem.heading) {
    } below: {
      for paragraph in problem.paragraphs { p(.class("lead")) { paragraph } }
    }
    if !problem.ways.isEmpty {
      ul(.class("list-unstyled d-flex flex-wrap gap-3")) {
        for (index, way) in problem.ways.enumerated() {
          li { a(.class(index == 0 ? "btn btn-primary" : "btn btn-outline-primary"), .href(way.address)) { way.words } }
        }
      }
    }
    if problem.showsSupportNumber {
      p(.class("muted")) {
        words.problems.supportNumber
        " "
        strong(.class("num")) { supportNumber }
      }
    }
  }
}
