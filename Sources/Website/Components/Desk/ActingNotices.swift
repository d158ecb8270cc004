import HTML

/// By which right whoever reads this acts, and what keeps from acting.
struct ActingNotices: Component {
  /// "Plh. Kepala Dinas", until when and by which decree.
  let mandates: [String]
  let leave: String?
  /// Who acts in one's own post meanwhile, and until when.
  var deputised: [String] = []

  var body: some HTML {
    if let leave { Notice(.attention) { leave } }
    for deputy in deputised { Notice(.attention) { deputy } }
    for mandate in mandates { Notice(.attention) { mandate } }
  }
}
