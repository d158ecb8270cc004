/// The tables, step by step, in a schema of their own. A step that has been released is never edited; the next one is
/// added after it, together with the same step of the embedded store.
///
/// Texts are in order of their bytes (`COLLATE "C"`), as in the embedded store, whatever the database's language.
enum Schema {
  static let name = "simple"

  static let steps: [(number: Int, sql: [String])] = [
    (1, [journal, acts, cases, words, numbers, drafts, documents, accounts, sessions, editions, work, everywhere]),
    (2, [outbox, notices, erasing]),
    (3, [editionDays]),
    (4, [waiting]),
    (5, [queueOrder]),
    (6, [letterEndings]),
    (7, [milestones, supervision]),
    (8, [mandates, leaves, proofs]),
    (9, [relaxedDuties]),
    (10, [freeFiles]),
    (11, [milestonesOfMoves]),
  ]

  static var known: Int { steps.last?.number ?? 0 }

  /// Programs that bring a schema up to date do it one after the other.
  static let migrationLock: Int64 = 0x534D_504C

  /// Which steps a database has; the only table that is not of an office's, besides throttles.
  static let ledger = """
    CREATE SCHEMA IF NOT EXISTS \(name);
    CREATE TABLE IF NOT EXISTS \(name).schema_steps (
      step INTEGER PRIMARY KEY,
      applied TIMESTAMPTZ NOT NULL DEFAULT now()
    );
    """

  static let text = #"TEXT COLLATE "C""#

  /// Rows are seen and written only of the office that the statement is about; the tables' owner is under the same
  /// rule, with a policy of its own for the few functions of ``everywhere``.
  static func ofAnOffice(_ tables: String...) -> String {
    tables.map { table in
      """
      ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;
      ALTER TABLE \(table) FORCE ROW LEVEL SECURITY;
      CREATE POLICY \(table)_of_the_office ON \(table)
        USING (office = current_setting('simple.office', true))
        WITH CHECK (office = current_setting('simple.office', true));
      CREATE POLICY \(table)_of_the_owner ON \(table) TO CURRENT_USER USING (true) WITH CHECK (true);

      """
    }.joined()
  }

  /// A trigger's function that lets through what `condition` allows and says `words` otherwise, as a check would.
  static func guarding(_ trigger: String, _ when: String, on table: String, unless condition: String, _ words: String)
    -> String
  {
    """
    CREATE FUNCTION \(trigger)() RETURNS trigger LANGUAGE plpgsql SET search_path = \(name), pg_temp AS $guard$
    BEGIN
      IF \(condition) THEN
        RAISE EXCEPTION '\(words)' USING ERRCODE = 'check_violation', CONSTRAINT = '\(trigger)';
      END IF;
      RETURN NEW;
    END $guard$;
    CREATE TRIGGER \(trigger) BEFORE \(when) ON \(table) FOR EACH ROW EXECUTE FUNCTION \(trigger)();

    """
  }

  /// Triggers that refuse to delete a row of the table, or to empty it.
  static func keeping(_ table: String, _ words: String) -> String {
    """
    CREATE FUNCTION \(table)_keeps() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
      RAISE EXCEPTION '\(words)' USING ERRCODE = 'check_violation', CONSTRAINT = '\(table)_keeps';
    END $guard$;
    CREATE TRIGGER \(table)_keeps BEFORE DELETE ON \(table) FOR EACH ROW EXECUTE FUNCTION \(table)_keeps();
    CREATE TRIGGER \(table)_stays_filled BEFORE TRUNCATE ON \(table) FOR EACH STATEMENT EXECUTE FUNCTION \(table)_keeps();

    """
  }
}
