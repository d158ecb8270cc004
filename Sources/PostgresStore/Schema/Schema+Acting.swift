extension Schema {
  /// Who acts in another's post: entered once, ended early at most once, never deleted.
  static let mandates =
    """
    CREATE TABLE mandates (
      office \(text) NOT NULL CHECK (office <> ''),
      id \(text) NOT NULL CHECK (id <> ''),
      kind \(text) NOT NULL CHECK (kind IN ('plh', 'plt', 'an')),
      role \(text) NOT NULL CHECK (role <> ''),
      holder \(text) NOT NULL,
      principal \(text) CHECK (principal <> holder),
      position \(text) NOT NULL CHECK (position <> ''),
      decree \(text) NOT NULL CHECK (decree <> ''),
      decree_date \(text) NOT NULL CHECK (length(decree_date) = 10),
      scan \(text) NOT NULL CHECK (length(scan) = 64),
      starts \(text) NOT NULL CHECK (length(starts) = 10),
      ends \(text) NOT NULL CHECK (length(ends) = 10 AND ends >= starts),
      entered BIGINT NOT NULL,
      ended BIGINT CHECK (ended >= entered),
      PRIMARY KEY (office, id),
      FOREIGN KEY (office, holder) REFERENCES accounts (office, id),
      FOREIGN KEY (office, principal) REFERENCES accounts (office, id)
    );

    CREATE INDEX mandates_holder ON mandates (office, holder, ends);
    CREATE INDEX mandates_principal ON mandates (office, principal);
    CREATE INDEX mandates_list ON mandates (office, ends DESC, id);

    """
    + guarding(
      "mandates_stay", "UPDATE", on: "mandates",
      unless: """
        OLD.ended IS NOT NULL OR NEW.ended IS NULL
          OR (NEW.office, NEW.id, NEW.kind, NEW.role, NEW.holder, NEW.principal, NEW.position, NEW.decree,
            NEW.decree_date, NEW.scan, NEW.starts, NEW.ends, NEW.entered)
            IS DISTINCT FROM
            (OLD.office, OLD.id, OLD.kind, OLD.role, OLD.holder, OLD.principal, OLD.position, OLD.decree,
            OLD.decree_date, OLD.scan, OLD.starts, OLD.ends, OLD.entered)
        """, "a mandate stays as it was entered, and ends once")
    + keeping("mandates", "a mandate is never deleted")
    + ofAnOffice("mandates")

  static let leaves =
    """
    CREATE TABLE leaves (
      office \(text) NOT NULL CHECK (office <> ''),
      id \(text) NOT NULL CHECK (id <> ''),
      account \(text) NOT NULL,
      starts \(text) NOT NULL CHECK (length(starts) = 10),
      ends \(text) NOT NULL CHECK (length(ends) = 10 AND ends >= starts),
      entered BIGINT NOT NULL,
      cancelled BIGINT CHECK (cancelled >= entered),
      PRIMARY KEY (office, id),
      FOREIGN KEY (office, account) REFERENCES accounts (office, id)
    );

    CREATE INDEX leaves_account ON leaves (office, account, ends);
    CREATE INDEX leaves_day ON leaves (office, ends);

    """
    + guarding(
      "leaves_stay", "UPDATE", on: "leaves",
      unless: """
        OLD.cancelled IS NOT NULL OR NEW.cancelled IS NULL
          OR (NEW.office, NEW.id, NEW.account, NEW.starts, NEW.ends, NEW.entered)
            IS DISTINCT FROM (OLD.office, OLD.id, OLD.account, OLD.starts, OLD.ends, OLD.entered)
        """, "a leave stays as it was entered, and is cancelled once")
    + keeping("leaves", "a leave is never deleted")
    + ofAnOffice("leaves")

  /// What documents prove of officers.
  static let proofs =
    """
    CREATE TABLE proofs (
      office \(text) NOT NULL CHECK (office <> ''),
      id \(text) NOT NULL CHECK (id <> ''),
      account \(text) NOT NULL,
      proof \(text) NOT NULL CHECK (json_typeof(proof::json) = 'object'),
      number \(text) NOT NULL CHECK (number <> ''),
      date \(text) NOT NULL CHECK (length(date) = 10),
      scan \(text) CHECK (length(scan) = 64),
      entered BIGINT NOT NULL,
      withdrawn BIGINT CHECK (withdrawn >= entered),
      PRIMARY KEY (office, id),
      FOREIGN KEY (office, account) REFERENCES accounts (office, id)
    );

    CREATE INDEX proofs_account ON proofs (office, account, entered, id);

    """
    + guarding(
      "proofs_stay", "UPDATE", on: "proofs",
      unless: """
        OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL
          OR (NEW.office, NEW.id, NEW.account, NEW.proof, NEW.number, NEW.date, NEW.scan, NEW.entered)
            IS DISTINCT FROM
            (OLD.office, OLD.id, OLD.account, OLD.proof, OLD.number, OLD.date, OLD.scan, OLD.entered)
        """, "a proof stays as it was entered, and is taken back once")
    + keeping("proofs", "a proof is never deleted")
    + ofAnOffice("proofs")

  /// Finds what was done under a relaxed rule on the separation of duties, for auditors, however long the journals are.
  static let relaxedDuties = """
    CREATE INDEX journal_relaxed ON journal (office, sequence) WHERE strpos(envelope, '"dutyRelaxed"') > 0;
    """
}
