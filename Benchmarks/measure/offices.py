"""Many offices in one store: the example office once more under other names, each at an address of its own."""

import hashlib
import os
import sqlite3
import time

from grow import chained

BASE = "pekanbaru"


def add_offices(path, count):
    """Copies all rows of the example office so many times. Gives the names of all offices."""
    store = sqlite3.connect(path, isolation_level=None)
    store.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;")
    kept = store.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for trigger, _ in kept:
        store.execute(f"DROP TRIGGER {trigger}")
    example = Example(store)
    names = [f"kab-{number:03}" for number in range(1, count + 1)]
    store.execute("BEGIN")
    for name in names:
        example.add(store, name)
    store.execute("COMMIT")
    for _, sql in kept:
        store.execute(sql)
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return [BASE, *names]


class Example:
    """All rows of the example office, in memory."""

    # Numbered by the engine itself, in the order in which they came.
    OWN_NUMBERS = {"journal": "sequence", "acts": "sequence", "cases": "row", "editions": "arrival"}
    LEFT_OUT = ("sessions", "form_outcomes", "leases", "follow_ups", "drafts")

    def __init__(self, store):
        self.tables = {}
        for table, in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            columns = [column[1] for column in store.execute(f"PRAGMA table_info({table})")]
            if "office" in columns and table not in self.LEFT_OUT:
                order = f"ORDER BY {self.OWN_NUMBERS[table]}" if table in self.OWN_NUMBERS else ""
                rows = store.execute(f"SELECT * FROM {table} WHERE office = ? {order}", (BASE,)).fetchall()
                self.tables[table] = (columns, rows)
        self.last = {table: store.execute(f"SELECT max({column}) FROM {table}").fetchone()[0]
                     for table, column in self.OWN_NUMBERS.items()}

    def add(self, store, name):
        numbers = {}
        for table in ("journal", "cases", "editions"):
            columns, rows = self.tables[table]
            place = columns.index(self.OWN_NUMBERS[table])
            first = self.last[table] + 1
            numbers[table] = {row[place]: first + position for position, row in enumerate(rows)}
            self.last[table] += len(rows)
        for table, (columns, rows) in self.tables.items():
            made = [self.row(table, dict(zip(columns, row)), name, numbers) for row in rows]
            if table == "journal":
                made = list(self.chains(made, name))
            if made:
                marks = ", ".join("?" for _ in columns)
                store.executemany(
                    f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",
                    [tuple(row[column] for column in columns) for row in made])

    def row(self, table, row, name, numbers):
        row["office"] = name
        if table == "acts":
            row["sequence"] = numbers["journal"][row["sequence"]]
        elif table in numbers:
            own = self.OWN_NUMBERS[table]
            row[own] = numbers[table][row[own]]
        elif table == "case_words":
            row["case_row"] = numbers["cases"][row["case_row"]]
        if table == "editions" and row["kind"] == "office":
            row["name"] = name
        if table == "settings" and row["name"] == "place":
            row["value"] = f"/{name}".encode()
        return row

    @staticmethod
    def chains(rows, name):
        """Each journal chained anew, since its entries say whose they are."""
        journals = {}
        for row in rows:
            journals.setdefault(row["stream"], []).append(row)
        for entries in journals.values():
            texts = [(row["envelope"].replace(f'"office":"{BASE}"', f'"office":"{name}"'), row["payload"])
                     for row in entries]
            for row, (_, _, _, envelope, payload, salt, digest) in zip(entries, chained(name, "", texts)):
                yield row | {"envelope": envelope, "payload": payload, "salt": salt, "hash": digest}


def session(store, office, login, base):
    """A signed-in browser, put into the store as signing in would: the cookie, and its forms' token."""
    secret, csrf = os.urandom(32).hex(), os.urandom(16).hex()
    account = store.execute("SELECT id FROM accounts WHERE office = ? AND login = ?", (office, login)).fetchone()[0]
    store.execute(
        "INSERT INTO sessions (token, office, account, receipt_case, csrf, expires) VALUES (?, ?, ?, NULL, ?, ?)",
        (hashlib.sha256(secret.encode()).hexdigest(), office, account, csrf, int((time.time() + 36_000) * 1000)))
    name = "session" + (f"-{base.strip('/')}" if base else "")
    return f"{name}={secret}"
