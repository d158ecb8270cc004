import HTML

/// One step of the rail.
struct RailStep: Sendable {
  enum State: Sendable {
    case done, now, back, pending
  }

  var number: Int
  var desk: String
  var act: String
  var state: State
  /// The state in a word; `nil` where the procedure is only explained.
  var stateWords: String?
  /// The usual icon of the state when `nil`.
  var icon: IconName?
  /// The time that the procedure allows, with its unit.
  var standard: String
  /// The time taken so far; `nil` before the step begins.
  var actual: Amount?
  var isLate = false

  /// A number and its unit, apart because the compact rail shows only the number when both times share the unit.
  struct Amount: Sendable {
    var number: String
    var unit: String
    var sharesUnit: Bool

    init(_ number: String, _ unit: String, sharesUnit: Bool = true) {
      self.number = number
      self.unit = unit
      self.sharesUnit = sharesUnit
    }
  }
}

struct RailItem: Component {
  let step: RailStep
  let words: RailWords

  var body: some HTML {
    li(.class("sop-step"), .class(stateClass), .ariaCurrent("step", if: step.state == .now)) {
      span(.class("sop-no")) { step.number }
      div(.class("sop-body")) {
        span(.class("sop-desk")) { step.desk }
        " "
        span(.class("sop-act")) { step.act }
        if let stateWords = step.stateWords {
          span(.class("sop-state")) {
            Icon(step.icon ?? usualIcon)
            " "
            stateWords
          }
        }
        dl(.class("sop-times")) {
          div {
            dt { words.standard }
            dd { step.standard }
          }
          if let actual = step.actual { actualTime(actual) }
        }
      }
    }
  }

  @HTMLBuilder private func actualTime(_ amount: RailStep.Amount) -> some HTML {
    div {
      dt { words.actual }
      dd(.class("sop-late", if: step.isLate)) {
        amount.number
        if amount.sharesUnit { span(.class("sop-unit")) { " \(amount.unit)" } } else { " \(amount.unit)" }
        if step.isLate {
          " "
          Icon(.exclamationTriangleFill)
          HiddenWords(words.lateSuffix)
        }
      }
    }
  }

  private var stateClass: String? {
    switch step.state {
    case .done: "is-done"
    case .now: "is-now"
    case .back: "is-back"
    case .pending: nil
    }
  }

  private var usualIcon: IconName {
    switch step.state {
    case .done: .checkLg
    case .now: .personFill
    case .back: .arrowReturnLeft
    case .pending: .circle
    }
  }
}
