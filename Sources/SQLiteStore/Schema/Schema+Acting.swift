extension Schema {
  /// Who acts in another's post: entered once, ended early at most once, never deleted.
  static let mandates = """
    CREATE TABLE mandates (
      office TEXT NOT NULL CHECK (office <> ''),
      id TEXT NOT NULL CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('plh', 'plt', 'an')),
      role TEXT NOT NULL CHECK (role <> ''),
      holder TEXT NOT NULL,
      principal TEXT CHECK (principal <> holder),
      position TEXT NOT NULL CHECK (position <> ''),
      decree TEXT NOT NULL CHECK (decree <> ''),
      decree_date TEXT NOT NULL CHECK (length(decree_date) = 10),
      scan TEXT NOT NULL CHECK (length(scan) = 64),
      starts TEXT NOT NULL CHECK (length(starts) = 10),
      ends TEXT NOT NULL CHECK (length(ends) = 10 AND ends >= starts),
      entered INTEGER NOT NULL,
      ended INTEGER CHECK (ended >= entered),
      PRIMARY KEY (office, id),
      FOREIGN KEY (office, holder) REFERENCES accounts (office, id),
      FOREIGN KEY (office, principal) REFERENCES accounts (office, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX mandates_holder ON mandates (office, holder, ends);
    CREATE INDEX mandates_principal ON mandates (office, principal);
    CREATE INDEX mandates_list ON mandates (office, ends DESC, id);

    CREATE TRIGGER mandates_once BEFORE INSERT ON mandates
    WHEN EXISTS (SELECT 1 FROM mandates WHERE office = NEW.office AND id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a mandate is entered once'); END;

    CREATE TRIGGER mandates_stay BEFORE UPDATE ON mandates
    WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL OR NEW.principal IS NOT OLD.principal
      OR (NEW.office, NEW.id, NEW.kind, NEW.role, NEW.holder, NEW.position, NEW.decree, NEW.decree_date, NEW.scan,
        NEW.starts, NEW.ends, NEW.entered)
        <> (OLD.office, OLD.id, OLD.kind, OLD.role, OLD.holder, OLD.position, OLD.decree, OLD.decree_date, OLD.scan,
        OLD.starts, OLD.ends, OLD.entered)
    BEGIN SELECT RAISE(ABORT, 'a mandate stays as it was entered, and ends once'); END;

    CREATE TRIGGER mandates_keep BEFORE DELETE ON mandates
    BEGIN SELECT RAISE(ABORT, 'a mandate is never deleted'); END;
    """

  static let leaves = """
    CREATE TABLE leaves (
      office TEXT NOT NULL CHECK (office <> ''),
      id TEXT NOT NULL CHECK (id <> ''),
      account TEXT NOT NULL,
      starts TEXT NOT NULL CHECK (length(starts) = 10),
      ends TEXT NOT NULL CHECK (length(ends) = 10 AND ends >= starts),
      entered INTEGER NOT NULL,
      cancelled INTEGER CHECK (cancelled >= entered),
      PRIMARY KEY (office, id),
      FOREIGN KEY (office, account) REFERENCES accounts (office, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX leaves_account ON leaves (office, account, ends);
    CREATE INDEX leaves_day ON leaves (office, ends);

    CREATE TRIGGER leaves_once BEFORE INSERT ON leaves
    WHEN EXISTS (SELECT 1 FROM leaves WHERE office = NEW.office AND id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a leave is entered once'); END;

    CREATE TRIGGER leaves_stay BEFORE UPDATE ON leaves
    WHEN OLD.cancelled IS NOT NULL OR NEW.cancelled IS NULL
      OR (NEW.office, NEW.id, NEW.account, NEW.starts, NEW.ends, NEW.entered)
        <> (OLD.office, OLD.id, OLD.account, OLD.starts, OLD.ends, OLD.entered)
    BEGIN SELECT RAISE(ABORT, 'a leave stays as it was entered, and is cancelled once'); END;

    CREATE TRIGGER leaves_keep BEFORE DELETE ON leaves
    BEGIN SELECT RAISE(ABORT, 'a leave is never deleted'); END;
    """

  /// What documents prove of officers.
  static let proofs = """
    CREATE TABLE proofs (
      office TEXT NOT NULL CHECK (office <> ''),
      id TEXT NOT NULL CHECK (id <> ''),
      account TEXT NOT NULL,
      proof TEXT NOT NULL CHECK (json_valid(proof)),
      number TEXT NOT NULL CHECK (number <> ''),
      date TEXT NOT NULL CHECK (length(date) = 10),
      scan TEXT CHECK (length(scan) = 64),
      entered INTEGER NOT NULL,
      withdrawn INTEGER CHECK (withdrawn >= entered),
      PRIMARY KEY (office, id),
      FOREIGN KEY (office, account) REFERENCES accounts (office, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX proofs_account ON proofs (office, account, entered, id);

    CREATE TRIGGER proofs_once BEFORE INSERT ON proofs
    WHEN EXISTS (SELECT 1 FROM proofs WHERE office = NEW.office AND id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a proof is entered once'); END;

    CREATE TRIGGER proofs_stay BEFORE UPDATE ON proofs
    WHEN OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL OR NEW.scan IS NOT OLD.scan
      OR (NEW.office, NEW.id, NEW.account, NEW.proof, NEW.number, NEW.date, NEW.entered)
        <> (OLD.office, OLD.id, OLD.account, OLD.proof, OLD.number, OLD.date, OLD.entered)
    BEGIN SELECT RAISE(ABORT, 'a proof stays as it was entered, and is taken back once'); END;

    CREATE TRIGGER proofs_keep BEFORE DELETE ON proofs
    BEGIN SELECT RAISE(ABORT, 'a proof is never deleted'); END;
    """

  /// Finds what was done under a relaxed rule on the separation of duties, for auditors, however long the journals are.
  static let relaxedDuties = """
    CREATE INDEX journal_relaxed ON journal (office, sequence) WHERE instr(envelope, '"dutyRelaxed"') > 0;
    """
}
