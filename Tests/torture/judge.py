"""What is left when the torture is over, held against what the clients wrote down."""

import json
import re

import history
from history import Entry


def journals(office):
    """The entries of each case, as the office's own export has them."""
    logins = dict(office.query("SELECT id, login FROM accounts"))
    file = office.folder / "journal.jsonl"
    office.run("journal", "export", "--out", file)
    cases = {}
    for line in file.read_text().splitlines():
        entry = json.loads(line)
        if not entry["stream"].startswith("case:"):
            continue
        envelope = json.loads(entry["envelope"])
        [fact] = envelope["fact"]
        who = person(envelope["by"])
        cases.setdefault(entry["stream"][5:], []).append(Entry(entry["version"], logins.get(who, who), fact))
    return cases


def person(doer):
    """The account that did it; empty for the program itself."""
    if isinstance(doer, str):
        return "" if doer == "system" else doer
    [(kind, facts)] = doer.items()
    return "" if kind == "system" else facts.get("_0", "") if isinstance(facts, dict) else str(facts)


def numbers(office):
    rows = office.query("SELECT series || '/' || year, n, printed, case_id FROM numbers ORDER BY 1, 2")
    return [(series, int(n), printed, case) for series, n, printed, case in rows]


def judge(office, record):
    """Every finding of the checker, and of the product's own check of its store."""
    left = journals(office)
    findings = history.check(record.operations, left, numbers(office))
    verified = office.run("journal", "verify", check=False)
    if verified.returncode:
        findings.append(history.Finding("verify", office.engine, verified.stdout + verified.stderr))
    return left, findings


def unfinished(office, record, stages=("issued", "handedOver", "received")):
    """Acknowledged applications that have not come to a letter although nothing stands in their way any more."""
    there = dict(office.query("SELECT id, stage FROM cases"))
    return [one.case for one in record.done("submit") if there.get(one.case) not in stages]
