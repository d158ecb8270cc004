extension Schema {
  /// What reports count of a case's events. A replay may take rows away and put the same ones back; nobody changes one.
  static let milestones =
    """
    CREATE TABLE milestones (
      office \(text) NOT NULL CHECK (office <> ''),
      case_id \(text) NOT NULL CHECK (case_id <> ''),
      version BIGINT NOT NULL CHECK (version >= 1),
      kind \(text) NOT NULL
        CHECK (kind IN ('received', 'stay', 'returned', 'issued', 'refused', 'withdrawn', 'void')),
      at BIGINT NOT NULL,
      procedure \(text) NOT NULL CHECK (procedure <> ''),
      step \(text),
      begun BIGINT,
      done BIGINT CHECK (done BETWEEN begun AND at),
      first_submitted BIGINT,
      submitted BIGINT CHECK (submitted BETWEEN first_submitted AND at),
      takes \(text),
      pauses \(text) NOT NULL,
      stream \(text) GENERATED ALWAYS AS ('case:' || case_id) STORED,
      PRIMARY KEY (office, case_id, version, kind),
      FOREIGN KEY (office, stream, version) REFERENCES journal (office, stream, version),
      CHECK ((kind = 'stay') = (step IS NOT NULL)),
      CHECK ((step IS NULL) = (begun IS NULL) AND (begun IS NULL) = (done IS NULL)),
      CHECK ((first_submitted IS NULL) = (submitted IS NULL)),
      CHECK (submitted IS NULL OR kind IN ('returned', 'issued', 'refused', 'withdrawn', 'void')),
      CHECK ((takes IS NULL) = (step IS NULL AND submitted IS NULL)),
      CHECK (pauses = '' OR submitted IS NOT NULL)
    );

    CREATE INDEX milestones_month ON milestones (office, at, case_id, version, kind, procedure);
    CREATE INDEX milestones_run ON milestones (office, submitted, at, case_id, version) WHERE submitted IS NOT NULL;

    """
    + guarding("milestones_stay", "UPDATE", on: "milestones", unless: "true", "a milestone stays as its event made it")
    + ofAnOffice("milestones")

  /// The same with waits of stays, and what becomes of promises and numbers. The rows follow from the journals, and are
  /// made anew by a replay before anything is counted.
  static let milestonesOfMoves =
    """
    DROP TABLE milestones;
    DROP FUNCTION milestones_stay();

    CREATE TABLE milestones (
      office \(text) NOT NULL CHECK (office <> ''),
      case_id \(text) NOT NULL CHECK (case_id <> ''),
      version BIGINT NOT NULL CHECK (version >= 1),
      kind \(text) NOT NULL
        CHECK (kind IN ('received', 'stay', 'promiseMoved', 'numberVoided', 'returned', 'issued', 'refused', 'withdrawn',
          'withdrawnAtCounter', 'void')),
      at BIGINT NOT NULL,
      procedure \(text) NOT NULL CHECK (procedure <> ''),
      step \(text),
      begun BIGINT,
      done BIGINT CHECK (done BETWEEN begun AND at),
      first_submitted BIGINT,
      submitted BIGINT CHECK (submitted BETWEEN first_submitted AND at),
      takes \(text),
      pauses \(text) NOT NULL,
      stream \(text) GENERATED ALWAYS AS ('case:' || case_id) STORED,
      PRIMARY KEY (office, case_id, version, kind),
      FOREIGN KEY (office, stream, version) REFERENCES journal (office, stream, version),
      CHECK ((kind = 'stay') = (step IS NOT NULL)),
      CHECK ((step IS NULL) = (begun IS NULL) AND (begun IS NULL) = (done IS NULL)),
      CHECK ((first_submitted IS NULL) = (submitted IS NULL)),
      CHECK (submitted IS NULL
        OR kind IN ('returned', 'issued', 'refused', 'withdrawn', 'withdrawnAtCounter', 'void')),
      CHECK ((takes IS NULL) = (step IS NULL AND submitted IS NULL)),
      CHECK (pauses = '' OR submitted IS NOT NULL OR step IS NOT NULL)
    );

    CREATE INDEX milestones_month ON milestones (office, at, case_id, version, kind, procedure);
    CREATE INDEX milestones_run ON milestones (office, submitted, at, case_id, version) WHERE submitted IS NOT NULL;

    """
    + guarding("milestones_stay", "UPDATE", on: "milestones", unless: "true", "a milestone stays as its event made it")
    + ofAnOffice("milestones")

  /// What supervisors see without reading a case: loads by holder, and promises that run.
  static let supervision = """
    CREATE INDEX cases_load ON cases (office, step, procedure, holder NULLS FIRST, step_entered, waiting_since)
    WHERE step IS NOT NULL;
    CREATE INDEX cases_running ON cases (office, procedure, last_submitted, number)
    WHERE stage IN ('atStep', 'approved');
    CREATE INDEX cases_oldest ON cases (office, first_submitted, number) WHERE stage IN ('atStep', 'approved');
    """
}
