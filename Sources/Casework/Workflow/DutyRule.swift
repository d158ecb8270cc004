/// A rule on the separation of duties within one case. An office too small for it may relax it by name; the history of
/// every case in which that mattered says so.
public enum DutyRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody checks or signs what is his own, or what he himself typed, uploaded or submitted.
  case ownEntry
  /// Nobody checks or signs what he himself checked at another desk.
  case ownCheck
}
