"""Who plays: applicants who apply, officers who decide, each in a thread of its own with a browser of its own."""

import itertools
import random
import re
import threading
import time

import attachments
from browser import Browser, NoAnswer
from record import DONE, REFUSED, UNKNOWN

#: Answers to the form of the example procedure, beyond what any field takes.
ANSWERS = {
    "nama": "Melati Contohwati", "nik": "1471005910940007", "tempat_lahir": "Pekanbaru",
    "tanggal_lahir": (19, 10, 1994), "jenis_kelamin": "perempuan", "alamat": "Jalan Rekaan No. 14, Pekanbaru",
    "telepon": "+6281200000014", "surel": "melati@simple.example", "dikuasakan": "tidak",
    "str_nomor": "CONTOH-14-00213", "str_terbit": (19, 10, 2021), "str_masa": "seumur_hidup",
    "kerja_nama": "Laboratorium Gigi Contoh", "kerja_jenis": "laboratorium", "kerja_alamat": "Jalan Misal No. 5",
    "kerja_kecamatan": "sukajadi", "kerja_pimpinan": "drg. Arif Andai"}

numbers = itertools.count(1)


class Gone(Exception):
    """What was begun is not there any more."""


class Player(threading.Thread):
    """Plays until told to stop; whatever goes wrong with the office is waited out."""

    def __init__(self, office, record, login, password, play, seed):
        super().__init__(name=login, daemon=True)
        self.office, self.record, self.login, self.password = office, record, login, password
        self.play, self.stop, self.chance = play, play.stop, random.Random(seed)
        self.browser = Browser(office, self.chance)
        self.failure = None

    def run(self):
        try:
            while not self.stop.is_set():
                try:
                    with self.play.gate:
                        self.turn()
                    self.stop.wait(self.chance.uniform(0, 0.05))
                except (NoAnswer, Gone):
                    time.sleep(0.1)
        except Exception as error:  # A mistake of the play itself ends the torture with its words.
            self.failure = error

    def patiently(self, action):
        """Until there is an answer, or the play is over."""
        while True:
            try:
                return action()
            except NoAnswer:
                if self.stop.is_set():
                    raise
                time.sleep(0.1)

    def form(self, path, action):
        """A form that has to be there; a draft may have ended, as when the clock jumped over its last day."""
        form = self.patiently(lambda: self.open(path)).form(action)
        if form is None:
            raise Gone(path)
        return form

    def open(self, path):
        page = self.browser.open(path)
        if page.form("/masuk") is None:
            return page
        self.browser.post(page.form("/masuk"), page.form("/masuk").filled(login=self.login, password=self.password))
        page = self.browser.open(path)
        if page.form("/masuk") is not None:
            # The office slows sign-ins down, also those of a busy hour: whoever presses on makes it last.
            self.stop.wait(1)
            raise NoAnswer("cannot sign in just now")
        return page

    def send(self, operation, form, fields, files=()):
        """Sends a form until it is answered: the same form, so that it does its thing once. True when it was done."""
        while True:
            try:
                answer = self.browser.post(form, fields, files)
            except NoAnswer:
                if self.stop.is_set():
                    operation.outcome = UNKNOWN
                    raise
                time.sleep(0.1)
                operation.sendings += 1
                continue
            if answer.status == 303 and not answer.location.startswith("/masuk"):
                self.record.end(operation, DONE)
                return True
            if answer.status == 303:
                # The session has ended, as it may; the same form goes out under a new one.
                self.patiently(lambda: self.open("/"))
                fields = {**fields, "csrf": self.patiently(lambda: self.open("/akun")).forms[-1].fields["csrf"]}
                continue
            heading = re.search(r"<h[12][^>]*>(.*?)</h", answer.text, re.S)
            if answer.status == 503 and heading and heading[1].strip().startswith("Belum diketahui"):
                # The office says that it does not know either: the same form finds out.
                time.sleep(0.1)
                operation.sendings += 1
                continue
            # A signature that was not finished says so; whether the approval before it is there, nobody has said.
            outcome = UNKNOWN if operation.kind == "sign" else REFUSED
            self.record.end(operation, outcome, said=f"{answer.status} {heading[1] if heading else ''}")
            return False


class Applicant(Player):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.cases = []

    def turn(self):
        if self.play.closing.is_set() or self.chance.random() < 0.1:
            return self.receive()
        page = self.patiently(lambda: self.open(f"/layanan/{self.office.procedure}/permohonan-baru"))
        if not page.forms:
            raise Gone(page.path)
        form = page.forms[-1]
        began = self.patiently(lambda: self.browser.post(form, form.filled(kind="baru")))
        found = re.match(r"/draf/(\w{26})/", began.location or "")
        if not found:
            raise NoAnswer(f"the draft did not begin: {began.status}")
        self.fill(found[1])

    def fill(self, draft):
        number = next(numbers)
        page = self.patiently(lambda: self.open(f"/draf/{draft}"))
        sections = sorted(set(link for link in page.links if f"/draf/{draft}/isian/" in link))
        for address in sections:
            form = self.form(address, address)
            self.patiently(lambda: self.browser.post(form, form.filled(**answers(form, number))))
        page = self.patiently(lambda: self.open(f"/draf/{draft}/dokumen"))
        for form in page.forms:
            if form.is_multipart:
                self.upload(form, number)
        form = self.form(f"/draf/{draft}/periksa", f"/draf/{draft}/ajukan")
        operation = self.record.begin(draft, "submit", who=self.login, key=form.key)
        if self.send(operation, form, form.fields):
            self.cases.append(draft)
            shown = self.patiently(lambda: self.open(f"/permohonan/{draft}"))
            operation.number = self.office.number_in(shown.text)

    def upload(self, form, number):
        """All files of the page in one sending."""
        files = []
        for name in form.files:
            photo = "foto" in name
            content = attachments.png(number) if photo else attachments.pdf(f"{form.action} {name} {number}")
            files.append((name, "foto.png" if photo else "berkas.pdf", content))
        self.patiently(lambda: self.browser.post(form, form.fields, files))

    def receive(self):
        """Confirms what has been handed over; a few at a time."""
        for case in self.chance.sample(self.cases, min(4, len(self.cases))):
            form = self.patiently(lambda: self.open(f"/permohonan/{case}")).form(f"/permohonan/{case}/terima")
            if form is not None:
                operation = self.record.begin(case, "decide", who=self.login, version=form.version, key=form.key)
                self.send(operation, form, form.fields)


class Officer(Player):
    """Takes the next file of the desk and decides that it goes on."""

    def __init__(self, *arguments, desk):
        super().__init__(*arguments)
        self.desk = desk

    def turn(self):
        page = self.open(f"/meja/{self.desk}")
        waiting = sorted(set(re.findall(r"/berkas/(\w{26})", page.text)))
        if not waiting:
            self.stop.wait(0.1)
            return
        self.work(self.chance.choice(waiting))

    def work(self, case):
        page = self.open(f"/berkas/{case}")
        claim = page.form(f"/berkas/{case}/ambil")
        if claim is not None and not page_decides(page, case):
            operation = self.record.begin(case, "claim", who=self.login, key=claim.key)
            if not self.send(operation, claim, claim.fields):
                return
        tabs = [self.look(case) for _ in range(2 if self.chance.random() < 0.15 else 1)]
        # Two tabs with the same file, both sent: one is the decision, the other comes too late.
        for form in tabs:
            if form is not None:
                kind = "sign" if form.action.endswith("/tanda-tangan") else "decide"
                operation = self.record.begin(case, kind, who=self.login, version=form.version, key=form.key)
                self.send(operation, form, self.filled(form))

    def look(self, case):
        """The form that decides, and how far the case was when it was shown."""
        operation = self.record.begin(case, "look", who=self.login)
        form = page_decides(self.patiently(lambda: self.open(f"/berkas/{case}")), case)
        if form is None:
            form = page_decides(self.patiently(lambda: self.open(f"/berkas/{case}/serahkan")), case)
        if form is not None:
            self.record.end(operation, DONE, saw=form.version)
        return form

    def filled(self, form):
        fields = form.filled(**{name: "yes" for name, values in form.choices.items() if "yes" in values})
        fields |= {name: values[0] for name, values in form.boxes.items() if name == "validated"}
        if ("decision", "forward") in form.buttons:
            fields["decision"] = "forward"
        if "passphrase" in fields:
            fields["passphrase"] = self.office.passphrase
        if form.action.endswith("/serahkan"):
            fields |= {"form": "both", "recipient": "Melati Contohwati", "relation": "self", "identity": "KTP"}
        return fields


def page_decides(page, case):
    for act in ("periksa", "verifikasi", "tanda-tangan", "serahkan"):
        form = page.form(f"/berkas/{case}/{act}")
        if form is not None and form.version is not None:
            return form
    return None


def answers(form, number):
    fields = {}
    for name in form.fields | form.choices:
        field = re.sub(r"^field-", "", name)
        part = re.match(r"(.*)-(day|month|year)$", field)
        if part and part[1] in ANSWERS:
            fields[name] = str(ANSWERS[part[1]][("day", "month", "year").index(part[2])])
        elif field == "kerja_nama":
            # Another workplace with each application: one letter is for one of them.
            fields[name] = f"{ANSWERS[field]} {number}"
        elif field in ANSWERS:
            fields[name] = ANSWERS[field]
    return fields
