import Casework
import HTML
import Office
import Procedures

/// On the application's page: what to mend, in order, with its reason and how far it is.
struct ReturnedSection: Component {
  let words: Words
  let time: TimeText
  let returned: Returned

  private var say: MendWords { words.mending }
  private var loaded: LoadedCase { returned.loaded }
  private var address: String { Address.applicationMend(loaded.id).path }

  var body: some HTML {
    section(.ariaLabelledby("mends")) {
      h2(.id("mends")) { say.heading }
      p { say.returnedBy(returned.desk, time.dateAndTime(returned.at)) }
      MendList(returned.items.map(mend))
      p(.class("mt-3 mb-0")) { say.progress(returned.doneCount, returned.items.count) }
      untouched
    }
  }

  private func mend(_ item: Returned.Item) -> MendList.Mend {
    let isDocument = item.mend.group == nil
    let aside =
      switch item.mend {
      case .document: say.document
      case .field: say.field
      case .group: say.group
      }
    return MendList.Mend(
      item.name, aside: aside, reason: item.reason.isEmpty ? say.noReason : item.reason, compared: compared(item),
      state: item.isDone
        ? StatusBadge(.done, isDocument ? say.replaced : say.mended) : StatusBadge(.stop, say.toMend),
      act: .init(
        words: item.isDone ? say.look : isDocument ? say.replace : say.mend, hiddenWords: item.name,
        address: "\(address)#\(Self.anchor(item.mend, loaded.procedure))"))
  }

  private func compared(_ item: Returned.Item) -> [RowsList.Row] {
    guard let compared = item.compared else { return [] }
    let (before, now) = (compared.before, compared.now)
    return [
      RowsList.Row(say.before) { Difference(before, from: now) },
      RowsList.Row(say.now) { Difference(now, from: before) },
    ]
  }

  /// What nobody asks for again.
  @HTMLBuilder private var untouched: some HTML {
    let mends = loaded.state.mends
    let opened = Set(mends.flatMap { loaded.procedure.fieldsToMend($0) }.map(\.id))
    let fields = loaded.procedure.fields.filter { !opened.contains($0.id) && !(loaded.values[$0.id] ?? "").isEmpty }
    let documents = loaded.requirements.filter {
      loaded.state.content.evidence[$0.id] != nil && !mends.contains(.document($0.id))
    }
    if fields.count + documents.count > 0 {
      details(.class("mt-4")) {
        summary { say.untouched(fields.count, documents.count) }
        p(.class("mt-2 mb-0")) { say.untouchedList(words.common.list(fields.map(\.label) + documents.map(\.name))) }
      }
    }
  }

  /// Where the thing stands on the page that mends it.
  static func anchor(_ mend: Mend, _ procedure: Procedure) -> String {
    switch mend {
    case .document(let id): DocumentField.id(id)
    case .field(let id, _): SectionInput.name(id)
    case .group(let id): procedure.group(id)?.fields.first.map { SectionInput.name($0.id) } ?? ""
    }
  }
}

/// A value with the part marked in which it differs from another.
struct Difference: Component {
  private let head: String
  private let middle: String
  private let tail: String

  init(_ value: String, from other: String) {
    let own = Array(value)
    let others = Array(other)
    var start = 0
    while start < min(own.count, others.count), own[start] == others[start] { start += 1 }
    var end = 0
    while end < min(own.count, others.count) - start, own[own.count - 1 - end] == others[others.count - 1 - end] {
      end += 1
    }
    head = String(own[..<start])
    middle = String(own[start..<(own.count - end)])
    tail = String(own[(own.count - end)...])
  }

  var body: some HTML {
    head
    if !middle.isEmpty { mark { middle } }
    tail
  }
}
