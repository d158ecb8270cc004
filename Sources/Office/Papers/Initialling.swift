import CaseStore
import Casework
import Procedures
import WorkingTime

/// A counter-signature (paraf) on a letter: who validated the application as it now is, at which desk, and on which day,
/// as the journal says.
struct Initialling: Sendable {
  let desk: String
  let name: String
  let day: CivilDate

  /// The letters for which the name stands, without titles before it or after a comma: "Drs. Budi Rekaan, M.Si" is BR.
  var initials: String {
    let bare = name.prefix { $0 != "," }.split(whereSeparator: \.isWhitespace).filter { !$0.hasSuffix(".") }
    return String(bare.compactMap(\.first).prefix(4)).uppercased()
  }

  func names(number: Int) -> [String: String] {
    [
      "no": String(number), "desk": desk, "name": name, "initials": initials, "date": IndonesianText.date(day),
    ]
  }
}

extension LoadedCase {
  /// In the order of the steps; a step whose validation speaks of what the application was before has none.
  /// - Parameter file: the office's file that the letter is worded by.
  func initialling(_ file: OfficeFile, in store: any StoreReading, _ office: OfficeID) throws -> [Initialling] {
    try procedure.steps.filter(\.isInitialled).compactMap { step in
      guard let validation = state.validations[step.id], validation.contentRevision == state.contentRevision,
        let event = events.first(where: { $0.version == validation.version })
      else { return nil }
      let official = try file.official(behind: validation.by, in: store)
      let name = try official?.name ?? store.account(office, validation.by)?.name ?? ""
      let desk = step.role.flatMap { procedure.role($0)?.label } ?? step.deskLabel
      return Initialling(desk: desk, name: name, day: file.calendar.local(event.at).date)
    }
  }
}
