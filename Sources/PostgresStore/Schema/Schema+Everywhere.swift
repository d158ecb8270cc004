extension Schema {
  static func function(_ signature: String, _ returns: String, _ kind: String, _ body: String) -> String {
    """
    CREATE FUNCTION \(signature) RETURNS \(returns) LANGUAGE sql \(kind) SECURITY DEFINER
    SET search_path = \(name), pg_temp AS $body$ \(body) $body$;

    """
  }

  /// The few things that are asked over all offices. They run as the tables' owner; the program can do nothing else
  /// outside the office that it names.
  static let everywhere =
    function(
      "all_offices()", "SETOF text", "STABLE",
      "SELECT DISTINCT office FROM editions WHERE kind = 'office' ORDER BY office")
    // Whoever knows the hash of 32 random bytes may have the row.
    + function(
      "session_of(wanted text)",
      "TABLE (office text, account text, receipt_case text, csrf text, expires bigint)", "STABLE",
      "SELECT office, account, receipt_case, csrf, expires FROM sessions WHERE token = wanted")
    + function("end_session(wanted text)", "void", "VOLATILE", "DELETE FROM sessions WHERE token = wanted")
    + function(
      "due_follow_ups(moment bigint, most bigint)",
      "TABLE (office text, case_id text, kind text, due bigint, attempts bigint)", "STABLE",
      """
      SELECT office, case_id, kind, due, attempts FROM follow_ups WHERE due <= moment
      ORDER BY due, office, case_id, kind LIMIT most
      """)
    + function(
      "expire(moment bigint, throttled_until bigint, forms_until bigint)", "void", "VOLATILE",
      """
      DELETE FROM sessions WHERE expires < moment;
      DELETE FROM throttles WHERE until < throttled_until;
      DELETE FROM form_outcomes WHERE at < forms_until;
      DELETE FROM commit_marks WHERE at < now() - interval '1 day';
      """)
    + function(
      "expired_drafts(moment bigint)", "TABLE (office text, id text)", "STABLE",
      "SELECT office, id FROM drafts WHERE expires < moment ORDER BY expires, id")
}
