import HTML
import Office
import Procedures

/// Every mistake in the files, with its place.
struct FileFailure: Component {
  /// Why uploaded files were not taken.
  struct Failure: Sendable {
    var heading: String
    var lines: [Line]

    struct Line: Sendable {
      /// File and line, as an editor jumps to it.
      var place: String
      var what: String
      var instead: String
    }
  }

  let failure: Failure
  let words: EditionWords

  var body: some HTML {
    div(.class("error-summary"), .role("alert"), .ariaLabelledby("file-problems"), .tabindex(-1), .data("focus")) {
      h2(.id("file-problems")) { failure.heading }
      ol(.class("ps-3 mb-2")) {
        for line in failure.lines {
          li {
            if !line.place.isEmpty {
              strong(.class("num")) { line.place }
              ": "
            }
            span(.lang("id")) { line.what }
            if !line.instead.isEmpty {
              br()
              "\(words.instead) "
              span(.lang("id")) { line.instead }
            }
          }
        }
      }
      p(.class("mb-0")) { words.nothingChanged }
    }
  }
}

extension FileFailure.Failure {
  /// - Returns: nil when files were taken, or said nothing new.
  init?(_ outcome: EditionUpload.Outcome, _ words: Words) {
    let say = words.edition
    switch outcome {
    case .adopted, .waiting, .unchanged, .refused, .checking: return nil
    case .problems(let problems):
      self.init(heading: say.problemsHeading(problems.count), lines: problems.map { .init($0) })
    case .gaps(let gaps):
      self.init(heading: say.gapsHeading, lines: gaps.map { .init(place: "", what: $0, instead: "") })
    case .unproven(let report):
      let errors = report.findings.filter { $0.severity == .error }
      self.init(heading: say.problemsHeading(errors.count), lines: errors.map { .init($0.problem) })
    case .misnamed(let names):
      self.init(
        heading: say.problemsHeading(1),
        lines: [.init(place: "", what: say.misnamed(words.common.list(names)), instead: "")])
    }
  }
}

extension FileFailure.Failure.Line {
  init(_ problem: Procedures.FileProblem) {
    self.init(
      place: problem.line > 0 ? "\(problem.file):\(problem.line):\(problem.column)" : problem.file,
      what: problem.what, instead: problem.instead)
  }
}
