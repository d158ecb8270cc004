import CaseStore
import Casework
import Mustache
import Procedures

/// Whose name stands under a letter, and in whose post.
struct Signatory: Sendable {
  let official: Official
  /// Nil for who signs in his own post.
  let mandate: Mandate?

  init(official: Official, mandate: Mandate? = nil) {
    self.official = official
    self.mandate = mandate
  }

  /// The lines above the name: one's own post, or by the office's words the post that is acted in.
  func position(by words: MandateRules?) throws -> [String] {
    guard let mandate, let template = words?.template(mandate.kind) else { return official.position }
    // A post of several lines begins with the mark and goes on below it.
    var fill = PaperFill()
    fill.names["position"] = mandate.position.joined(separator: "\n")
    fill.names["holder.position"] = official.position.joined(separator: "\n")
    return try fill.text(template).split(separator: "\n").map(String.init)
  }
}
