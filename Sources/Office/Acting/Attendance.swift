import CaseStore
import Casework
import WorkingTime

/// Who acts in a write: as a page believed, and as the store says at one moment.
struct Attendance {
  let believed: Actor
  let present: Actor
  let moment: Moment
}

extension Cases {
  /// - Throws: as ``present(_:at:in:)``.
  func attendance(of actor: Actor, at moment: Moment, in store: any StoreReading) throws -> Attendance {
    Attendance(believed: actor, present: try present(actor, at: moment, in: store), moment: moment)
  }

  /// The same for another case, whose history goes on until `last`. When that is later (somebody else's commit, or a
  /// clock that was set back), the rights are looked up again as of then.
  func attendance(
    _ known: Attendance, notBefore last: Moment, in store: any StoreReading
  ) throws -> Attendance {
    known.moment >= last ? known : try attendance(of: known.believed, at: last, in: store)
  }
}
