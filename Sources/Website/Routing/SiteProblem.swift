import WorkingTime

/// Why a request is not answered with what it asked for, as far as pages decide it themselves.
enum SiteProblem: Error, Sendable {
  /// There is nothing here, or nothing for whoever asks; the two look alike.
  case notFound
  /// The page is for another role.
  case forbidden
  /// Somebody has to sign in first; what was sent with the request is kept.
  case signInNeeded(KeptForm?)
  /// The form was sent by a page of another site.
  case foreignForm
  /// The form does not carry this visitor's token: its page is too old.
  case formTooOld(KeptForm)
  /// Too many attempts; the next one counts from then on.
  case throttled(until: Moment)
}
