/// By which right somebody acts in another's post.
public enum MandateKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Pelaksana harian (Plh.): the official is away for some days, and does not act himself meanwhile (UU 30/2014,
  /// article 14 (2) a).
  case daily = "plh"
  /// Pelaksana tugas (Plt.): the post has no official of its own (UU 30/2014, article 14 (2) b).
  case acting = "plt"
  /// Atas nama (a.n.): the official has delegated the signature and keeps the responsibility; without him there is
  /// nobody in whose name to sign.
  case onBehalf = "an"
}
