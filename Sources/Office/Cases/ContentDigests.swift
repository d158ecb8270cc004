import CaseStore
import Casework
import Procedures

/// From a form's values to what a case decides by.
enum ContentDigests {
  /// SHA-256(salt ‖ the group's fields and values, each with its length), per group. Salted with a secret of the
  /// case, so that the digest of a name or NIK cannot be guessed once the payload is erased.
  static func groups(_ values: [FieldID: String], of procedure: Procedure, salt: String) -> [GroupID: Digest] {
    var digests: [GroupID: Digest] = [:]
    for group in procedure.groups {
      var bytes = Array(salt.utf8)
      for field in group.fields {
        for part in [field.id.rawValue, values[field.id] ?? ""] {
          bytes += Array("\(part.utf8.count):".utf8) + Array(part.utf8)
        }
      }
      digests[group.id] = Chain.sha256(bytes)
    }
    return digests
  }

  static func content(
    _ values: [FieldID: String], _ evidence: [RequirementID: Evidence], of procedure: Procedure, in workflow: Workflow,
    salt: String
  ) -> Content {
    let choices = values.filter { workflow.conditionFields.contains($0.key) }
    let known = Set(workflow.requirements.map(\.id))
    return Content(
      groups: groups(values, of: procedure, salt: salt), choices: choices,
      evidence: evidence.filter { known.contains($0.key) })
  }
}
