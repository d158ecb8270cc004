extension Schema {
  /// The truth. Rows come one after the other and stay as they are; only payload and salt can be erased.
  static let journal = """
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY,
      office TEXT NOT NULL CHECK (office <> ''),
      stream TEXT NOT NULL CHECK (stream <> ''),
      version INTEGER NOT NULL CHECK (version >= 1),
      envelope TEXT NOT NULL,
      payload TEXT,
      salt BLOB CHECK (length(salt) = 32),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      CHECK ((payload IS NULL) = (salt IS NULL)),
      UNIQUE (office, stream, version)
    ) STRICT;

    CREATE TRIGGER journal_appends BEFORE INSERT ON journal
    WHEN NEW.version <> 1 + coalesce(
        (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = NEW.stream), 0)
      OR EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'a journal grows by one entry at its end'); END;

    CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
    WHEN NEW.sequence <> OLD.sequence OR NEW.office <> OLD.office OR NEW.stream <> OLD.stream
      OR NEW.version <> OLD.version OR NEW.envelope <> OLD.envelope OR NEW.hash <> OLD.hash
      OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'of a journal entry only payload and salt can be erased'); END;

    CREATE TRIGGER journal_keeps BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'a journal entry is never deleted'); END;
    """

  /// Who did what, over the journals of acts and access: what the auditor's list is filtered by.
  static let acts = """
    CREATE TABLE acts (
      sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
      office TEXT NOT NULL,
      is_access INTEGER NOT NULL CHECK (is_access IN (0, 1)),
      account TEXT,
      case_id TEXT
    ) STRICT;

    CREATE INDEX acts_newest ON acts (office, sequence);
    CREATE INDEX acts_by_kind ON acts (office, is_access, sequence);
    CREATE INDEX acts_by_account ON acts (office, account, sequence) WHERE account IS NOT NULL;
    CREATE INDEX acts_by_case ON acts (office, case_id, sequence) WHERE case_id IS NOT NULL;
    """
}
