extension StoreError: CustomStringConvertible {
  /// For logs and the command: what is wrong and what to do. It names nobody.
  public var description: String {
    switch self {
    case .conflict(let id, let expected, let found):
      "case \(id) was saved by somebody else: it is at version \(found), not \(expected); load it again"
    case .unreadableEntry(let stream, let version, _):
      "entry \(version) of journal \(stream) cannot be read; check the store with `simple journal verify`"
    case .loginTaken: "another account of this office has this login; choose another"
    case .numberTaken(let series, let year, let n):
      "number \(n) of series \(series)/\(year), or what it prints, was given before; check the office's number format"
    case .newerSchema(let found, let known):
      "the database is of schema \(found), and this program knows \(known): use the newer program; nothing was changed"
    case .diskFull: "the disk is full; nothing of this was kept; free some space and try again"
    case .unconfirmed:
      "the disk did not confirm a commit, so what it holds is unknown; check the disk, then start the program again"
    case .unsettled:
      "the database went away during a commit, so whether it was kept is unknown; look, or send the same form again"
    case .unavailable(let reason): "the store cannot do this now: \(reason)"
    }
  }
}
