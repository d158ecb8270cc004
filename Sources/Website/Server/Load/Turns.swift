import NIOCore

/// Who has the next turn: those who come first of all, but for each eighth turn, so that the others stand still for
/// nobody.
struct Turns<Waiting> {
  private var first = CircularBuffer<Waiting>()
  private var others = CircularBuffer<Waiting>()
  private var sinceOthers = 0

  mutating func add(_ waiting: Waiting, isFirst: Bool) {
    if isFirst { first.append(waiting) } else { others.append(waiting) }
  }

  mutating func next() -> Waiting? {
    if sinceOthers < 7 || others.isEmpty, let next = first.popFirst() {
      sinceOthers += 1
      return next
    }
    sinceOthers = 0
    return others.popFirst() ?? first.popFirst()
  }
}
