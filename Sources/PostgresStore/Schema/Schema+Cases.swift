extension Schema {
  private static let atTheEnd = """
    NEW.version IS DISTINCT FROM
      (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id)
    """

  /// What pages read of a case. A row can be written only at the version at which the case's journal ends.
  static let cases =
    """
    CREATE TABLE cases (
      arrival BIGINT GENERATED ALWAYS AS IDENTITY,
      office \(text) NOT NULL,
      id \(text) NOT NULL CHECK (id <> ''),
      version BIGINT NOT NULL,
      procedure \(text) NOT NULL,
      kind \(text) NOT NULL,
      number \(text) NOT NULL,
      stage \(text) NOT NULL,
      step \(text),
      step_entered BIGINT NOT NULL,
      holder \(text),
      owner \(text),
      submissions BIGINT NOT NULL,
      first_submitted BIGINT NOT NULL,
      last_submitted BIGINT NOT NULL,
      closed BIGINT,
      applicant_name \(text) NOT NULL,
      workplace \(text) NOT NULL,
      person_key \(text) NOT NULL,
      receipt_code_hash \(text) NOT NULL CHECK (length(receipt_code_hash) = 64),
      letter_kind \(text),
      letter_number \(text),
      letter_date \(text),
      letter_code \(text),
      letter_digest \(text) CHECK (length(letter_digest) = 64),
      valid_until \(text),
      words \(text) NOT NULL,
      PRIMARY KEY (office, id),
      CONSTRAINT cases_number UNIQUE (office, number)
    );

    CREATE INDEX cases_register ON cases (office, first_submitted DESC, number);
    CREATE INDEX cases_register_procedure ON cases (office, procedure, first_submitted DESC, number);
    CREATE INDEX cases_stage ON cases (office, stage, first_submitted DESC, number);
    CREATE INDEX cases_queue ON cases (office, step, step_entered, number) WHERE step IS NOT NULL;
    CREATE INDEX cases_owner ON cases (office, owner, first_submitted DESC, number) WHERE owner IS NOT NULL;
    CREATE INDEX cases_person ON cases (office, person_key, first_submitted DESC, number);
    CREATE UNIQUE INDEX cases_letter_code ON cases (office, letter_code) WHERE letter_code IS NOT NULL;
    CREATE INDEX cases_letter_number ON cases (office, letter_number) WHERE letter_number IS NOT NULL;
    CREATE INDEX cases_letter_digest ON cases (office, letter_digest) WHERE letter_digest IS NOT NULL;

    """
    + guarding(
      "cases_insert_follows_journal", "INSERT", on: "cases", unless: atTheEnd,
      "a case row stands at the version at which its journal ends")
    + guarding(
      "cases_update_follows_journal", "UPDATE", on: "cases",
      unless: "NEW.office <> OLD.office OR NEW.id <> OLD.id OR \(atTheEnd)",
      "a case row stands at the version at which its journal ends")
    + ofAnOffice("cases")

  /// Every word of a case, so that the beginning of a word finds it by index.
  static let words =
    """
    CREATE TABLE case_words (
      office \(text) NOT NULL,
      word \(text) NOT NULL CHECK (word <> ''),
      case_id \(text) NOT NULL,
      PRIMARY KEY (office, word, case_id),
      FOREIGN KEY (office, case_id) REFERENCES cases (office, id) ON DELETE CASCADE
    );

    CREATE INDEX case_words_case ON case_words (office, case_id);

    """ + ofAnOffice("case_words")

  /// Each of 1…n of a series and year has one row, for ever; it ends as issued or void. Of two that take the same n the
  /// key lets one through, at any isolation level.
  static let numbers =
    """
    CREATE TABLE numbers (
      office \(text) NOT NULL CHECK (office <> ''),
      series \(text) NOT NULL,
      year BIGINT NOT NULL,
      n BIGINT NOT NULL CHECK (n >= 1),
      printed \(text) NOT NULL,
      case_id \(text) NOT NULL,
      state \(text) NOT NULL CHECK (state IN ('given', 'issued', 'void')),
      at BIGINT NOT NULL,
      PRIMARY KEY (office, series, year, n),
      CONSTRAINT numbers_printed UNIQUE (office, series, printed)
    );

    CREATE INDEX numbers_case ON numbers (office, case_id, at);

    """
    + guarding(
      "numbers_without_gap", "INSERT", on: "numbers",
      unless: """
        NEW.n <> 1 + coalesce(
          (SELECT max(n) FROM numbers WHERE office = NEW.office AND series = NEW.series AND year = NEW.year), 0)
        """, "a series gives its next number, once")
    + guarding(
      "numbers_stay", "UPDATE", on: "numbers",
      unless: """
        NEW.office <> OLD.office OR NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.n <> OLD.n
          OR NEW.printed <> OLD.printed OR NEW.case_id <> OLD.case_id OR NEW.at <> OLD.at
          OR (NEW.state <> OLD.state AND OLD.state <> 'given')
        """, "a number stays as it was given; it ends once, as issued or void")
    + keeping("numbers", "a number is never deleted")
    + ofAnOffice("numbers")

  static let waiting = "ALTER TABLE cases ADD COLUMN waiting_since BIGINT;"

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
    ALTER TABLE cases ADD COLUMN letter_ending \(text)
      CHECK (letter_ending IN ('revoked', 'superseded', 'void'));
    ALTER TABLE cases ADD COLUMN letter_ended_on \(text)
      CHECK ((letter_ended_on IS NULL) = (letter_ending IS NULL));
    ALTER TABLE cases ADD COLUMN letter_ended_by \(text)
      CHECK (letter_ended_by IS NULL OR letter_ending IN ('revoked', 'superseded'));

    CREATE INDEX cases_letter_ended ON cases (office, letter_number, id) WHERE letter_ending IS NOT NULL;
    CREATE INDEX cases_letter_ends ON cases (office, valid_until, id)
      WHERE letter_digest IS NOT NULL AND letter_ending IS NULL;
    """
}
