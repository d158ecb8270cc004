SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = on;
CREATE SCHEMA simple;
CREATE FUNCTION simple.all_offices() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ SELECT DISTINCT office FROM editions WHERE kind = 'office' ORDER BY office $$;
CREATE FUNCTION simple.cases_insert_follows_journal() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.version IS DISTINCT FROM
  (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id) THEN
    RAISE EXCEPTION 'a case row stands at the version at which its journal ends' USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_insert_follows_journal';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.cases_update_follows_journal() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.office <> OLD.office OR NEW.id <> OLD.id OR NEW.version IS DISTINCT FROM
  (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = 'case:' || NEW.id) THEN
    RAISE EXCEPTION 'a case row stands at the version at which its journal ends' USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_update_follows_journal';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.due_follow_ups(moment bigint, most bigint) RETURNS TABLE(office text, case_id text, kind text, due bigint, attempts bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ SELECT office, case_id, kind, due, attempts FROM follow_ups WHERE due <= moment
ORDER BY due, office, case_id, kind LIMIT most $$;
CREATE FUNCTION simple.editions_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'an edition is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'editions_keeps';
END $$;
CREATE FUNCTION simple.editions_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL
  OR (NEW.arrival, NEW.office, NEW.kind, NEW.name, NEW.digest, NEW.account, NEW.at, NEW.bytes, NEW.starts)
    IS DISTINCT FROM
    (OLD.arrival, OLD.office, OLD.kind, OLD.name, OLD.digest, OLD.account, OLD.at, OLD.bytes, OLD.starts) THEN
    RAISE EXCEPTION 'an edition stays as it was brought in' USING ERRCODE = 'check_violation', CONSTRAINT = 'editions_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.end_session(wanted text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ DELETE FROM sessions WHERE token = wanted $$;
CREATE FUNCTION simple.erase_messages(moment bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ UPDATE outbox SET address = id, subject = '', body = '', last_error = NULL
WHERE state IN ('sent', 'dropped') AND body <> '' AND settled < moment $$;
CREATE FUNCTION simple.expire(moment bigint, throttled_until bigint, forms_until bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ DELETE FROM sessions WHERE expires < moment;
DELETE FROM throttles WHERE until < throttled_until;
DELETE FROM form_outcomes WHERE at < forms_until;
DELETE FROM commit_marks WHERE at < now() - interval '1 day'; $$;
CREATE FUNCTION simple.expired_drafts(moment bigint) RETURNS TABLE(office text, id text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ SELECT office, id FROM drafts WHERE expires < moment ORDER BY expires, id $$;
CREATE FUNCTION simple.journal_appends() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.version <> 1 + coalesce(
  (SELECT max(version) FROM journal WHERE office = NEW.office AND stream = NEW.stream), 0) THEN
    RAISE EXCEPTION 'a journal grows by one entry at its end' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_appends';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.journal_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a journal entry is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_keeps';
END $$;
CREATE FUNCTION simple.journal_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.sequence <> OLD.sequence OR NEW.office <> OLD.office OR NEW.stream <> OLD.stream
  OR NEW.version <> OLD.version OR NEW.envelope <> OLD.envelope OR NEW.hash <> OLD.hash
  OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL THEN
    RAISE EXCEPTION 'of a journal entry only payload and salt can be erased' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.leaves_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a leave is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'leaves_keeps';
END $$;
CREATE FUNCTION simple.leaves_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF OLD.cancelled IS NOT NULL OR NEW.cancelled IS NULL
  OR (NEW.office, NEW.id, NEW.account, NEW.starts, NEW.ends, NEW.entered)
    IS DISTINCT FROM (OLD.office, OLD.id, OLD.account, OLD.starts, OLD.ends, OLD.entered) THEN
    RAISE EXCEPTION 'a leave stays as it was entered, and is cancelled once' USING ERRCODE = 'check_violation', CONSTRAINT = 'leaves_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.mandates_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a mandate is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'mandates_keeps';
END $$;
CREATE FUNCTION simple.mandates_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF OLD.ended IS NOT NULL OR NEW.ended IS NULL
  OR (NEW.office, NEW.id, NEW.kind, NEW.role, NEW.holder, NEW.principal, NEW.position, NEW.decree,
    NEW.decree_date, NEW.scan, NEW.starts, NEW.ends, NEW.entered)
    IS DISTINCT FROM
    (OLD.office, OLD.id, OLD.kind, OLD.role, OLD.holder, OLD.principal, OLD.position, OLD.decree,
    OLD.decree_date, OLD.scan, OLD.starts, OLD.ends, OLD.entered) THEN
    RAISE EXCEPTION 'a mandate stays as it was entered, and ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'mandates_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.milestones_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF true THEN
    RAISE EXCEPTION 'a milestone stays as its event made it' USING ERRCODE = 'check_violation', CONSTRAINT = 'milestones_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.notices_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a notice is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'notices_keeps';
END $$;
CREATE FUNCTION simple.notices_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF true THEN
    RAISE EXCEPTION 'a notice is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'notices_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.numbers_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a number is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'numbers_keeps';
END $$;
CREATE FUNCTION simple.numbers_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.office <> OLD.office OR NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.n <> OLD.n
  OR NEW.printed <> OLD.printed OR NEW.case_id <> OLD.case_id OR NEW.at <> OLD.at
  OR (NEW.state <> OLD.state AND OLD.state <> 'given') THEN
    RAISE EXCEPTION 'a number stays as it was given; it ends once, as issued or void' USING ERRCODE = 'check_violation', CONSTRAINT = 'numbers_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.numbers_without_gap() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.n <> 1 + coalesce(
  (SELECT max(n) FROM numbers WHERE office = NEW.office AND series = NEW.series AND year = NEW.year), 0) THEN
    RAISE EXCEPTION 'a series gives its next number, once' USING ERRCODE = 'check_violation', CONSTRAINT = 'numbers_without_gap';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.outbox_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a message is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'outbox_keeps';
END $$;
CREATE FUNCTION simple.outbox_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF NEW.office <> OLD.office OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.version <> OLD.version
  OR NEW.kind <> OLD.kind OR NEW.channel <> OLD.channel OR NEW.message_id <> OLD.message_id
  OR NEW.created <> OLD.created
  OR (NEW.state <> OLD.state AND OLD.state IN ('sent', 'dropped'))
  OR (NEW.body <> OLD.body AND NEW.body <> '')
  OR (NEW.address <> OLD.address AND NOT (NEW.body = '' AND NEW.address = OLD.id)) THEN
    RAISE EXCEPTION 'a message stays as it was written, and is sent once for all' USING ERRCODE = 'check_violation', CONSTRAINT = 'outbox_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.proofs_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a proof is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'proofs_keeps';
END $$;
CREATE FUNCTION simple.proofs_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'simple', 'pg_temp'
    AS $$
BEGIN
  IF OLD.withdrawn IS NOT NULL OR NEW.withdrawn IS NULL
  OR (NEW.office, NEW.id, NEW.account, NEW.proof, NEW.number, NEW.date, NEW.scan, NEW.entered)
    IS DISTINCT FROM
    (OLD.office, OLD.id, OLD.account, OLD.proof, OLD.number, OLD.date, OLD.scan, OLD.entered) THEN
    RAISE EXCEPTION 'a proof stays as it was entered, and is taken back once' USING ERRCODE = 'check_violation', CONSTRAINT = 'proofs_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION simple.session_of(wanted text) RETURNS TABLE(office text, account text, receipt_case text, csrf text, expires bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'simple', 'pg_temp'
    AS $$ SELECT office, account, receipt_case, csrf, expires FROM sessions WHERE token = wanted $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE simple.account_words (
    office text NOT NULL COLLATE pg_catalog."C",
    word text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT account_words_word_check CHECK ((word <> ''::text))
);
ALTER TABLE ONLY simple.account_words FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.accounts (
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    login text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    password_hash text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C",
    is_officer boolean NOT NULL,
    is_administrator boolean NOT NULL,
    is_auditor boolean NOT NULL,
    is_disabled boolean NOT NULL,
    must_change_password boolean NOT NULL,
    created bigint NOT NULL,
    signing_key bytea,
    CONSTRAINT accounts_id_check CHECK ((id <> ''::text)),
    CONSTRAINT accounts_login_check CHECK ((login <> ''::text)),
    CONSTRAINT accounts_office_check CHECK ((office <> ''::text)),
    CONSTRAINT accounts_roles_check CHECK ((json_typeof((roles)::json) = 'array'::text))
);
ALTER TABLE ONLY simple.accounts FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.acts (
    office text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    is_access boolean NOT NULL,
    account text COLLATE pg_catalog."C",
    case_id text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY simple.acts FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.case_words (
    office text NOT NULL COLLATE pg_catalog."C",
    word text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT case_words_word_check CHECK ((word <> ''::text))
);
ALTER TABLE ONLY simple.case_words FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.cases (
    arrival bigint NOT NULL,
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    procedure text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    step text COLLATE pg_catalog."C",
    step_entered bigint NOT NULL,
    holder text COLLATE pg_catalog."C",
    owner text COLLATE pg_catalog."C",
    submissions bigint NOT NULL,
    first_submitted bigint NOT NULL,
    last_submitted bigint NOT NULL,
    closed bigint,
    applicant_name text NOT NULL COLLATE pg_catalog."C",
    workplace text NOT NULL COLLATE pg_catalog."C",
    person_key text NOT NULL COLLATE pg_catalog."C",
    receipt_code_hash text NOT NULL COLLATE pg_catalog."C",
    letter_kind text COLLATE pg_catalog."C",
    letter_number text COLLATE pg_catalog."C",
    letter_date text COLLATE pg_catalog."C",
    letter_code text COLLATE pg_catalog."C",
    letter_digest text COLLATE pg_catalog."C",
    valid_until text COLLATE pg_catalog."C",
    words text NOT NULL COLLATE pg_catalog."C",
    waiting_since bigint,
    letter_ending text COLLATE pg_catalog."C",
    letter_ended_on text COLLATE pg_catalog."C",
    letter_ended_by text COLLATE pg_catalog."C",
    CONSTRAINT cases_check CHECK (((letter_ended_on IS NULL) = (letter_ending IS NULL))),
    CONSTRAINT cases_check1 CHECK (((letter_ended_by IS NULL) OR (letter_ending = ANY (ARRAY['revoked'::text, 'superseded'::text])))),
    CONSTRAINT cases_id_check CHECK ((id <> ''::text)),
    CONSTRAINT cases_letter_digest_check CHECK ((length(letter_digest) = 64)),
    CONSTRAINT cases_letter_ending_check CHECK ((letter_ending = ANY (ARRAY['revoked'::text, 'superseded'::text, 'void'::text]))),
    CONSTRAINT cases_receipt_code_hash_check CHECK ((length(receipt_code_hash) = 64))
);
ALTER TABLE ONLY simple.cases FORCE ROW LEVEL SECURITY;
ALTER TABLE simple.cases ALTER COLUMN arrival ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME simple.cases_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE simple.commit_marks (
    mark text NOT NULL COLLATE pg_catalog."C",
    at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE simple.documents (
    office text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    file_name text NOT NULL COLLATE pg_catalog."C",
    media_type text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    pages bigint NOT NULL,
    added bigint NOT NULL,
    CONSTRAINT documents_case_id_check CHECK ((case_id <> ''::text)),
    CONSTRAINT documents_digest_check CHECK ((length(digest) = 64)),
    CONSTRAINT documents_office_check CHECK ((office <> ''::text)),
    CONSTRAINT documents_pages_check CHECK ((pages >= 0)),
    CONSTRAINT documents_size_check CHECK ((size >= 0))
);
ALTER TABLE ONLY simple.documents FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.drafts (
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    owner text COLLATE pg_catalog."C",
    counter text COLLATE pg_catalog."C",
    procedure text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    updated bigint NOT NULL,
    expires bigint NOT NULL,
    content text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT drafts_id_check CHECK ((id <> ''::text)),
    CONSTRAINT drafts_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.drafts FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.editions (
    arrival bigint NOT NULL,
    office text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    bytes bytea NOT NULL,
    starts bigint,
    withdrawn bigint,
    withdrawer text COLLATE pg_catalog."C",
    CONSTRAINT editions_check CHECK (((withdrawn IS NULL) OR ((starts IS NOT NULL) AND (withdrawn < starts)))),
    CONSTRAINT editions_check1 CHECK (((withdrawer IS NULL) OR (withdrawn IS NOT NULL))),
    CONSTRAINT editions_digest_check CHECK ((length(digest) = 64)),
    CONSTRAINT editions_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'procedure'::text]))),
    CONSTRAINT editions_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.editions FORCE ROW LEVEL SECURITY;
ALTER TABLE simple.editions ALTER COLUMN arrival ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME simple.editions_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE simple.follow_ups (
    office text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    due bigint NOT NULL,
    attempts bigint NOT NULL,
    CONSTRAINT follow_ups_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.follow_ups FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.form_outcomes (
    office text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    CONSTRAINT form_outcomes_key_check CHECK ((key <> ''::text)),
    CONSTRAINT form_outcomes_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.form_outcomes FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.journal (
    sequence bigint NOT NULL,
    office text NOT NULL COLLATE pg_catalog."C",
    stream text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    envelope text NOT NULL COLLATE pg_catalog."C",
    payload text COLLATE pg_catalog."C",
    salt bytea,
    hash text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT journal_check CHECK (((payload IS NULL) = (salt IS NULL))),
    CONSTRAINT journal_hash_check CHECK ((length(hash) = 64)),
    CONSTRAINT journal_office_check CHECK ((office <> ''::text)),
    CONSTRAINT journal_salt_check CHECK ((length(salt) = 32)),
    CONSTRAINT journal_stream_check CHECK ((stream <> ''::text)),
    CONSTRAINT journal_version_check CHECK ((version >= 1))
);
ALTER TABLE ONLY simple.journal FORCE ROW LEVEL SECURITY;
ALTER TABLE simple.journal ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME simple.journal_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE simple.leases (
    office text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    signer text NOT NULL COLLATE pg_catalog."C",
    until bigint NOT NULL,
    CONSTRAINT leases_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.leases FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.leaves (
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    starts text NOT NULL COLLATE pg_catalog."C",
    ends text NOT NULL COLLATE pg_catalog."C",
    entered bigint NOT NULL,
    cancelled bigint,
    CONSTRAINT leaves_check CHECK (((length(ends) = 10) AND (ends >= starts))),
    CONSTRAINT leaves_check1 CHECK ((cancelled >= entered)),
    CONSTRAINT leaves_id_check CHECK ((id <> ''::text)),
    CONSTRAINT leaves_office_check CHECK ((office <> ''::text)),
    CONSTRAINT leaves_starts_check CHECK ((length(starts) = 10))
);
ALTER TABLE ONLY simple.leaves FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.mandates (
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    principal text COLLATE pg_catalog."C",
    "position" text NOT NULL COLLATE pg_catalog."C",
    decree text NOT NULL COLLATE pg_catalog."C",
    decree_date text NOT NULL COLLATE pg_catalog."C",
    scan text NOT NULL COLLATE pg_catalog."C",
    starts text NOT NULL COLLATE pg_catalog."C",
    ends text NOT NULL COLLATE pg_catalog."C",
    entered bigint NOT NULL,
    ended bigint,
    CONSTRAINT mandates_check CHECK ((principal <> holder)),
    CONSTRAINT mandates_check1 CHECK (((length(ends) = 10) AND (ends >= starts))),
    CONSTRAINT mandates_check2 CHECK ((ended >= entered)),
    CONSTRAINT mandates_decree_check CHECK ((decree <> ''::text)),
    CONSTRAINT mandates_decree_date_check CHECK ((length(decree_date) = 10)),
    CONSTRAINT mandates_id_check CHECK ((id <> ''::text)),
    CONSTRAINT mandates_kind_check CHECK ((kind = ANY (ARRAY['plh'::text, 'plt'::text, 'an'::text]))),
    CONSTRAINT mandates_office_check CHECK ((office <> ''::text)),
    CONSTRAINT mandates_position_check CHECK (("position" <> ''::text)),
    CONSTRAINT mandates_role_check CHECK ((role <> ''::text)),
    CONSTRAINT mandates_scan_check CHECK ((length(scan) = 64)),
    CONSTRAINT mandates_starts_check CHECK ((length(starts) = 10))
);
ALTER TABLE ONLY simple.mandates FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.milestones (
    office text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    procedure text NOT NULL COLLATE pg_catalog."C",
    step text COLLATE pg_catalog."C",
    begun bigint,
    done bigint,
    first_submitted bigint,
    submitted bigint,
    takes text COLLATE pg_catalog."C",
    pauses text NOT NULL COLLATE pg_catalog."C",
    stream text GENERATED ALWAYS AS (('case:'::text || case_id)) STORED COLLATE pg_catalog."C",
    CONSTRAINT milestones_case_id_check CHECK ((case_id <> ''::text)),
    CONSTRAINT milestones_check CHECK (((done >= begun) AND (done <= at))),
    CONSTRAINT milestones_check1 CHECK (((submitted >= first_submitted) AND (submitted <= at))),
    CONSTRAINT milestones_check2 CHECK (((kind = 'stay'::text) = (step IS NOT NULL))),
    CONSTRAINT milestones_check3 CHECK ((((step IS NULL) = (begun IS NULL)) AND ((begun IS NULL) = (done IS NULL)))),
    CONSTRAINT milestones_check4 CHECK (((first_submitted IS NULL) = (submitted IS NULL))),
    CONSTRAINT milestones_check5 CHECK (((submitted IS NULL) OR (kind = ANY (ARRAY['returned'::text, 'issued'::text, 'refused'::text, 'withdrawn'::text, 'void'::text])))),
    CONSTRAINT milestones_check6 CHECK (((takes IS NULL) = ((step IS NULL) AND (submitted IS NULL)))),
    CONSTRAINT milestones_check7 CHECK (((pauses = ''::text) OR (submitted IS NOT NULL))),
    CONSTRAINT milestones_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'stay'::text, 'returned'::text, 'issued'::text, 'refused'::text, 'withdrawn'::text, 'void'::text]))),
    CONSTRAINT milestones_office_check CHECK ((office <> ''::text)),
    CONSTRAINT milestones_procedure_check CHECK ((procedure <> ''::text)),
    CONSTRAINT milestones_version_check CHECK ((version >= 1))
);
ALTER TABLE ONLY simple.milestones FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.notices (
    office text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    CONSTRAINT notices_case_id_check CHECK ((case_id <> ''::text)),
    CONSTRAINT notices_key_check CHECK ((key <> ''::text)),
    CONSTRAINT notices_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.notices FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.numbers (
    office text NOT NULL COLLATE pg_catalog."C",
    series text NOT NULL COLLATE pg_catalog."C",
    year bigint NOT NULL,
    n bigint NOT NULL,
    printed text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    CONSTRAINT numbers_n_check CHECK ((n >= 1)),
    CONSTRAINT numbers_office_check CHECK ((office <> ''::text)),
    CONSTRAINT numbers_state_check CHECK ((state = ANY (ARRAY['given'::text, 'issued'::text, 'void'::text])))
);
ALTER TABLE ONLY simple.numbers FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.outbox (
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    created bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    next_attempt bigint NOT NULL,
    settled bigint,
    last_error text COLLATE pg_catalog."C",
    worker text COLLATE pg_catalog."C",
    leased_until bigint,
    stream text GENERATED ALWAYS AS (('case:'::text || case_id)) STORED COLLATE pg_catalog."C",
    CONSTRAINT outbox_address_check CHECK ((address <> ''::text)),
    CONSTRAINT outbox_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT outbox_case_id_check CHECK ((case_id <> ''::text)),
    CONSTRAINT outbox_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'webhook'::text]))),
    CONSTRAINT outbox_check CHECK (((state = 'waiting'::text) = (settled IS NULL))),
    CONSTRAINT outbox_check1 CHECK (((worker IS NULL) = (leased_until IS NULL))),
    CONSTRAINT outbox_check2 CHECK (((worker IS NULL) OR (state = 'waiting'::text))),
    CONSTRAINT outbox_id_check CHECK ((id <> ''::text)),
    CONSTRAINT outbox_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT outbox_message_id_check CHECK ((message_id <> ''::text)),
    CONSTRAINT outbox_office_check CHECK ((office <> ''::text)),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text, 'dropped'::text]))),
    CONSTRAINT outbox_version_check CHECK ((version >= 1))
);
ALTER TABLE ONLY simple.outbox FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.proofs (
    office text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    proof text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    date text NOT NULL COLLATE pg_catalog."C",
    scan text COLLATE pg_catalog."C",
    entered bigint NOT NULL,
    withdrawn bigint,
    CONSTRAINT proofs_check CHECK ((withdrawn >= entered)),
    CONSTRAINT proofs_date_check CHECK ((length(date) = 10)),
    CONSTRAINT proofs_id_check CHECK ((id <> ''::text)),
    CONSTRAINT proofs_number_check CHECK ((number <> ''::text)),
    CONSTRAINT proofs_office_check CHECK ((office <> ''::text)),
    CONSTRAINT proofs_proof_check CHECK ((json_typeof((proof)::json) = 'object'::text)),
    CONSTRAINT proofs_scan_check CHECK ((length(scan) = 64))
);
ALTER TABLE ONLY simple.proofs FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.schema_steps (
    step integer NOT NULL,
    applied timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE simple.sessions (
    token text NOT NULL COLLATE pg_catalog."C",
    office text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    receipt_case text COLLATE pg_catalog."C",
    csrf text NOT NULL COLLATE pg_catalog."C",
    expires bigint NOT NULL,
    CONSTRAINT sessions_office_check CHECK ((office <> ''::text)),
    CONSTRAINT sessions_token_check CHECK ((length(token) = 64))
);
ALTER TABLE ONLY simple.sessions FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.settings (
    office text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    value bytea NOT NULL,
    CONSTRAINT settings_name_check CHECK ((name <> ''::text)),
    CONSTRAINT settings_office_check CHECK ((office <> ''::text))
);
ALTER TABLE ONLY simple.settings FORCE ROW LEVEL SECURITY;
CREATE TABLE simple.throttles (
    key text NOT NULL COLLATE pg_catalog."C",
    failures bigint NOT NULL,
    until bigint NOT NULL
);
INSERT INTO simple.account_words VALUES ('office', 'ani', 'ani');
INSERT INTO simple.account_words VALUES ('office', 'rini', 'rini');
INSERT INTO simple.accounts VALUES ('office', 'ani', 'ani', 'Ani', ' ani', 'hash', '[]', false, false, false, false, false, 1795410000000, '\x010203');
INSERT INTO simple.accounts VALUES ('office', 'rini', 'rini', 'Rini', ' rini', 'hash', '["clerk"]', true, false, false, false, true, 1795410000000, NULL);
INSERT INTO simple.acts VALUES ('office', 4, false, 'ani', NULL);
INSERT INTO simple.acts VALUES ('office', 5, true, 'ani', NULL);
INSERT INTO simple.case_words VALUES ('office', 'ani', 'a');
INSERT INTO simple.case_words VALUES ('office', 'rs', 'a');
INSERT INTO simple.case_words VALUES ('office', 'umpama', 'a');
INSERT INTO simple.case_words VALUES ('office', 'ani', 'b');
INSERT INTO simple.case_words VALUES ('office', 'rs', 'b');
INSERT INTO simple.case_words VALUES ('office', 'umpama', 'b');
INSERT INTO simple.cases OVERRIDING SYSTEM VALUE VALUES (1, 'office', 'a', 2, 'permit', 'new', 'N-a', 'atStep', 'desk', 1795410000000, NULL, NULL, 1, 1795410000000, 1795410000000, NULL, 'Ani', 'RS Umpama', 'key', '6f32860910ca0fb2a20c7fda143666b09dbf8db5238195c90a586fb542ff0cad', NULL, NULL, NULL, NULL, NULL, NULL, ' ani rs umpama', 1795410000000, NULL, NULL, NULL);
INSERT INTO simple.cases OVERRIDING SYSTEM VALUE VALUES (2, 'office', 'b', 1, 'permit', 'new', 'N-b', 'withdrawn', NULL, 1795410000000, NULL, 'ani', 1, 1795410000000, 1795410000000, 1795410000000, 'Ani', 'RS Umpama', 'key', '6f32860910ca0fb2a20c7fda143666b09dbf8db5238195c90a586fb542ff0cad', NULL, NULL, NULL, NULL, NULL, NULL, ' ani rs umpama', 1795410000000, NULL, NULL, NULL);
INSERT INTO simple.documents VALUES ('office', 'a', '3b9c358f36f0a31b6ad3e14f309c7cf198ac9246e8316f9ce543d5b19ac02b80', 'ktp.pdf', 'application/pdf', 5, 1, 1795410000000);
INSERT INTO simple.drafts VALUES ('office', 'd', 'ani', NULL, 'permit', 'new', 1795410000000, 1795496400000, '{"doneGroups":["person"],"evidence":{"str":{"file":{"_0":"8c25cb3686462e9a86d2883c5688a22fe738b0bbc85f458d2d2b5f3f667c6d5a"}}},"values":{"name":"Ani"}}');
INSERT INTO simple.editions OVERRIDING SYSTEM VALUE VALUES (1, 'office', 'office', 'office', '5cc3f82838ba7260203e4590ce03d00e1663d41f6a5167144f5c95d6be2166a0', NULL, 1795410000000, '\x0102', NULL, NULL, NULL);
INSERT INTO simple.editions OVERRIDING SYSTEM VALUE VALUES (2, 'office', 'procedure', 'permit', '7c4a345722b40acbdc121843d43b674e9f7c50201f26b4b915931b4f2a73d3d0', 'ani', 1795410000000, '\x03', 1795410009000, NULL, NULL);
INSERT INTO simple.follow_ups VALUES ('office', 'a', 'typeset', 1795410000000, 0);
INSERT INTO simple.form_outcomes VALUES ('office', 'form', '/berkas/a', 1795410000000);
INSERT INTO simple.journal OVERRIDING SYSTEM VALUE VALUES (1, 'office', 'case:a', 1, '{"at":1795410000000,"by":{"officer":{"_0":"rini","as":"desk"}},"fact":{"released":{"step":"desk"}},"office":"office","payloadHash":"ef8d3c080ec6941bf283c813af3e7a87e4fcdda638a92883ae4bbdb356a4cbde","stream":"case:a","version":1}', '{"text":"one"}', '\x0707070707070707070707070707070707070707070707070707070707070707', '9c5d39fd6c55ddfa7ee3e901c7a7b7d833e8f8f2390f03bc79a447113c852034');
INSERT INTO simple.journal OVERRIDING SYSTEM VALUE VALUES (2, 'office', 'case:a', 2, '{"at":1795410000000,"by":{"officer":{"_0":"rini","as":"desk"}},"fact":{"claimed":{"step":"desk"}},"office":"office","payloadHash":"eb23e3ce591e7ade05414fb1e478081011839038d1446271af78b7de8c2aade9","stream":"case:a","version":2}', '{"text":"two"}', '\x0707070707070707070707070707070707070707070707070707070707070707', '456b0e8a842223f24744731e96fba1809b0530eb6a90c088ff815157e039624e');
INSERT INTO simple.journal OVERRIDING SYSTEM VALUE VALUES (3, 'office', 'case:b', 1, '{"at":1795410000000,"by":{"officer":{"_0":"rini","as":"desk"}},"fact":{"withdrawn":{}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"case:b","version":1}', '{}', '\x0707070707070707070707070707070707070707070707070707070707070707', '809be660b22b5de86e6448b9b66f8591de07f990afd7059b58b84efe2056c996');
INSERT INTO simple.journal OVERRIDING SYSTEM VALUE VALUES (4, 'office', 'acts', 1, '{"at":1795410000000,"by":{"administrator":{"_0":"ani"}},"fact":{"exported":{"what":"register"}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"acts","version":1}', '{}', '\x0707070707070707070707070707070707070707070707070707070707070707', '74c8276cc387f9ddd77ed650b3dca261cffa6eda84ffeb50fd3b3837beffb73e');
INSERT INTO simple.journal OVERRIDING SYSTEM VALUE VALUES (5, 'office', 'access:2026-11-27', 1, '{"at":1795410000000,"by":{"administrator":{"_0":"ani"}},"fact":{"exported":{"what":"register"}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"access:2026-11-27","version":1}', '{}', '\x0707070707070707070707070707070707070707070707070707070707070707', '62e67aef1fa1d18dfcf53264c7a4fef45d4fee0bfab54b7f8ea659ba22c33ca7');
INSERT INTO simple.journal OVERRIDING SYSTEM VALUE VALUES (6, 'office', 'seals', 1, '{"at":1795410000000,"by":{"administrator":{"_0":"ani"}},"fact":{"exported":{"what":"register"}},"office":"office","payloadHash":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","stream":"seals","version":1}', '{}', '\x0707070707070707070707070707070707070707070707070707070707070707', 'da0d6c38b357959633f39333e9a7a7570af6e2a060ece1c619d42f63e9c68195');
INSERT INTO simple.leases VALUES ('office', 'a', 'signer', 1795410060000);
INSERT INTO simple.notices VALUES ('office', 'a', 'k', 'v', 1795410000000);
INSERT INTO simple.numbers VALUES ('office', 's', 2026, 3, 's/3/2026', 'b', 'given', 1795410000000);
INSERT INTO simple.numbers VALUES ('office', 's', 2026, 1, 's/1/2026', 'a', 'issued', 1795410000000);
INSERT INTO simple.numbers VALUES ('office', 's', 2026, 2, 's/2/2026', 'a', 'void', 1795410000000);
INSERT INTO simple.outbox VALUES ('office', '8f1a84473ff2f3b63a660b546373f89c', 'a', 1, 'submitted', 'email', 'ani@simple.example', 'Nomor', 'Isi', '<8f1a84473ff2f3b63a660b546373f89c@simple.example>', 1795410000000, 'waiting', 0, 1795410000000, NULL, NULL, NULL, NULL, DEFAULT);
INSERT INTO simple.outbox VALUES ('office', '48e1d2be47ad61c0ac13c3ba12494ee1', 'a', 1, 'sent', 'email', 'ani@simple.example', 'Nomor', 'Isi', '<48e1d2be47ad61c0ac13c3ba12494ee1@simple.example>', 1795410000000, 'sent', 0, 1795410000000, 1795410000000, NULL, NULL, NULL, DEFAULT);
INSERT INTO simple.schema_steps VALUES (1, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (2, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (3, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (4, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (5, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (6, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (7, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.schema_steps VALUES (8, '2026-11-27 02:34:52.623867+00');
INSERT INTO simple.sessions VALUES ('3f3af1ecebbd1410ab417ec0d27bbfcb5d340e177ae159b59fc8626c2dfd9175', 'office', 'ani', NULL, 'c', 1795410060000);
INSERT INTO simple.settings VALUES ('office', 'secret', '\x0909');
INSERT INTO simple.throttles VALUES ('10.0.0.1', 2, 1795410000000);
SELECT pg_catalog.setval('simple.cases_arrival_seq', 2, true);
SELECT pg_catalog.setval('simple.editions_arrival_seq', 2, true);
SELECT pg_catalog.setval('simple.journal_sequence_seq', 6, true);
ALTER TABLE ONLY simple.account_words
    ADD CONSTRAINT account_words_pkey PRIMARY KEY (office, word, account);
ALTER TABLE ONLY simple.accounts
    ADD CONSTRAINT accounts_login UNIQUE (office, login);
ALTER TABLE ONLY simple.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.acts
    ADD CONSTRAINT acts_pkey PRIMARY KEY (office, sequence);
ALTER TABLE ONLY simple.case_words
    ADD CONSTRAINT case_words_pkey PRIMARY KEY (office, word, case_id);
ALTER TABLE ONLY simple.cases
    ADD CONSTRAINT cases_number UNIQUE (office, number);
ALTER TABLE ONLY simple.cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.commit_marks
    ADD CONSTRAINT commit_marks_pkey PRIMARY KEY (mark);
ALTER TABLE ONLY simple.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (office, case_id, digest);
ALTER TABLE ONLY simple.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.editions
    ADD CONSTRAINT editions_pkey PRIMARY KEY (office, arrival);
ALTER TABLE ONLY simple.follow_ups
    ADD CONSTRAINT follow_ups_pkey PRIMARY KEY (office, case_id, kind);
ALTER TABLE ONLY simple.form_outcomes
    ADD CONSTRAINT form_outcomes_pkey PRIMARY KEY (office, key);
ALTER TABLE ONLY simple.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (office, sequence);
ALTER TABLE ONLY simple.journal
    ADD CONSTRAINT journal_versions UNIQUE (office, stream, version);
ALTER TABLE ONLY simple.leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (office, case_id);
ALTER TABLE ONLY simple.leaves
    ADD CONSTRAINT leaves_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.mandates
    ADD CONSTRAINT mandates_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.milestones
    ADD CONSTRAINT milestones_pkey PRIMARY KEY (office, case_id, version, kind);
ALTER TABLE ONLY simple.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (office, case_id, key);
ALTER TABLE ONLY simple.numbers
    ADD CONSTRAINT numbers_pkey PRIMARY KEY (office, series, year, n);
ALTER TABLE ONLY simple.numbers
    ADD CONSTRAINT numbers_printed UNIQUE (office, series, printed);
ALTER TABLE ONLY simple.outbox
    ADD CONSTRAINT outbox_office_case_id_version_kind_channel_address_key UNIQUE (office, case_id, version, kind, channel, address);
ALTER TABLE ONLY simple.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.proofs
    ADD CONSTRAINT proofs_pkey PRIMARY KEY (office, id);
ALTER TABLE ONLY simple.schema_steps
    ADD CONSTRAINT schema_steps_pkey PRIMARY KEY (step);
ALTER TABLE ONLY simple.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token);
ALTER TABLE ONLY simple.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (office, name);
ALTER TABLE ONLY simple.throttles
    ADD CONSTRAINT throttles_pkey PRIMARY KEY (key);
CREATE INDEX account_words_account ON simple.account_words USING btree (office, account);
CREATE INDEX accounts_list ON simple.accounts USING btree (office, is_officer DESC, name_key, id);
CREATE INDEX acts_by_account ON simple.acts USING btree (office, account, sequence) WHERE (account IS NOT NULL);
CREATE INDEX acts_by_case ON simple.acts USING btree (office, case_id, sequence) WHERE (case_id IS NOT NULL);
CREATE INDEX acts_by_kind ON simple.acts USING btree (office, is_access, sequence);
CREATE INDEX case_words_case ON simple.case_words USING btree (office, case_id);
CREATE UNIQUE INDEX cases_letter_code ON simple.cases USING btree (office, letter_code) WHERE (letter_code IS NOT NULL);
CREATE INDEX cases_letter_digest ON simple.cases USING btree (office, letter_digest) WHERE (letter_digest IS NOT NULL);
CREATE INDEX cases_letter_ended ON simple.cases USING btree (office, letter_number, id) WHERE (letter_ending IS NOT NULL);
CREATE INDEX cases_letter_ends ON simple.cases USING btree (office, valid_until, id) WHERE ((letter_digest IS NOT NULL) AND (letter_ending IS NULL));
CREATE INDEX cases_letter_number ON simple.cases USING btree (office, letter_number) WHERE (letter_number IS NOT NULL);
CREATE INDEX cases_load ON simple.cases USING btree (office, step, procedure, holder NULLS FIRST, step_entered, waiting_since) WHERE (step IS NOT NULL);
CREATE INDEX cases_oldest ON simple.cases USING btree (office, first_submitted, number) WHERE (stage = ANY (ARRAY['atStep'::text, 'approved'::text]));
CREATE INDEX cases_owner ON simple.cases USING btree (office, owner, first_submitted DESC, number) WHERE (owner IS NOT NULL);
CREATE INDEX cases_person ON simple.cases USING btree (office, person_key, first_submitted DESC, number);
CREATE INDEX cases_queue ON simple.cases USING btree (office, step, ((waiting_since IS NOT NULL)), step_entered, number) WHERE (step IS NOT NULL);
CREATE INDEX cases_register ON simple.cases USING btree (office, first_submitted DESC, number);
CREATE INDEX cases_register_procedure ON simple.cases USING btree (office, procedure, first_submitted DESC, number);
CREATE INDEX cases_running ON simple.cases USING btree (office, procedure, last_submitted, number) WHERE (stage = ANY (ARRAY['atStep'::text, 'approved'::text]));
CREATE INDEX cases_stage ON simple.cases USING btree (office, stage, first_submitted DESC, number);
CREATE INDEX commit_marks_at ON simple.commit_marks USING btree (at);
CREATE INDEX drafts_counter ON simple.drafts USING btree (office, counter, updated DESC, id) WHERE (counter IS NOT NULL);
CREATE INDEX drafts_end ON simple.drafts USING btree (expires);
CREATE INDEX drafts_owner ON simple.drafts USING btree (office, owner, updated DESC, id) WHERE (owner IS NOT NULL);
CREATE INDEX editions_current ON simple.editions USING btree (office, kind, name, arrival, starts, withdrawn, digest);
CREATE INDEX editions_digest ON simple.editions USING btree (office, digest, arrival);
CREATE INDEX follow_ups_due ON simple.follow_ups USING btree (due, office, case_id, kind);
CREATE INDEX form_outcomes_at ON simple.form_outcomes USING btree (at);
CREATE INDEX leaves_account ON simple.leaves USING btree (office, account, ends);
CREATE INDEX leaves_day ON simple.leaves USING btree (office, ends);
CREATE INDEX mandates_holder ON simple.mandates USING btree (office, holder, ends);
CREATE INDEX mandates_list ON simple.mandates USING btree (office, ends DESC, id);
CREATE INDEX mandates_principal ON simple.mandates USING btree (office, principal);
CREATE INDEX milestones_month ON simple.milestones USING btree (office, at, case_id, version, kind, procedure);
CREATE INDEX milestones_run ON simple.milestones USING btree (office, submitted, at, case_id, version) WHERE (submitted IS NOT NULL);
CREATE INDEX numbers_case ON simple.numbers USING btree (office, case_id, at);
CREATE INDEX outbox_case ON simple.outbox USING btree (office, case_id, created, id);
CREATE INDEX outbox_due ON simple.outbox USING btree (office, next_attempt, id) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_erasing ON simple.outbox USING btree (settled) WHERE ((state = ANY (ARRAY['sent'::text, 'dropped'::text])) AND (body <> ''::text));
CREATE INDEX outbox_state ON simple.outbox USING btree (office, state, created DESC, id);
CREATE INDEX proofs_account ON simple.proofs USING btree (office, account, entered, id);
CREATE INDEX sessions_account ON simple.sessions USING btree (office, account);
CREATE INDEX sessions_end ON simple.sessions USING btree (expires);
CREATE INDEX throttles_end ON simple.throttles USING btree (until);
CREATE TRIGGER cases_insert_follows_journal BEFORE INSERT ON simple.cases FOR EACH ROW EXECUTE FUNCTION simple.cases_insert_follows_journal();
CREATE TRIGGER cases_update_follows_journal BEFORE UPDATE ON simple.cases FOR EACH ROW EXECUTE FUNCTION simple.cases_update_follows_journal();
CREATE TRIGGER editions_keeps BEFORE DELETE ON simple.editions FOR EACH ROW EXECUTE FUNCTION simple.editions_keeps();
CREATE TRIGGER editions_stay BEFORE UPDATE ON simple.editions FOR EACH ROW EXECUTE FUNCTION simple.editions_stay();
CREATE TRIGGER editions_stays_filled BEFORE TRUNCATE ON simple.editions FOR EACH STATEMENT EXECUTE FUNCTION simple.editions_keeps();
CREATE TRIGGER journal_appends BEFORE INSERT ON simple.journal FOR EACH ROW EXECUTE FUNCTION simple.journal_appends();
CREATE TRIGGER journal_keeps BEFORE DELETE ON simple.journal FOR EACH ROW EXECUTE FUNCTION simple.journal_keeps();
CREATE TRIGGER journal_stays BEFORE UPDATE ON simple.journal FOR EACH ROW EXECUTE FUNCTION simple.journal_stays();
CREATE TRIGGER journal_stays_filled BEFORE TRUNCATE ON simple.journal FOR EACH STATEMENT EXECUTE FUNCTION simple.journal_keeps();
CREATE TRIGGER leaves_keeps BEFORE DELETE ON simple.leaves FOR EACH ROW EXECUTE FUNCTION simple.leaves_keeps();
CREATE TRIGGER leaves_stay BEFORE UPDATE ON simple.leaves FOR EACH ROW EXECUTE FUNCTION simple.leaves_stay();
CREATE TRIGGER leaves_stays_filled BEFORE TRUNCATE ON simple.leaves FOR EACH STATEMENT EXECUTE FUNCTION simple.leaves_keeps();
CREATE TRIGGER mandates_keeps BEFORE DELETE ON simple.mandates FOR EACH ROW EXECUTE FUNCTION simple.mandates_keeps();
CREATE TRIGGER mandates_stay BEFORE UPDATE ON simple.mandates FOR EACH ROW EXECUTE FUNCTION simple.mandates_stay();
CREATE TRIGGER mandates_stays_filled BEFORE TRUNCATE ON simple.mandates FOR EACH STATEMENT EXECUTE FUNCTION simple.mandates_keeps();
CREATE TRIGGER milestones_stay BEFORE UPDATE ON simple.milestones FOR EACH ROW EXECUTE FUNCTION simple.milestones_stay();
CREATE TRIGGER notices_keeps BEFORE DELETE ON simple.notices FOR EACH ROW EXECUTE FUNCTION simple.notices_keeps();
CREATE TRIGGER notices_stay BEFORE UPDATE ON simple.notices FOR EACH ROW EXECUTE FUNCTION simple.notices_stay();
CREATE TRIGGER notices_stays_filled BEFORE TRUNCATE ON simple.notices FOR EACH STATEMENT EXECUTE FUNCTION simple.notices_keeps();
CREATE TRIGGER numbers_keeps BEFORE DELETE ON simple.numbers FOR EACH ROW EXECUTE FUNCTION simple.numbers_keeps();
CREATE TRIGGER numbers_stay BEFORE UPDATE ON simple.numbers FOR EACH ROW EXECUTE FUNCTION simple.numbers_stay();
CREATE TRIGGER numbers_stays_filled BEFORE TRUNCATE ON simple.numbers FOR EACH STATEMENT EXECUTE FUNCTION simple.numbers_keeps();
CREATE TRIGGER numbers_without_gap BEFORE INSERT ON simple.numbers FOR EACH ROW EXECUTE FUNCTION simple.numbers_without_gap();
CREATE TRIGGER outbox_keeps BEFORE DELETE ON simple.outbox FOR EACH ROW EXECUTE FUNCTION simple.outbox_keeps();
CREATE TRIGGER outbox_stays BEFORE UPDATE ON simple.outbox FOR EACH ROW EXECUTE FUNCTION simple.outbox_stays();
CREATE TRIGGER outbox_stays_filled BEFORE TRUNCATE ON simple.outbox FOR EACH STATEMENT EXECUTE FUNCTION simple.outbox_keeps();
CREATE TRIGGER proofs_keeps BEFORE DELETE ON simple.proofs FOR EACH ROW EXECUTE FUNCTION simple.proofs_keeps();
CREATE TRIGGER proofs_stay BEFORE UPDATE ON simple.proofs FOR EACH ROW EXECUTE FUNCTION simple.proofs_stay();
CREATE TRIGGER proofs_stays_filled BEFORE TRUNCATE ON simple.proofs FOR EACH STATEMENT EXECUTE FUNCTION simple.proofs_keeps();
ALTER TABLE ONLY simple.account_words
    ADD CONSTRAINT account_words_office_account_fkey FOREIGN KEY (office, account) REFERENCES simple.accounts(office, id) ON DELETE CASCADE;
ALTER TABLE ONLY simple.acts
    ADD CONSTRAINT acts_office_sequence_fkey FOREIGN KEY (office, sequence) REFERENCES simple.journal(office, sequence);
ALTER TABLE ONLY simple.case_words
    ADD CONSTRAINT case_words_office_case_id_fkey FOREIGN KEY (office, case_id) REFERENCES simple.cases(office, id) ON DELETE CASCADE;
ALTER TABLE ONLY simple.leaves
    ADD CONSTRAINT leaves_office_account_fkey FOREIGN KEY (office, account) REFERENCES simple.accounts(office, id);
ALTER TABLE ONLY simple.mandates
    ADD CONSTRAINT mandates_office_holder_fkey FOREIGN KEY (office, holder) REFERENCES simple.accounts(office, id);
ALTER TABLE ONLY simple.mandates
    ADD CONSTRAINT mandates_office_principal_fkey FOREIGN KEY (office, principal) REFERENCES simple.accounts(office, id);
ALTER TABLE ONLY simple.milestones
    ADD CONSTRAINT milestones_office_stream_version_fkey FOREIGN KEY (office, stream, version) REFERENCES simple.journal(office, stream, version);
ALTER TABLE ONLY simple.outbox
    ADD CONSTRAINT outbox_office_stream_version_fkey FOREIGN KEY (office, stream, version) REFERENCES simple.journal(office, stream, version);
ALTER TABLE ONLY simple.proofs
    ADD CONSTRAINT proofs_office_account_fkey FOREIGN KEY (office, account) REFERENCES simple.accounts(office, id);
ALTER TABLE ONLY simple.sessions
    ADD CONSTRAINT sessions_office_account_fkey FOREIGN KEY (office, account) REFERENCES simple.accounts(office, id) ON DELETE CASCADE;
ALTER TABLE simple.account_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_words_of_the_office ON simple.account_words USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY account_words_of_the_owner ON simple.account_words TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY accounts_of_the_office ON simple.accounts USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY accounts_of_the_owner ON simple.accounts TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.acts ENABLE ROW LEVEL SECURITY;
CREATE POLICY acts_of_the_office ON simple.acts USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY acts_of_the_owner ON simple.acts TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.case_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_words_of_the_office ON simple.case_words USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY case_words_of_the_owner ON simple.case_words TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY cases_of_the_office ON simple.cases USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY cases_of_the_owner ON simple.cases TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY documents_of_the_office ON simple.documents USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY documents_of_the_owner ON simple.documents TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.drafts ENABLE ROW LEVEL SECURITY;
CREATE POLICY drafts_of_the_office ON simple.drafts USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY drafts_of_the_owner ON simple.drafts TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.editions ENABLE ROW LEVEL SECURITY;
CREATE POLICY editions_of_the_office ON simple.editions USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY editions_of_the_owner ON simple.editions TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.follow_ups ENABLE ROW LEVEL SECURITY;
CREATE POLICY follow_ups_of_the_office ON simple.follow_ups USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY follow_ups_of_the_owner ON simple.follow_ups TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.form_outcomes ENABLE ROW LEVEL SECURITY;
CREATE POLICY form_outcomes_of_the_office ON simple.form_outcomes USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY form_outcomes_of_the_owner ON simple.form_outcomes TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_of_the_office ON simple.journal USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY journal_of_the_owner ON simple.journal TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.leases ENABLE ROW LEVEL SECURITY;
CREATE POLICY leases_of_the_office ON simple.leases USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY leases_of_the_owner ON simple.leases TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.leaves ENABLE ROW LEVEL SECURITY;
CREATE POLICY leaves_of_the_office ON simple.leaves USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY leaves_of_the_owner ON simple.leaves TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.mandates ENABLE ROW LEVEL SECURITY;
CREATE POLICY mandates_of_the_office ON simple.mandates USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY mandates_of_the_owner ON simple.mandates TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.milestones ENABLE ROW LEVEL SECURITY;
CREATE POLICY milestones_of_the_office ON simple.milestones USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY milestones_of_the_owner ON simple.milestones TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY notices_of_the_office ON simple.notices USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY notices_of_the_owner ON simple.notices TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.numbers ENABLE ROW LEVEL SECURITY;
CREATE POLICY numbers_of_the_office ON simple.numbers USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY numbers_of_the_owner ON simple.numbers TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_of_the_office ON simple.outbox USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY outbox_of_the_owner ON simple.outbox TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.proofs ENABLE ROW LEVEL SECURITY;
CREATE POLICY proofs_of_the_office ON simple.proofs USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY proofs_of_the_owner ON simple.proofs TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY sessions_of_the_office ON simple.sessions USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY sessions_of_the_owner ON simple.sessions TO keeper USING (true) WITH CHECK (true);
ALTER TABLE simple.settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY settings_of_the_office ON simple.settings USING ((office = current_setting('simple.office'::text, true))) WITH CHECK ((office = current_setting('simple.office'::text, true)));
CREATE POLICY settings_of_the_owner ON simple.settings TO keeper USING (true) WITH CHECK (true);
