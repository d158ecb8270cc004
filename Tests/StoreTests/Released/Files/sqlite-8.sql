PRAGMA application_id = 1397575756;
PRAGMA foreign_keys = OFF;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" (identifier) VALUES ('1');
INSERT INTO "grdb_migrations" (identifier) VALUES ('2');
INSERT INTO "grdb_migrations" (identifier) VALUES ('3');
INSERT INTO "grdb_migrations" (identifier) VALUES ('4');
INSERT INTO "grdb_migrations" (identifier) VALUES ('5');
INSERT INTO "grdb_migrations" (identifier) VALUES ('6');
INSERT INTO "grdb_migrations" (identifier) VALUES ('7');
INSERT INTO "grdb_migrations" (identifier) VALUES ('8');
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  office TEXT NOT NULL CHECK (office <> ''),
  stream TEXT NOT NULL CHECK (stream <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  envelope TEXT NOT NULL,
  payload TEXT,
  salt BLOB CHECK (length(salt) = 32),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  CHECK ((payload IS NULL) = (salt IS NULL)),
  UNIQUE (office, stream, version)
) STRICT;
INSERT INTO "journal" (sequence, office, stream, version, envelope, payload, salt, hash) VALUES (1, 'office', 'case:a', 1, '{"at":1795410000000,"by":{"officer":{"_0":"rini","as":"desk"}},"fact":{"released":{"step":"desk"}},"office":"office","payloadHash":"ef8d3c080ec6941bf283c813af3e7a87e4fcdda638a92883ae4bbdb356a4cbde","stream":"case:a","version":1}', '{"text":"one"}', X'0707070707070707070707070707070707070707070707070707070707070707', '9c5d39fd6c55ddfa7ee3e901c7a7b7d833e8f8f2390f03bc79a447113c852034');
INSERT INTO "journal" (sequence, office, stream, version, envelope, payload, salt, hash) VALUES (2, 'office', 'case:a', 2, '{"at":1795410000000,"by":{"officer":{"_0":"rini","as":"desk"}},"fact":{"claimed":{"step":"desk"}},"office":"office","payloadHash":"eb23e3ce591e7ade05414fb1e478081011839038d1446271af78b7de8c2aade9","stream":"case:a","version":2}', '{"text":"two"}', X'0707070707070707070707070707070707070707070707070707070707070707', '456b0e8a842223f24744731e96fba1809b0530eb6a90c088ff815157e039624e');
INSERT INTO "journal" (sequence, office, stream, version, envelope, payload, salt, hash) VALUES (3, 'office', 'case:b', 1, '{"at":1795410000000,"by":{"officer":{"_0":"rini","as":"desk"}},"fact":{"withdrawn":{}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"case:b","version":1}', '{}', X'0707070707070707070707070707070707070707070707070707070707070707', '809be660b22b5de86e6448b9b66f8591de07f990afd7059b58b84efe2056c996');
INSERT INTO "journal" (sequence, office, stream, version, envelope, payload, salt, hash) VALUES (4, 'office', 'acts', 1, '{"at":1795410000000,"by":{"administrator":{"_0":"ani"}},"fact":{"exported":{"what":"register"}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"acts","version":1}', '{}', X'0707070707070707070707070707070707070707070707070707070707070707', '74c8276cc387f9ddd77ed650b3dca261cffa6eda84ffeb50fd3b3837beffb73e');
INSERT INTO "journal" (sequence, office, stream, version, envelope, payload, salt, hash) VALUES (5, 'office', 'access:2026-11-27', 1, '{"at":1795410000000,"by":{"administrator":{"_0":"ani"}},"fact":{"exported":{"what":"register"}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"access:2026-11-27","version":1}', '{}', X'0707070707070707070707070707070707070707070707070707070707070707', '62e67aef1fa1d18dfcf53264c7a4fef45d4fee0bfab54b7f8ea659ba22c33ca7');
INSERT INTO "journal" (sequence, office, stream, version, envelope, payload, salt, hash) VALUES (6, 'office', 'seals', 1, '{"at":1795410000000,"by":{"administrator":{"_0":"ani"}},"fact":{"exported":{"what":"register"}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"seals","version":1}', '{}', X'0707070707070707070707070707070707070707070707070707070707070707', 'da0d6c38b357959633f39333e9a7a7570af6e2a060ece1c619d42f63e9c68195');
CREATE TABLE acts (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  office TEXT NOT NULL,
  is_access INTEGER NOT NULL CHECK (is_access IN (0, 1)),
  account TEXT,
  case_id TEXT
) STRICT;
INSERT INTO "acts" (sequence, office, is_access, account, case_id) VALUES (4, 'office', 0, 'ani', NULL);
INSERT INTO "acts" (sequence, office, is_access, account, case_id) VALUES (5, 'office', 1, 'ani', NULL);
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
  words TEXT NOT NULL, waiting_since INTEGER, letter_ending TEXT
  CHECK (letter_ending IN ('revoked', 'superseded', 'void')), letter_ended_on TEXT
  CHECK ((letter_ended_on IS NULL) = (letter_ending IS NULL)), letter_ended_by TEXT
  CHECK (letter_ended_by IS NULL OR letter_ending IN ('revoked', 'superseded')),
  UNIQUE (office, id),
  UNIQUE (office, number)
) STRICT;
INSERT INTO "cases" (row, office, id, version, procedure, kind, number, stage, step, step_entered, holder, owner, submissions, first_submitted, last_submitted, closed, applicant_name, workplace, person_key, receipt_code_hash, letter_kind, letter_number, letter_date, letter_code, letter_digest, valid_until, words, waiting_since, letter_ending, letter_ended_on, letter_ended_by) VALUES (1, 'office', 'a', 2, 'permit', 'new', 'N-a', 'atStep', 'desk', 1795410000000, NULL, NULL, 1, 1795410000000, 1795410000000, NULL, 'Ani', 'RS Umpama', 'key', '6f32860910ca0fb2a20c7fda143666b09dbf8db5238195c90a586fb542ff0cad', NULL, NULL, NULL, NULL, NULL, NULL, ' ani rs umpama', 1795410000000, NULL, NULL, NULL);
INSERT INTO "cases" (row, office, id, version, procedure, kind, number, stage, step, step_entered, holder, owner, submissions, first_submitted, last_submitted, closed, applicant_name, workplace, person_key, receipt_code_hash, letter_kind, letter_number, letter_date, letter_code, letter_digest, valid_until, words, waiting_since, letter_ending, letter_ended_on, letter_ended_by) VALUES (2, 'office', 'b', 1, 'permit', 'new', 'N-b', 'withdrawn', NULL, 1795410000000, NULL, 'ani', 1, 1795410000000, 1795410000000, 1795410000000, 'Ani', 'RS Umpama', 'key', '6f32860910ca0fb2a20c7fda143666b09dbf8db5238195c90a586fb542ff0cad', NULL, NULL, NULL, NULL, NULL, NULL, ' ani rs umpama', 1795410000000, NULL, NULL, NULL);
CREATE TABLE case_words (
  office TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word <> ''),
  case_row INTEGER NOT NULL REFERENCES cases (row) ON DELETE CASCADE,
  PRIMARY KEY (office, word, case_row)
) STRICT, WITHOUT ROWID;
INSERT INTO "case_words" (office, word, case_row) VALUES ('office', 'ani', 1);
INSERT INTO "case_words" (office, word, case_row) VALUES ('office', 'ani', 2);
INSERT INTO "case_words" (office, word, case_row) VALUES ('office', 'rs', 1);
INSERT INTO "case_words" (office, word, case_row) VALUES ('office', 'rs', 2);
INSERT INTO "case_words" (office, word, case_row) VALUES ('office', 'umpama', 1);
INSERT INTO "case_words" (office, word, case_row) VALUES ('office', 'umpama', 2);
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
INSERT INTO "numbers" (office, series, year, n, printed, case_id, state, at) VALUES ('office', 's', 2026, 1, 's/1/2026', 'a', 'issued', 1795410000000);
INSERT INTO "numbers" (office, series, year, n, printed, case_id, state, at) VALUES ('office', 's', 2026, 2, 's/2/2026', 'a', 'void', 1795410000000);
INSERT INTO "numbers" (office, series, year, n, printed, case_id, state, at) VALUES ('office', 's', 2026, 3, 's/3/2026', 'b', 'given', 1795410000000);
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
INSERT INTO "drafts" (office, id, owner, counter, procedure, kind, updated, expires, content) VALUES ('office', 'd', 'ani', NULL, 'permit', 'new', 1795410000000, 1795496400000, '{"doneGroups":["person"],"evidence":{"str":{"file":{"_0":"8c25cb3686462e9a86d2883c5688a22fe738b0bbc85f458d2d2b5f3f667c6d5a"}}},"values":{"name":"Ani"}}');
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
INSERT INTO "documents" (office, case_id, digest, file_name, media_type, size, pages, added) VALUES ('office', 'a', '3b9c358f36f0a31b6ad3e14f309c7cf198ac9246e8316f9ce543d5b19ac02b80', 'ktp.pdf', 'application/pdf', 5, 1, 1795410000000);
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
INSERT INTO "accounts" (office, id, login, name, name_key, password_hash, roles, is_officer, is_administrator, is_auditor, is_disabled, must_change_password, created, signing_key) VALUES ('office', 'ani', 'ani', 'Ani', ' ani', 'hash', '[]', 0, 0, 0, 0, 0, 1795410000000, X'010203');
INSERT INTO "accounts" (office, id, login, name, name_key, password_hash, roles, is_officer, is_administrator, is_auditor, is_disabled, must_change_password, created, signing_key) VALUES ('office', 'rini', 'rini', 'Rini', ' rini', 'hash', '["clerk"]', 1, 0, 0, 0, 1, 1795410000000, NULL);
CREATE TABLE account_words (
  office TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word <> ''),
  account TEXT NOT NULL,
  PRIMARY KEY (office, word, account),
  FOREIGN KEY (office, account) REFERENCES accounts (office, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "account_words" (office, word, account) VALUES ('office', 'ani', 'ani');
INSERT INTO "account_words" (office, word, account) VALUES ('office', 'rini', 'rini');
CREATE TABLE sessions (
  token TEXT PRIMARY KEY CHECK (length(token) = 64),
  office TEXT NOT NULL CHECK (office <> ''),
  account TEXT,
  receipt_case TEXT,
  csrf TEXT NOT NULL,
  expires INTEGER NOT NULL,
  FOREIGN KEY (office, account) REFERENCES accounts (office, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "sessions" (token, office, account, receipt_case, csrf, expires) VALUES ('3f3af1ecebbd1410ab417ec0d27bbfcb5d340e177ae159b59fc8626c2dfd9175', 'office', 'ani', NULL, 'c', 1795410060000);
CREATE TABLE throttles (
  key TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "throttles" (key, failures, until) VALUES ('10.0.0.1', 2, 1795410000000);
CREATE TABLE editions (
  arrival INTEGER PRIMARY KEY,
  office TEXT NOT NULL CHECK (office <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('office', 'procedure')),
  name TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  account TEXT,
  at INTEGER NOT NULL,
  bytes BLOB NOT NULL
, starts INTEGER, withdrawn INTEGER
  CHECK (withdrawn IS NULL OR (starts IS NOT NULL AND withdrawn < starts)), withdrawer TEXT CHECK (withdrawer IS NULL OR withdrawn IS NOT NULL)) STRICT;
INSERT INTO "editions" (arrival, office, kind, name, digest, account, at, bytes, starts, withdrawn, withdrawer) VALUES (1, 'office', 'office', 'office', '5cc3f82838ba7260203e4590ce03d00e1663d41f6a5167144f5c95d6be2166a0', NULL, 1795410000000, X'0102', NULL, NULL, NULL);
INSERT INTO "editions" (arrival, office, kind, name, digest, account, at, bytes, starts, withdrawn, withdrawer) VALUES (2, 'office', 'procedure', 'permit', '7c4a345722b40acbdc121843d43b674e9f7c50201f26b4b915931b4f2a73d3d0', 'ani', 1795410000000, X'03', 1795410009000, NULL, NULL);
CREATE TABLE form_outcomes (
  office TEXT NOT NULL CHECK (office <> ''),
  key TEXT NOT NULL CHECK (key <> ''),
  outcome TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (office, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "form_outcomes" (office, key, outcome, at) VALUES ('office', 'form', '/berkas/a', 1795410000000);
CREATE TABLE follow_ups (
  office TEXT NOT NULL CHECK (office <> ''),
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  PRIMARY KEY (office, case_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "follow_ups" (office, case_id, kind, due, attempts) VALUES ('office', 'a', 'typeset', 1795410000000, 0);
CREATE TABLE leases (
  office TEXT NOT NULL CHECK (office <> ''),
  case_id TEXT NOT NULL,
  signer TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (office, case_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "leases" (office, case_id, signer, until) VALUES ('office', 'a', 'signer', 1795410060000);
CREATE TABLE settings (
  office TEXT NOT NULL CHECK (office <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  value BLOB NOT NULL,
  PRIMARY KEY (office, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" (office, name, value) VALUES ('office', 'secret', X'0909');
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
INSERT INTO "outbox" (office, id, case_id, version, kind, channel, address, subject, body, message_id, created, state, attempts, next_attempt, settled, last_error, worker, leased_until) VALUES ('office', '48e1d2be47ad61c0ac13c3ba12494ee1', 'a', 1, 'sent', 'email', 'ani@simple.example', 'Nomor', 'Isi', '<48e1d2be47ad61c0ac13c3ba12494ee1@simple.example>', 1795410000000, 'sent', 0, 1795410000000, 1795410000000, NULL, NULL, NULL);
INSERT INTO "outbox" (office, id, case_id, version, kind, channel, address, subject, body, message_id, created, state, attempts, next_attempt, settled, last_error, worker, leased_until) VALUES ('office', '8f1a84473ff2f3b63a660b546373f89c', 'a', 1, 'submitted', 'email', 'ani@simple.example', 'Nomor', 'Isi', '<8f1a84473ff2f3b63a660b546373f89c@simple.example>', 1795410000000, 'waiting', 0, 1795410000000, NULL, NULL, NULL, NULL);
CREATE TABLE notices (
  office TEXT NOT NULL CHECK (office <> ''),
  case_id TEXT NOT NULL CHECK (case_id <> ''),
  key TEXT NOT NULL CHECK (key <> ''),
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (office, case_id, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "notices" (office, case_id, key, value, at) VALUES ('office', 'a', 'k', 'v', 1795410000000);
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
CREATE INDEX acts_newest ON acts (office, sequence);
CREATE INDEX acts_by_kind ON acts (office, is_access, sequence);
CREATE INDEX acts_by_account ON acts (office, account, sequence) WHERE account IS NOT NULL;
CREATE INDEX acts_by_case ON acts (office, case_id, sequence) WHERE case_id IS NOT NULL;
CREATE INDEX cases_register ON cases (office, first_submitted DESC, number);
CREATE INDEX cases_register_procedure ON cases (office, procedure, first_submitted DESC, number);
CREATE INDEX cases_stage ON cases (office, stage, first_submitted DESC, number);
CREATE INDEX cases_owner ON cases (office, owner, first_submitted DESC, number) WHERE owner IS NOT NULL;
CREATE INDEX cases_person ON cases (office, person_key, first_submitted DESC, number);
CREATE UNIQUE INDEX cases_letter_code ON cases (office, letter_code) WHERE letter_code IS NOT NULL;
CREATE INDEX cases_letter_number ON cases (office, letter_number) WHERE letter_number IS NOT NULL;
CREATE INDEX cases_letter_digest ON cases (office, letter_digest) WHERE letter_digest IS NOT NULL;
CREATE INDEX case_words_case ON case_words (case_row);
CREATE INDEX numbers_case ON numbers (office, case_id, at);
CREATE INDEX drafts_owner ON drafts (office, owner, updated DESC, id) WHERE owner IS NOT NULL;
CREATE INDEX drafts_counter ON drafts (office, counter, updated DESC, id) WHERE counter IS NOT NULL;
CREATE INDEX drafts_end ON drafts (expires);
CREATE INDEX accounts_list ON accounts (office, is_officer DESC, name_key, id);
CREATE INDEX account_words_account ON account_words (office, account);
CREATE INDEX sessions_account ON sessions (office, account);
CREATE INDEX sessions_end ON sessions (expires);
CREATE INDEX throttles_end ON throttles (until);
CREATE INDEX editions_digest ON editions (office, digest, arrival);
CREATE INDEX editions_newest ON editions (office, arrival);
CREATE INDEX form_outcomes_at ON form_outcomes (at);
CREATE INDEX follow_ups_due ON follow_ups (due, office, case_id, kind);
CREATE INDEX outbox_due ON outbox (office, next_attempt, id) WHERE state = 'waiting';
CREATE INDEX outbox_state ON outbox (office, state, created DESC, id);
CREATE INDEX outbox_case ON outbox (office, case_id, created, id);
CREATE INDEX outbox_erasing ON outbox (settled) WHERE state IN ('sent', 'dropped') AND body <> '';
CREATE INDEX editions_current ON editions (office, kind, name, arrival, starts, withdrawn, digest);
CREATE INDEX cases_queue ON cases (office, step, (waiting_since IS NOT NULL), step_entered, number)
  WHERE step IS NOT NULL;
CREATE INDEX cases_letter_ended ON cases (office, letter_number, id) WHERE letter_ending IS NOT NULL;
CREATE INDEX cases_letter_ends ON cases (office, valid_until, id)
  WHERE letter_digest IS NOT NULL AND letter_ending IS NULL;
CREATE INDEX milestones_month ON milestones (office, at, case_id, version, kind, procedure);
CREATE INDEX milestones_run ON milestones (office, submitted, at, case_id, version) WHERE submitted IS NOT NULL;
CREATE INDEX cases_load ON cases (office, step, procedure, holder, step_entered, waiting_since)
WHERE step IS NOT NULL;
CREATE INDEX cases_running ON cases (office, procedure, last_submitted, number)
WHERE stage IN ('atStep', 'approved');
CREATE INDEX cases_oldest ON cases (office, first_submitted, number) WHERE stage IN ('atStep', 'approved');
CREATE INDEX mandates_holder ON mandates (office, holder, ends);
CREATE INDEX mandates_principal ON mandates (office, principal);
CREATE INDEX mandates_list ON mandates (office, ends DESC, id);
CREATE INDEX leaves_account ON leaves (office, account, ends);
CREATE INDEX leaves_day ON leaves (office, ends);
CREATE INDEX proofs_account ON proofs (office, account, entered, id);
CREATE TRIGGER journal_appends BEFORE INSERT ON journal
WHEN NEW.version <> 1 + coalesce(
    (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = NEW.stream), 0)
  OR EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a journal grows by one entry at its end'); END;
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
WHEN NEW.sequence <> OLD.sequence OR NEW.office <> OLD.office OR NEW.stream <> OLD.stream
  OR NEW.version <> OLD.version OR NEW.envelope <> OLD.envelope OR NEW.hash <> OLD.hash
  OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'of a journal entry only payload and salt can be erased'); END;
CREATE TRIGGER journal_keeps BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry is never deleted'); END;
CREATE TRIGGER cases_insert_follows_journal BEFORE INSERT ON cases
WHEN NEW.version IS NOT
  (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id)
BEGIN SELECT RAISE(ABORT, 'a case row stands at the version at which its journal ends'); END;
CREATE TRIGGER cases_update_follows_journal BEFORE UPDATE ON cases
WHEN NEW.office <> OLD.office OR NEW.id <> OLD.id OR NEW.version IS NOT
  (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id)
BEGIN SELECT RAISE(ABORT, 'a case row stands at the version at which its journal ends'); END;
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
CREATE TRIGGER editions_arrive BEFORE INSERT ON editions
WHEN EXISTS (SELECT 1 FROM editions WHERE arrival = NEW.arrival)
BEGIN SELECT RAISE(ABORT, 'an edition stays as it was brought in'); END;
CREATE TRIGGER editions_keep BEFORE DELETE ON editions
BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;
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
CREATE TRIGGER notices_once BEFORE INSERT ON notices
WHEN EXISTS (SELECT 1 FROM notices WHERE office = NEW.office AND case_id = NEW.case_id AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a notice is decided once'); END;
CREATE TRIGGER notices_stay BEFORE UPDATE ON notices
BEGIN SELECT RAISE(ABORT, 'a notice is decided once'); END;
CREATE TRIGGER notices_keep BEFORE DELETE ON notices
BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;
CREATE TRIGGER editions_stay BEFORE UPDATE ON editions
WHEN OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL OR NEW.starts IS NOT OLD.starts
  OR NEW.account IS NOT OLD.account
  OR (NEW.arrival, NEW.office, NEW.kind, NEW.name, NEW.digest, NEW.at, NEW.bytes)
    <> (OLD.arrival, OLD.office, OLD.kind, OLD.name, OLD.digest, OLD.at, OLD.bytes)
BEGIN SELECT RAISE(ABORT, 'an edition stays as it was brought in'); END;
CREATE TRIGGER milestones_follow_journal BEFORE INSERT ON milestones
WHEN NOT EXISTS (SELECT 1 FROM journal
  WHERE office = NEW.office AND stream = 'case:' || NEW.case_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a milestone comes from an event of its case'); END;
CREATE TRIGGER milestones_stay BEFORE UPDATE ON milestones
BEGIN SELECT RAISE(ABORT, 'a milestone stays as its event made it'); END;
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
