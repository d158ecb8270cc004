import ArgumentParser
import CaseStore
import Foundation
import Office
import Synchronization

/// Ends the process as a power cut would, with SIGKILL, at a named step: `SIMPLE_FAULT=afterCommit:3` when it is reached
/// for the third time. For tests: it is off unless set, and refused in an office that is not an example.
struct FaultSwitch: Sendable {
  /// The steps of a commit and of a letter, by name.
  static let steps = FaultPoints.Step.allCases.map(\.rawValue) + LetterDesk.Checkpoint.allCases.map { "\($0)" }

  /// Nil when nothing is to happen.
  private let armed: Armed?

  private final class Armed: Sendable {
    let step: String
    let left: Atomic<Int>

    init(step: String, count: Int) {
      self.step = step
      left = Atomic(count)
    }
  }

  static let off = FaultSwitch(nil)

  private init(_ armed: Armed?) { self.armed = armed }

  init(_ settings: Settings) throws {
    guard let text = settings.value(nil, "fault") else {
      self = .off
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), Self.steps.contains(String(parts[0])),
      let count = parts.count == 2 ? Int(parts[1]) : 1, count > 0
    else {
      throw ValidationError(
        "SIMPLE_FAULT harus LANGKAH atau LANGKAH:KALI, dengan langkah \(Self.steps.joined(separator: ", ")).")
    }
    self.init(Armed(step: String(parts[0]), count: count))
  }

  var isOn: Bool { armed != nil }

  /// For an office's store.
  var points: FaultPoints { isOn ? FaultPoints { reached($0.rawValue) } : .none }

  func reached(_ point: LetterDesk.Checkpoint) { if isOn { reached("\(point)") } }

  private func reached(_ step: String) {
    guard let armed, armed.step == step, armed.left.subtract(1, ordering: .relaxed).newValue == 0 else { return }
    kill(getpid(), SIGKILL)
    // Nothing of this thread goes on until the signal has done its work.
    while true { pause() }
  }
}
