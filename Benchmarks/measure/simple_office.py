"""SIMPLE as the example office, filled with made-up cases, and the requests its officers send."""

import http.cookiejar
import pathlib
import re
import sqlite3
import urllib.parse
import urllib.request

from forms import Forms, all_well
from grow import wait
from places import SIMPLE, Server, free_port, run

PROCEDURE = "siktg"
# Desks that decide about a file one after the other, and who sits there.
DESKS = [("verifikasi_ahli_muda", "maya"), ("verifikasi_ahli_madya", "hasan"), ("verifikasi_sekretaris", "lina")]


class Staying(urllib.request.HTTPRedirectHandler):
    """Does not go where signing in leads: the applicant who owns all made-up cases would be shown a million."""

    stays = False

    def http_error_303(self, request, answer, code, message, headers):
        return answer if Staying.stays else super().http_error_303(request, answer, code, message, headers)

    http_error_302 = http_error_303


class SimpleOffice:
    name = "SIMPLE"

    def __init__(self, folder, database=None):
        self.folder = pathlib.Path(folder)
        self.store = ["--data", self.folder / "data", "--log-level", "error"]
        self.url = database
        if database:
            self.store += ["--database", database]
        said = run(SIMPLE, "office", "init", "offices/pekanbaru", "--procedures", f"procedures/{PROCEDURE}", *self.store)
        rows = [re.split(r" {2,}", line.strip()) for line in said.splitlines()]
        self.passwords = {row[0]: row[1] for row in rows if len(row) == 4}
        self.passphrase = re.search(r"Frasa sandi[^:]*: (.+)", said)[1].strip()
        self.invented = 0

    @staticmethod
    def database(postgres, name):
        """An installed, empty database of that server, as the program reaches it."""
        run(SIMPLE, "database", "init", "--owner", postgres.url("owner", name))
        return postgres.url("simple_program", name)

    def fill(self, count, at=None, photos=False):
        words = [SIMPLE, "office", "fill", PROCEDURE, "--cases", count, "--first", self.invented, *self.store]
        run(*words, *(["--at", at] if at else []), *(["--photos"] if photos else []))
        self.invented += count

    def wait(self, count, at):
        """Files that wait at a desk: the kernel decides some hundred, the others are these again."""
        self.fill(min(count, 300) if not self.url else count, at=at)
        if not self.url:
            wait(str(self.folder / "data/simple.sqlite"), at, count)

    def serve(self):
        port = free_port()
        self.server = Server(
            [SIMPLE, "serve", "--port", port, *self.store], f"http://127.0.0.1:{port}", log=self.folder / "serve.log")
        return self.server.wait("/healthz")

    def query(self, sql, *values):
        """Rows of the store; both engines have the same columns."""
        if not self.url:
            with sqlite3.connect(self.folder / "data/simple.sqlite") as store:
                return store.execute(sql, values).fetchall()
        literal = sql
        for value in values:
            literal = literal.replace("?", "'" + str(value) + "'", 1)
        owner = self.url.replace("simple_program@", "owner@") + "&options=-csearch_path%3Dsimple"
        said = run("psql", owner, "-tA", "-F", "\t", "-c", literal)
        return [tuple(line.split("\t")) for line in said.splitlines()]

    def waiting(self, desk):
        return [row[0] for row in self.query("SELECT id FROM cases WHERE step = ? AND stage = 'atStep' ORDER BY id", desk)]

    def sign_in(self, login):
        """The cookie of a new session."""
        jar = http.cookiejar.CookieJar()
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), Staying())
        form = Forms(opener.open(f"{self.server.url}/masuk").read().decode()).to("/masuk")
        sent = {name: value for _, name, value in form["fields"]}
        sent |= {"login": login, "password": self.passwords[login]}
        Staying.stays = True
        try:
            opener.open(f"{self.server.url}/masuk", urllib.parse.urlencode(sent).encode())
        finally:
            Staying.stays = False
        self.opener = opener
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)

    def decisions(self, clients, desk=0, sessions=8):
        """For each client the decision about a file that its officer holds; the answer leads to the next one."""
        step, login = DESKS[desk]
        people = [self.officer(login) for _ in range(min(sessions, clients))]
        return [self.first_decision(step, *people[number % len(people)]) for number in range(clients)]

    def officer(self, login):
        cookie = self.sign_in(login)
        return cookie, self.opener

    def first_decision(self, step, cookie, opener, base=""):
        queue = opener.open(f"{self.server.url}{base}/meja/{step}").read().decode()
        claim = Forms(queue).to(f"/meja/{step}/ambil")
        sent = urllib.parse.urlencode([(name, value) for _, name, value in claim["fields"]])
        bench = opener.open(self.server.url + claim["action"], sent.encode())
        form = Forms(bench.read().decode()).to("/verifikasi")
        case = form["action"].split("/")[-2]
        fields = [(name, "{key}" if name == "form-key" else value) for name, value in all_well(form, "forward")]
        body = urllib.parse.urlencode(fields, safe="{}")
        return {"method": "POST", "path": base + "/berkas/{file}/verifikasi", "cookie": cookie, "body": body, "file": case}

    def tracking(self, count):
        """An applicant's own pages of finished applications."""
        login = next(name for name in self.passwords if "@" in name)
        cookie = self.sign_in(login)
        rows = self.query("SELECT id FROM cases WHERE closed IS NOT NULL ORDER BY row DESC LIMIT ?", count)
        return [{"method": "GET", "path": f"/permohonan/{case}", "cookie": cookie, "body": ""} for case, in rows]

    def pages(self, what, sessions):
        desk, login = DESKS[0]
        cookies = [self.sign_in(login) for _ in range(sessions)]
        if what == "queue":
            paths = [f"/meja/{desk}"] * sessions
        else:
            paths = [f"/berkas/{case}" for case in self.waiting(desk)]
        return [
            {"method": "GET", "path": path, "cookie": cookies[number % sessions], "body": ""}
            for number, path in enumerate(paths)]
