/// By which right somebody acts in another's post.
public enum MandateKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Pelaksana harian (Plh.): the official is away for some days.
  case daily = "plh"
  /// Pelaksana tugas (Plt.): the post has no official of its own yet.
  case acting = "plt"
  /// Atas nama (a.n.): the official has delegated the signature and keeps the responsibility.
  case onBehalf = "an"
}
