extension Schema {
  /// What has to be sent. A message is written once for its reason, is never deleted, and never waits again once sent.
  static let outbox =
    """
    CREATE TABLE outbox (
      office \(text) NOT NULL CHECK (office <> ''),
      id \(text) NOT NULL CHECK (id <> ''),
      case_id \(text) NOT NULL CHECK (case_id <> ''),
      version BIGINT NOT NULL CHECK (version >= 1),
      kind \(text) NOT NULL CHECK (kind <> ''),
      channel \(text) NOT NULL CHECK (channel IN ('email', 'webhook')),
      address \(text) NOT NULL CHECK (address <> ''),
      subject \(text) NOT NULL,
      body \(text) NOT NULL,
      message_id \(text) NOT NULL CHECK (message_id <> ''),
      created BIGINT NOT NULL,
      state \(text) NOT NULL CHECK (state IN ('waiting', 'sent', 'dead', 'dropped')),
      attempts BIGINT NOT NULL CHECK (attempts >= 0),
      next_attempt BIGINT NOT NULL,
      settled BIGINT,
      last_error \(text),
      worker \(text),
      leased_until BIGINT,
      PRIMARY KEY (office, id),
      UNIQUE (office, case_id, version, kind, channel, address),
      FOREIGN KEY (office, stream, version) REFERENCES journal (office, stream, version),
      stream \(text) GENERATED ALWAYS AS ('case:' || case_id) STORED,
      CHECK ((state = 'waiting') = (settled IS NULL)),
      CHECK ((worker IS NULL) = (leased_until IS NULL)),
      CHECK (worker IS NULL OR state = 'waiting')
    );

    CREATE INDEX outbox_due ON outbox (office, next_attempt, id) WHERE state = 'waiting';
    CREATE INDEX outbox_state ON outbox (office, state, created DESC, id);
    CREATE INDEX outbox_case ON outbox (office, case_id, created, id);
    CREATE INDEX outbox_erasing ON outbox (settled) WHERE state IN ('sent', 'dropped') AND body <> '';

    """
    + guarding(
      "outbox_stays", "UPDATE", on: "outbox",
      unless: """
        NEW.office <> OLD.office OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.version <> OLD.version
          OR NEW.kind <> OLD.kind OR NEW.channel <> OLD.channel OR NEW.message_id <> OLD.message_id
          OR NEW.created <> OLD.created
          OR (NEW.state <> OLD.state AND OLD.state IN ('sent', 'dropped'))
          OR (NEW.body <> OLD.body AND NEW.body <> '')
          OR (NEW.address <> OLD.address AND NOT (NEW.body = '' AND NEW.address = OLD.id))
        """, "a message stays as it was written, and is sent once for all")
    + keeping("outbox", "a message is never deleted")
    + ofAnOffice("outbox")

  /// What was decided once for a case.
  static let notices =
    """
    CREATE TABLE notices (
      office \(text) NOT NULL CHECK (office <> ''),
      case_id \(text) NOT NULL CHECK (case_id <> ''),
      key \(text) NOT NULL CHECK (key <> ''),
      value \(text) NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (office, case_id, key)
    );

    """
    + guarding("notices_stay", "UPDATE", on: "notices", unless: "true", "a notice is decided once")
    + keeping("notices", "a notice is never deleted")
    + ofAnOffice("notices")

  /// Over all offices, as the owner.
  static let erasing = function(
    "erase_messages(moment bigint)", "void", "VOLATILE",
    """
    UPDATE outbox SET address = id, subject = '', body = '', last_error = NULL
    WHERE state IN ('sent', 'dropped') AND body <> '' AND settled < moment
    """)
}
