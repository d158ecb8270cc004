extension Schema {
  static let drafts = """
    CREATE TABLE drafts (
      office TEXT NOT NULL CHECK (office <> ''),
      id TEXT NOT NULL CHECK (id <> ''),
      owner TEXT,
      counter TEXT,
      procedure TEXT NOT NULL,
      kind TEXT NOT NULL,
      updated INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (office, id)
    ) STRICT;

    CREATE INDEX drafts_owner ON drafts (office, owner, updated DESC, id) WHERE owner IS NOT NULL;
    CREATE INDEX drafts_counter ON drafts (office, counter, updated DESC, id) WHERE counter IS NOT NULL;
    CREATE INDEX drafts_end ON drafts (expires);
    """

  static let documents = """
    CREATE TABLE documents (
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL CHECK (case_id <> ''),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      pages INTEGER NOT NULL CHECK (pages >= 0),
      added INTEGER NOT NULL,
      PRIMARY KEY (office, case_id, digest)
    ) STRICT;
    """

  static let accounts = """
    CREATE TABLE accounts (
      office TEXT NOT NULL CHECK (office <> ''),
      id TEXT NOT NULL CHECK (id <> ''),
      login TEXT NOT NULL CHECK (login <> ''),
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      roles TEXT NOT NULL CHECK (json_type(roles) = 'array'),
      is_officer INTEGER NOT NULL CHECK (is_officer IN (0, 1)),
      is_administrator INTEGER NOT NULL CHECK (is_administrator IN (0, 1)),
      is_auditor INTEGER NOT NULL CHECK (is_auditor IN (0, 1)),
      is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1)),
      must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
      created INTEGER NOT NULL,
      signing_key BLOB,
      PRIMARY KEY (office, id),
      UNIQUE (office, login)
    ) STRICT;

    CREATE INDEX accounts_list ON accounts (office, is_officer DESC, name_key, id);

    CREATE TABLE account_words (
      office TEXT NOT NULL,
      word TEXT NOT NULL CHECK (word <> ''),
      account TEXT NOT NULL,
      PRIMARY KEY (office, word, account),
      FOREIGN KEY (office, account) REFERENCES accounts (office, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX account_words_account ON account_words (office, account);
    """

  /// A throttle is kept by what it holds back, an address or a name: it belongs to no office, and has no journal.
  static let sessions = """
    CREATE TABLE sessions (
      token TEXT PRIMARY KEY CHECK (length(token) = 64),
      office TEXT NOT NULL CHECK (office <> ''),
      account TEXT,
      receipt_case TEXT,
      csrf TEXT NOT NULL,
      expires INTEGER NOT NULL,
      FOREIGN KEY (office, account) REFERENCES accounts (office, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX sessions_account ON sessions (office, account);
    CREATE INDEX sessions_end ON sessions (expires);

    CREATE TABLE throttles (
      key TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX throttles_end ON throttles (until);
    """

  /// Cases name their editions by digest, so an edition stays as it was brought in.
  static let editions = """
    CREATE TABLE editions (
      arrival INTEGER PRIMARY KEY,
      office TEXT NOT NULL CHECK (office <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('office', 'procedure')),
      name TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      account TEXT,
      at INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE INDEX editions_current ON editions (office, kind, name, arrival, digest);
    CREATE INDEX editions_digest ON editions (office, digest, arrival);
    CREATE INDEX editions_newest ON editions (office, arrival);

    CREATE TRIGGER editions_arrive BEFORE INSERT ON editions
    WHEN EXISTS (SELECT 1 FROM editions WHERE arrival = NEW.arrival)
    BEGIN SELECT RAISE(ABORT, 'an edition stays as it was brought in'); END;

    CREATE TRIGGER editions_stay BEFORE UPDATE ON editions
    BEGIN SELECT RAISE(ABORT, 'an edition stays as it was brought in'); END;

    CREATE TRIGGER editions_keep BEFORE DELETE ON editions
    BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;
    """

  /// From when an edition is in force, NULL for at once; and that it was taken back before then, once for all.
  static let editionDays = """
    ALTER TABLE editions ADD COLUMN starts INTEGER;
    ALTER TABLE editions ADD COLUMN withdrawn INTEGER
      CHECK (withdrawn IS NULL OR (starts IS NOT NULL AND withdrawn < starts));
    ALTER TABLE editions ADD COLUMN withdrawer TEXT CHECK (withdrawer IS NULL OR withdrawn IS NOT NULL);

    DROP INDEX editions_current;
    CREATE INDEX editions_current ON editions (office, kind, name, arrival, starts, withdrawn, digest);

    DROP TRIGGER editions_stay;
    CREATE TRIGGER editions_stay BEFORE UPDATE ON editions
    WHEN OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL OR NEW.starts IS NOT OLD.starts
      OR NEW.account IS NOT OLD.account
      OR (NEW.arrival, NEW.office, NEW.kind, NEW.name, NEW.digest, NEW.at, NEW.bytes)
        <> (OLD.arrival, OLD.office, OLD.kind, OLD.name, OLD.digest, OLD.at, OLD.bytes)
    BEGIN SELECT RAISE(ABORT, 'an edition stays as it was brought in'); END;
    """

  /// Form keys, what has to happen next, leases and settings.
  static let work = """
    CREATE TABLE form_outcomes (
      office TEXT NOT NULL CHECK (office <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      outcome TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (office, key)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX form_outcomes_at ON form_outcomes (at);

    CREATE TABLE follow_ups (
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      due INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      PRIMARY KEY (office, case_id, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX follow_ups_due ON follow_ups (due, office, case_id, kind);

    CREATE TABLE leases (
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL,
      signer TEXT NOT NULL,
      until INTEGER NOT NULL,
      PRIMARY KEY (office, case_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE settings (
      office TEXT NOT NULL CHECK (office <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      value BLOB NOT NULL,
      PRIMARY KEY (office, name)
    ) STRICT, WITHOUT ROWID;
    """
}
