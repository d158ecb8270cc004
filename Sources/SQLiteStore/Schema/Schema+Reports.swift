extension Schema {
  /// What reports count of a case's events. A replay may take rows away and put the same ones back; nobody changes one.
  static let milestones = """
    CREATE TABLE milestones (
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL CHECK (case_id <> ''),
      version INTEGER NOT NULL CHECK (version >= 1),
      kind TEXT NOT NULL
        CHECK (kind IN ('received', 'stay', 'returned', 'issued', 'refused', 'withdrawn', 'void')),
      at INTEGER NOT NULL,
      procedure TEXT NOT NULL CHECK (procedure <> ''),
      step TEXT,
      begun INTEGER,
      done INTEGER CHECK (done BETWEEN begun AND at),
      first_submitted INTEGER,
      submitted INTEGER CHECK (submitted BETWEEN first_submitted AND at),
      takes TEXT,
      pauses TEXT NOT NULL,
      PRIMARY KEY (office, case_id, version, kind),
      CHECK ((kind = 'stay') = (step IS NOT NULL)),
      CHECK ((step IS NULL) = (begun IS NULL) AND (begun IS NULL) = (done IS NULL)),
      CHECK ((first_submitted IS NULL) = (submitted IS NULL)),
      CHECK (submitted IS NULL OR kind IN ('returned', 'issued', 'refused', 'withdrawn', 'void')),
      CHECK ((takes IS NULL) = (step IS NULL AND submitted IS NULL)),
      CHECK (pauses = '' OR submitted IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX milestones_month ON milestones (office, at, case_id, version, kind, procedure);
    CREATE INDEX milestones_run ON milestones (office, submitted, at, case_id, version) WHERE submitted IS NOT NULL;

    CREATE TRIGGER milestones_follow_journal BEFORE INSERT ON milestones
    WHEN NOT EXISTS (SELECT 1 FROM journal
      WHERE office = NEW.office AND stream = 'case:' || NEW.case_id AND version = NEW.version)
    BEGIN SELECT RAISE(ABORT, 'a milestone comes from an event of its case'); END;

    CREATE TRIGGER milestones_stay BEFORE UPDATE ON milestones
    BEGIN SELECT RAISE(ABORT, 'a milestone stays as its event made it'); END;
    """

  /// The same with waits of stays, and what becomes of promises and numbers. The rows follow from the journals, and are
  /// made anew by a replay before anything is counted.
  static let milestonesOfMoves = """
    DROP TABLE milestones;

    CREATE TABLE milestones (
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL CHECK (case_id <> ''),
      version INTEGER NOT NULL CHECK (version >= 1),
      kind TEXT NOT NULL
        CHECK (kind IN ('received', 'stay', 'promiseMoved', 'numberVoided', 'returned', 'issued', 'refused', 'withdrawn',
          'withdrawnAtCounter', 'void')),
      at INTEGER NOT NULL,
      procedure TEXT NOT NULL CHECK (procedure <> ''),
      step TEXT,
      begun INTEGER,
      done INTEGER CHECK (done BETWEEN begun AND at),
      first_submitted INTEGER,
      submitted INTEGER CHECK (submitted BETWEEN first_submitted AND at),
      takes TEXT,
      pauses TEXT NOT NULL,
      PRIMARY KEY (office, case_id, version, kind),
      CHECK ((kind = 'stay') = (step IS NOT NULL)),
      CHECK ((step IS NULL) = (begun IS NULL) AND (begun IS NULL) = (done IS NULL)),
      CHECK ((first_submitted IS NULL) = (submitted IS NULL)),
      CHECK (submitted IS NULL
        OR kind IN ('returned', 'issued', 'refused', 'withdrawn', 'withdrawnAtCounter', 'void')),
      CHECK ((takes IS NULL) = (step IS NULL AND submitted IS NULL)),
      CHECK (pauses = '' OR submitted IS NOT NULL OR step IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX milestones_month ON milestones (office, at, case_id, version, kind, procedure);
    CREATE INDEX milestones_run ON milestones (office, submitted, at, case_id, version) WHERE submitted IS NOT NULL;

    CREATE TRIGGER milestones_follow_journal BEFORE INSERT ON milestones
    WHEN NOT EXISTS (SELECT 1 FROM journal
      WHERE office = NEW.office AND stream = 'case:' || NEW.case_id AND version = NEW.version)
    BEGIN SELECT RAISE(ABORT, 'a milestone comes from an event of its case'); END;

    CREATE TRIGGER milestones_stay BEFORE UPDATE ON milestones
    BEGIN SELECT RAISE(ABORT, 'a milestone stays as its event made it'); END;
    """

  /// What supervisors see without reading a case: loads by holder, and promises that run.
  static let supervision = """
    CREATE INDEX cases_load ON cases (office, step, procedure, holder, step_entered, waiting_since)
    WHERE step IS NOT NULL;
    CREATE INDEX cases_running ON cases (office, procedure, last_submitted, number)
    WHERE stage IN ('atStep', 'approved');
    CREATE INDEX cases_oldest ON cases (office, first_submitted, number) WHERE stage IN ('atStep', 'approved');
    """
}
