extension Schema {
  /// What pages read of a case. A row can be written only at the version at which the case's journal ends.
  static let cases = """
    CREATE TABLE cases (
      row INTEGER PRIMARY KEY,
      office TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      version INTEGER NOT NULL,
      procedure TEXT NOT NULL,
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      stage TEXT NOT NULL,
      step TEXT,
      step_entered INTEGER NOT NULL,
      holder TEXT,
      owner TEXT,
      submissions INTEGER NOT NULL,
      first_submitted INTEGER NOT NULL,
      last_submitted INTEGER NOT NULL,
      closed INTEGER,
      applicant_name TEXT NOT NULL,
      workplace TEXT NOT NULL,
      person_key TEXT NOT NULL,
      receipt_code_hash TEXT NOT NULL CHECK (length(receipt_code_hash) = 64),
      letter_kind TEXT,
      letter_number TEXT,
      letter_date TEXT,
      letter_code TEXT,
      letter_digest TEXT CHECK (length(letter_digest) = 64),
      valid_until TEXT,
      words TEXT NOT NULL,
      UNIQUE (office, id),
      UNIQUE (office, number)
    ) STRICT;

    CREATE INDEX cases_register ON cases (office, first_submitted DESC, number);
    CREATE INDEX cases_register_procedure ON cases (office, procedure, first_submitted DESC, number);
    CREATE INDEX cases_stage ON cases (office, stage, first_submitted DESC, number);
    CREATE INDEX cases_queue ON cases (office, step, step_entered, number) WHERE step IS NOT NULL;
    CREATE INDEX cases_owner ON cases (office, owner, first_submitted DESC, number) WHERE owner IS NOT NULL;
    CREATE INDEX cases_person ON cases (office, person_key, first_submitted DESC, number);
    CREATE UNIQUE INDEX cases_letter_code ON cases (office, letter_code) WHERE letter_code IS NOT NULL;
    CREATE INDEX cases_letter_number ON cases (office, letter_number) WHERE letter_number IS NOT NULL;
    CREATE INDEX cases_letter_digest ON cases (office, letter_digest) WHERE letter_digest IS NOT NULL;

    CREATE TRIGGER cases_insert_follows_journal BEFORE INSERT ON cases
    WHEN NEW.version IS NOT
      (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a case row stands at the version at which its journal ends'); END;

    CREATE TRIGGER cases_update_follows_journal BEFORE UPDATE ON cases
    WHEN NEW.office <> OLD.office OR NEW.id <> OLD.id OR NEW.version IS NOT
      (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a case row stands at the version at which its journal ends'); END;
    """

  /// Every word of a case, so that the beginning of a word finds it by index.
  static let words = """
    CREATE TABLE case_words (
      office TEXT NOT NULL,
      word TEXT NOT NULL CHECK (word <> ''),
      case_row INTEGER NOT NULL REFERENCES cases (row) ON DELETE CASCADE,
      PRIMARY KEY (office, word, case_row)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX case_words_case ON case_words (case_row);
    """

  /// Each of 1…n of a series and year has one row, for ever; it ends as issued or void.
  static let numbers = """
    CREATE TABLE numbers (
      office TEXT NOT NULL CHECK (office <> ''),
      series TEXT NOT NULL,
      year INTEGER NOT NULL,
      n INTEGER NOT NULL CHECK (n >= 1),
      printed TEXT NOT NULL,
      case_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('given', 'issued', 'void')),
      at INTEGER NOT NULL,
      PRIMARY KEY (office, series, year, n),
      UNIQUE (office, series, printed)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX numbers_case ON numbers (office, case_id, at);

    CREATE TRIGGER numbers_without_gap BEFORE INSERT ON numbers
    WHEN NEW.n <> 1 + coalesce(
        (SELECT max(n) FROM numbers WHERE office = NEW.office AND series = NEW.series AND year = NEW.year), 0)
      OR EXISTS
        (SELECT 1 FROM numbers WHERE office = NEW.office AND series = NEW.series AND printed = NEW.printed)
    BEGIN SELECT RAISE(ABORT, 'a series gives its next number, once'); END;

    CREATE TRIGGER numbers_stay BEFORE UPDATE ON numbers
    WHEN NEW.office <> OLD.office OR NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.n <> OLD.n
      OR NEW.printed <> OLD.printed OR NEW.case_id <> OLD.case_id OR NEW.at <> OLD.at
      OR (NEW.state <> OLD.state AND OLD.state <> 'given')
    BEGIN SELECT RAISE(ABORT, 'a number stays as it was given; it ends once, as issued or void'); END;

    CREATE TRIGGER numbers_keep BEFORE DELETE ON numbers
    BEGIN SELECT RAISE(ABORT, 'a number is never deleted'); END;
    """

  static let waiting = "ALTER TABLE cases ADD COLUMN waiting_since INTEGER;"

  /// What waits for its applicant comes after what waits for the desk.
  static let queueOrder = """
    DROP INDEX cases_queue;
    CREATE INDEX cases_queue ON cases (office, step, (waiting_since IS NOT NULL), step_entered, number)
      WHERE step IS NOT NULL;
    """

  /// What an officer can take next, however many files are held.
  static let freeFiles = """
    CREATE INDEX cases_free ON cases (office, step, procedure, step_entered, number)
      WHERE step IS NOT NULL AND holder IS NULL AND waiting_since IS NULL;
    """

  /// How a letter ended before its last day, and where those that will end are found.
  static let letterEndings = """
    ALTER TABLE cases ADD COLUMN letter_ending TEXT
      CHECK (letter_ending IN ('revoked', 'superseded', 'void'));
    ALTER TABLE cases ADD COLUMN letter_ended_on TEXT
      CHECK ((letter_ended_on IS NULL) = (letter_ending IS NULL));
    ALTER TABLE cases ADD COLUMN letter_ended_by TEXT
      CHECK (letter_ended_by IS NULL OR letter_ending IN ('revoked', 'superseded'));

    CREATE INDEX cases_letter_ended ON cases (office, letter_number, id) WHERE letter_ending IS NOT NULL;
    CREATE INDEX cases_letter_ends ON cases (office, valid_until, id)
      WHERE letter_digest IS NOT NULL AND letter_ending IS NULL;
    """
}
