extension Schema {
  /// What the program may do: never more than its statements need. Given again after each step.
  static func rights(of role: String) -> String {
    let role = quoted(role)
    return """
      REVOKE ALL ON ALL TABLES IN SCHEMA \(name) FROM \(role);
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA \(name) FROM PUBLIC;
      GRANT USAGE ON SCHEMA \(name) TO \(role);
      GRANT SELECT ON ALL TABLES IN SCHEMA \(name) TO \(role);
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA \(name) TO \(role);
      GRANT INSERT, UPDATE (payload, salt) ON journal TO \(role);
      GRANT INSERT, UPDATE (state) ON numbers TO \(role);
      GRANT INSERT ON acts, editions, notices, commit_marks TO \(role);
      GRANT UPDATE (withdrawn, withdrawer) ON editions TO \(role);
      GRANT INSERT, UPDATE (ended) ON mandates TO \(role);
      GRANT INSERT, UPDATE (cancelled) ON leaves TO \(role);
      GRANT INSERT, UPDATE (withdrawn) ON proofs TO \(role);
      GRANT INSERT, UPDATE ON outbox TO \(role);
      GRANT INSERT, DELETE ON milestones TO \(role);
      GRANT INSERT, UPDATE, DELETE ON \(changing.joined(separator: ", ")) TO \(role);
      """
  }

  /// Tables whose rows come, change and go.
  private static let changing = [
    "cases", "case_words", "drafts", "documents", "accounts", "account_words", "sessions", "throttles",
    "form_outcomes", "follow_ups", "leases", "settings",
  ]

  static func quoted(_ identifier: String) -> String {
    "\"" + identifier.replacing("\"", with: "\"\"") + "\""
  }
}
