extension Schema {
  /// The truth. Rows come one after the other and stay as they are; only payload and salt can be erased. Of two that
  /// append at the same moment the unique version lets one through, at any isolation level.
  static let journal =
    """
    CREATE TABLE journal (
      sequence BIGINT GENERATED ALWAYS AS IDENTITY,
      office \(text) NOT NULL CHECK (office <> ''),
      stream \(text) NOT NULL CHECK (stream <> ''),
      version BIGINT NOT NULL CHECK (version >= 1),
      envelope \(text) NOT NULL,
      payload \(text),
      salt BYTEA CHECK (length(salt) = 32),
      hash \(text) NOT NULL CHECK (length(hash) = 64),
      CHECK ((payload IS NULL) = (salt IS NULL)),
      PRIMARY KEY (office, sequence),
      CONSTRAINT journal_versions UNIQUE (office, stream, version)
    );

    """
    + guarding(
      "journal_appends", "INSERT", on: "journal",
      unless: """
        NEW.version <> 1 + coalesce(
          (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = NEW.stream), 0)
        """, "a journal grows by one entry at its end")
    + guarding(
      "journal_stays", "UPDATE", on: "journal",
      unless: """
        NEW.sequence <> OLD.sequence OR NEW.office <> OLD.office OR NEW.stream <> OLD.stream
          OR NEW.version <> OLD.version OR NEW.envelope <> OLD.envelope OR NEW.hash <> OLD.hash
          OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
        """, "of a journal entry only payload and salt can be erased")
    + keeping("journal", "a journal entry is never deleted")
    + ofAnOffice("journal")

  /// Who did what, over the journals of acts and access: what the auditor's list is filtered by.
  static let acts =
    """
    CREATE TABLE acts (
      office \(text) NOT NULL,
      sequence BIGINT NOT NULL,
      is_access BOOLEAN NOT NULL,
      account \(text),
      case_id \(text),
      PRIMARY KEY (office, sequence),
      FOREIGN KEY (office, sequence) REFERENCES journal (office, sequence)
    );

    CREATE INDEX acts_by_kind ON acts (office, is_access, sequence);
    CREATE INDEX acts_by_account ON acts (office, account, sequence) WHERE account IS NOT NULL;
    CREATE INDEX acts_by_case ON acts (office, case_id, sequence) WHERE case_id IS NOT NULL;

    """ + ofAnOffice("acts")
}
