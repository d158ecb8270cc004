extension Schema {
  /// What has to be sent. A message is written once for its reason, is never deleted, and never waits again once sent.
  static let outbox = """
    CREATE TABLE outbox (
      office TEXT NOT NULL CHECK (office <> ''),
      id TEXT NOT NULL CHECK (id <> ''),
      case_id TEXT NOT NULL CHECK (case_id <> ''),
      version INTEGER NOT NULL CHECK (version >= 1),
      kind TEXT NOT NULL CHECK (kind <> ''),
      channel TEXT NOT NULL CHECK (channel IN ('email', 'webhook')),
      address TEXT NOT NULL CHECK (address <> ''),
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      message_id TEXT NOT NULL CHECK (message_id <> ''),
      created INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead', 'dropped')),
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      next_attempt INTEGER NOT NULL,
      settled INTEGER,
      last_error TEXT,
      worker TEXT,
      leased_until INTEGER,
      PRIMARY KEY (office, id),
      UNIQUE (office, case_id, version, kind, channel, address),
      CHECK ((state = 'waiting') = (settled IS NULL)),
      CHECK ((worker IS NULL) = (leased_until IS NULL)),
      CHECK (worker IS NULL OR state = 'waiting')
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX outbox_due ON outbox (office, next_attempt, id) WHERE state = 'waiting';
    CREATE INDEX outbox_state ON outbox (office, state, created DESC, id);
    CREATE INDEX outbox_case ON outbox (office, case_id, created, id);
    CREATE INDEX outbox_erasing ON outbox (settled) WHERE state IN ('sent', 'dropped') AND body <> '';

    CREATE TRIGGER outbox_once BEFORE INSERT ON outbox
    WHEN EXISTS (SELECT 1 FROM outbox WHERE office = NEW.office AND id = NEW.id)
      OR NOT EXISTS (SELECT 1 FROM journal
        WHERE office = NEW.office AND stream = 'case:' || NEW.case_id AND version = NEW.version)
    BEGIN SELECT RAISE(ABORT, 'a message is written once, for an event of its case'); END;

    CREATE TRIGGER outbox_stays BEFORE UPDATE ON outbox
    WHEN NEW.office <> OLD.office OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.version <> OLD.version
      OR NEW.kind <> OLD.kind OR NEW.channel <> OLD.channel OR NEW.message_id <> OLD.message_id
      OR NEW.created <> OLD.created
      OR (NEW.state <> OLD.state AND OLD.state IN ('sent', 'dropped'))
      OR (NEW.body <> OLD.body AND NEW.body <> '')
      OR (NEW.address <> OLD.address AND NOT (NEW.body = '' AND NEW.address = OLD.id))
    BEGIN SELECT RAISE(ABORT, 'a message stays as it was written, and is sent once for all'); END;

    CREATE TRIGGER outbox_keeps BEFORE DELETE ON outbox
    BEGIN SELECT RAISE(ABORT, 'a message is never deleted'); END;
    """

  /// What was decided once for a case.
  static let notices = """
    CREATE TABLE notices (
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL CHECK (case_id <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      value TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (office, case_id, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER notices_once BEFORE INSERT ON notices
    WHEN EXISTS (SELECT 1 FROM notices WHERE office = NEW.office AND case_id = NEW.case_id AND key = NEW.key)
    BEGIN SELECT RAISE(ABORT, 'a notice is decided once'); END;

    CREATE TRIGGER notices_stay BEFORE UPDATE ON notices
    BEGIN SELECT RAISE(ABORT, 'a notice is decided once'); END;

    CREATE TRIGGER notices_keep BEFORE DELETE ON notices
    BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;
    """
}
