extension Schema {
  static let drafts =
    """
    CREATE TABLE drafts (
      office \(text) NOT NULL CHECK (office <> ''),
      id \(text) NOT NULL CHECK (id <> ''),
      owner \(text),
      counter \(text),
      procedure \(text) NOT NULL,
      kind \(text) NOT NULL,
      updated BIGINT NOT NULL,
      expires BIGINT NOT NULL,
      content \(text) NOT NULL,
      PRIMARY KEY (office, id)
    );

    CREATE INDEX drafts_owner ON drafts (office, owner, updated DESC, id) WHERE owner IS NOT NULL;
    CREATE INDEX drafts_counter ON drafts (office, counter, updated DESC, id) WHERE counter IS NOT NULL;
    CREATE INDEX drafts_end ON drafts (expires);

    """ + ofAnOffice("drafts")

  static let documents =
    """
    CREATE TABLE documents (
      office \(text) NOT NULL CHECK (office <> ''),
      case_id \(text) NOT NULL CHECK (case_id <> ''),
      digest \(text) NOT NULL CHECK (length(digest) = 64),
      file_name \(text) NOT NULL,
      media_type \(text) NOT NULL,
      size BIGINT NOT NULL CHECK (size >= 0),
      pages BIGINT NOT NULL CHECK (pages >= 0),
      added BIGINT NOT NULL,
      PRIMARY KEY (office, case_id, digest)
    );

    """ + ofAnOffice("documents")

  static let accounts =
    """
    CREATE TABLE accounts (
      office \(text) NOT NULL CHECK (office <> ''),
      id \(text) NOT NULL CHECK (id <> ''),
      login \(text) NOT NULL CHECK (login <> ''),
      name \(text) NOT NULL,
      name_key \(text) NOT NULL,
      password_hash \(text) NOT NULL,
      roles \(text) NOT NULL CHECK (json_typeof(roles::json) = 'array'),
      is_officer BOOLEAN NOT NULL,
      is_administrator BOOLEAN NOT NULL,
      is_auditor BOOLEAN NOT NULL,
      is_disabled BOOLEAN NOT NULL,
      must_change_password BOOLEAN NOT NULL,
      created BIGINT NOT NULL,
      signing_key BYTEA,
      PRIMARY KEY (office, id),
      CONSTRAINT accounts_login UNIQUE (office, login)
    );

    CREATE INDEX accounts_list ON accounts (office, is_officer DESC, name_key, id);

    CREATE TABLE account_words (
      office \(text) NOT NULL,
      word \(text) NOT NULL CHECK (word <> ''),
      account \(text) NOT NULL,
      PRIMARY KEY (office, word, account),
      FOREIGN KEY (office, account) REFERENCES accounts (office, id) ON DELETE CASCADE
    );

    CREATE INDEX account_words_account ON account_words (office, account);

    """ + ofAnOffice("accounts", "account_words")

  /// A throttle is kept by what it holds back, an address or a name: it belongs to no office, and has no journal.
  static let sessions =
    """
    CREATE TABLE sessions (
      token \(text) PRIMARY KEY CHECK (length(token) = 64),
      office \(text) NOT NULL CHECK (office <> ''),
      account \(text),
      receipt_case \(text),
      csrf \(text) NOT NULL,
      expires BIGINT NOT NULL,
      FOREIGN KEY (office, account) REFERENCES accounts (office, id) ON DELETE CASCADE
    );

    CREATE INDEX sessions_account ON sessions (office, account);
    CREATE INDEX sessions_end ON sessions (expires);

    CREATE TABLE throttles (
      key \(text) PRIMARY KEY,
      failures BIGINT NOT NULL,
      until BIGINT NOT NULL
    );

    CREATE INDEX throttles_end ON throttles (until);

    """ + ofAnOffice("sessions")

  /// Cases name their editions by digest, so an edition stays as it was brought in.
  static let editions =
    """
    CREATE TABLE editions (
      arrival BIGINT GENERATED ALWAYS AS IDENTITY,
      office \(text) NOT NULL CHECK (office <> ''),
      kind \(text) NOT NULL CHECK (kind IN ('office', 'procedure')),
      name \(text) NOT NULL,
      digest \(text) NOT NULL CHECK (length(digest) = 64),
      account \(text),
      at BIGINT NOT NULL,
      bytes BYTEA NOT NULL,
      PRIMARY KEY (office, arrival)
    );

    CREATE INDEX editions_current ON editions (office, kind, name, arrival, digest);
    CREATE INDEX editions_digest ON editions (office, digest, arrival);

    """
    + guarding("editions_stay", "UPDATE", on: "editions", unless: "true", "an edition stays as it was brought in")
    + keeping("editions", "an edition is never deleted")
    + ofAnOffice("editions")

  /// From when an edition is in force, NULL for at once; and that it was taken back before then, once for all.
  static let editionDays =
    """
    ALTER TABLE editions ADD COLUMN starts BIGINT;
    ALTER TABLE editions ADD COLUMN withdrawn BIGINT
      CHECK (withdrawn IS NULL OR (starts IS NOT NULL AND withdrawn < starts));
    ALTER TABLE editions ADD COLUMN withdrawer \(text) CHECK (withdrawer IS NULL OR withdrawn IS NOT NULL);

    DROP INDEX editions_current;
    CREATE INDEX editions_current ON editions (office, kind, name, arrival, starts, withdrawn, digest);

    DROP TRIGGER editions_stay ON editions;
    DROP FUNCTION editions_stay();

    """
    + guarding(
      "editions_stay", "UPDATE", on: "editions",
      unless: """
        OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL
          OR (NEW.arrival, NEW.office, NEW.kind, NEW.name, NEW.digest, NEW.account, NEW.at, NEW.bytes, NEW.starts)
            IS DISTINCT FROM
            (OLD.arrival, OLD.office, OLD.kind, OLD.name, OLD.digest, OLD.account, OLD.at, OLD.bytes, OLD.starts)
        """, "an edition stays as it was brought in")

  /// Form keys, the marks of transactions (of no office, and gone after a day), what has to happen next, leases and
  /// settings.
  static let work =
    """
    CREATE TABLE form_outcomes (
      office \(text) NOT NULL CHECK (office <> ''),
      key \(text) NOT NULL CHECK (key <> ''),
      outcome \(text) NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (office, key)
    );

    CREATE TABLE commit_marks (
      mark \(text) PRIMARY KEY,
      at TIMESTAMPTZ NOT NULL DEFAULT now()
    );

    CREATE INDEX commit_marks_at ON commit_marks (at);

    CREATE INDEX form_outcomes_at ON form_outcomes (at);

    CREATE TABLE follow_ups (
      office \(text) NOT NULL CHECK (office <> ''),
      case_id \(text) NOT NULL,
      kind \(text) NOT NULL,
      due BIGINT NOT NULL,
      attempts BIGINT NOT NULL,
      PRIMARY KEY (office, case_id, kind)
    );

    CREATE INDEX follow_ups_due ON follow_ups (due, office, case_id, kind);

    CREATE TABLE leases (
      office \(text) NOT NULL CHECK (office <> ''),
      case_id \(text) NOT NULL,
      signer \(text) NOT NULL,
      until BIGINT NOT NULL,
      PRIMARY KEY (office, case_id)
    );

    CREATE TABLE settings (
      office \(text) NOT NULL CHECK (office <> ''),
      name \(text) NOT NULL CHECK (name <> ''),
      value BYTEA NOT NULL,
      PRIMARY KEY (office, name)
    );

    """ + ofAnOffice("form_outcomes", "follow_ups", "leases", "settings")
}
