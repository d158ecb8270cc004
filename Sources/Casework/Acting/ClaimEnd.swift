/// Why a claim ended that its holder did not give up.
public enum ClaimEnd: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing was done with the file for the time that the office's file sets.
  case idle
  /// The holder's leave began.
  case leave
  /// Somebody else acts in the holder's post (Plh.).
  case deputised
  /// The holder's mandate has ended.
  case mandate
  /// The holder is at this desk no more.
  case desk
  /// A supervisor took the file back.
  case supervisor
}
