"""Messages as they leave the house: to a mail server that misbehaves, to exim4, and to a gateway that checks signatures."""

import base64
import email
import email.policy
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import threading
import time

import pytest

from conftest import ROOT
from misbehaving_mail import Mailbox, MailServer

SECRET = b"a secret of the gateway, 32 byte"


def office(folder, mail="", gateway=False):
    """The example office's files with messages turned on."""
    target = folder / "pekanbaru"
    shutil.copytree(ROOT / "offices/pekanbaru", target)
    path = target / "office.yaml"
    path.write_text(path.read_text().partition("\npesan:")[0])
    with open(path, "a") as file:
        file.write("\npesan:\n")
        if gateway:
            file.write("  gerbang: ya\n")
        file.write(mail)
        file.write("  penutup: Pesan ini dikirim otomatis – mohon tidak dibalas.\n")
    return target


def mail_to(port, security="tanpa", host="127.0.0.1", user=None):
    lines = ["surel:", f"  peladen: {host}", f"  porta: {port}", f"  keamanan: {security}",
             "  pengirim: izin@simple.example", "  nama_pengirim: DPMPTSP – Kota Pekanbaru"]
    if user:
        lines.append(f"  pengguna: {user}")
    return "".join(f"  {line}\n" for line in lines)


class Office:
    """An office in a folder of its own, and the command run on it."""

    def __init__(self, simple, folder, mail="", gateway=False, examples=0, **settings):
        self.simple = simple
        self.environment = os.environ | {"SIMPLE_DATA": str(folder / "data"), "SIMPLE_LOG_LEVEL": "error"}
        self.environment |= {f"SIMPLE_{name}": value for name, value in settings.items()}
        files = office(folder, mail, gateway)
        made = self.run("office", "init", str(files), "--procedures", "procedures/siktg", "--examples", str(examples))
        assert made.returncode == 0, made.stdout + made.stderr

    def run(self, *arguments, timeout=120):
        return subprocess.run([self.simple, *arguments], capture_output=True, text=True, cwd=ROOT, timeout=timeout,
                              env=self.environment)

    def list(self, state):
        lines = self.run("message", "list", "--state", state).stdout.splitlines()
        return [line.split("\t") for line in lines[:-1]]


def parsed(content):
    return email.message_from_bytes(content, policy=email.policy.default)


@pytest.fixture
def certificate(tmp_path):
    """A certificate for localhost, and itself as the only root."""
    files = (str(tmp_path / "mail.pem"), str(tmp_path / "mail.key"))
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out", files[0], "-keyout", files[1]],
                   check=True, capture_output=True)
    return files


def test_starttls_and_login(simple, tmp_path, certificate):
    mailbox = Mailbox()
    with MailServer(mailbox, certificate, ("kantor", "rahasia")) as server:
        house = Office(simple, tmp_path, mail_to(server.port, "starttls", "localhost", "kantor"),
                       SMTP_PASSWORD="rahasia", SMTP_ROOTS=certificate[0])
        run = house.run("message", "try", "ani@simple.example")
        assert run.returncode == 0, run.stderr
    assert mailbox.logins == [("kantor", True)], "the password goes through TLS only"
    message = parsed(mailbox.kept[0])
    assert message["From"] == '"DPMPTSP – Kota Pekanbaru" <izin@simple.example>' \
        or message["From"].addresses[0].display_name == "DPMPTSP – Kota Pekanbaru"
    assert message["Subject"].startswith("Percobaan surel – ")
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content().strip() == "Bila Anda membaca ini, surel dari SIMPLE sampai."
    assert not message.defects
    assert run.stdout.split()[-1] == message["Message-ID"]


def test_a_stranger_s_certificate_gets_nothing(simple, tmp_path, certificate):
    mailbox = Mailbox()
    with MailServer(mailbox, certificate, ("kantor", "rahasia")) as server:
        house = Office(simple, tmp_path, mail_to(server.port, "starttls", "localhost", "kantor"),
                       SMTP_PASSWORD="rahasia")
        assert house.run("message", "try", "ani@simple.example").returncode != 0
    assert mailbox.seen == [] and mailbox.logins == []


def test_without_starttls_nothing_is_sent(simple, tmp_path):
    mailbox = Mailbox()
    with MailServer(mailbox) as server:
        house = Office(simple, tmp_path, mail_to(server.port, "starttls", "localhost"))
        assert house.run("message", "try", "ani@simple.example").returncode != 0
    assert mailbox.seen == []


def test_refused_cut_off_and_taken_under_one_name(simple, tmp_path):
    """4xx, then a line cut after DATA, then taken: it arrived twice, and whoever reads it can tell."""
    mailbox = Mailbox(["451", "cut", "take"])
    with MailServer(mailbox) as server:
        house = Office(simple, tmp_path, mail_to(server.port), examples=1, MESSAGE_RETRY="0")
        waiting = house.list("waiting")
        assert waiting, "the example application told its applicant"
        for _ in range(3):
            assert house.run("message", "send").returncode == 0
        assert house.list("waiting") == [] and house.list("dead") == []
        assert sorted(line[0] for line in house.list("sent")) == sorted(line[0] for line in waiting)
        sent = len(mailbox.kept)
        house.run("message", "send")
        assert len(mailbox.kept) == sent, "what was sent is not sent again"
    contents = [content for content, _ in mailbox.seen]
    names = [parsed(content)["Message-ID"] for content in contents]
    assert len(names) == len(waiting) + 2
    assert len(set(names)) == len(waiting)
    for name in set(names):
        same = {content for content, own in zip(contents, names) if own == name}
        assert len(same) == 1, "each attempt is the same, byte by byte"
    assert all(not parsed(content).defects for content in contents)


def test_a_final_no_is_dead_and_told(simple, tmp_path):
    mailbox = Mailbox(["550"] * 99)
    with MailServer(mailbox) as server:
        house = Office(simple, tmp_path, mail_to(server.port), examples=1)
        waiting = house.list("waiting")
        assert house.run("message", "send").returncode == 0
        dead = house.list("dead")
    assert sorted(line[0] for line in dead) == sorted(line[0] for line in waiting)
    assert all("550" in line[5] for line in dead)
    assert all("@" not in line[5] for line in dead), "a reason names nobody"


class Gateway(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        names = ("webhook-id", "webhook-timestamp", "webhook-signature")
        self.server.calls.append(({name: self.headers[name] for name in names}, body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.end_headers()

    def log_message(self, *_):
        pass


def test_a_gateway_can_check_who_posts(simple, tmp_path):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    server.calls, server.answers = [], [503]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        house = Office(simple, tmp_path, gateway=True, examples=1, MESSAGE_RETRY="0",
                       GATEWAY_URL=f"http://127.0.0.1:{server.server_port}/kirim?token=x",
                       GATEWAY_SECRET="whsec_" + base64.b64encode(SECRET).decode())
        waiting = house.list("waiting")
        assert waiting and {line[3] for line in waiting} == {"webhook"}
        for _ in range(2):
            assert house.run("message", "send").returncode == 0
        assert sorted(line[0] for line in house.list("sent")) == sorted(line[0] for line in waiting)
    finally:
        server.shutdown()
    assert len(server.calls) == len(waiting) + 1, "once more, after the 503"
    for headers, body in server.calls:
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        expected = base64.b64encode(hmac.new(SECRET, signed, hashlib.sha256).digest()).decode()
        assert headers["webhook-signature"] == "v1," + expected
        assert abs(time.time() - int(headers["webhook-timestamp"])) < 300
        message = json.loads(body)
        assert message["id"] == headers["webhook-id"] and message["to"].startswith("+62") and message["text"]


EXIM = shutil.which("exim4") or ("/usr/sbin/exim4" if pathlib.Path("/usr/sbin/exim4").exists() else None)

EXIM_CONFIGURATION = """
primary_hostname = mail.simple.example
spool_directory = {folder}/spool
log_file_path = {folder}/%slog
pid_file_path = {folder}/exim.pid
exim_user = {user}
exim_group = {group}
never_users =
daemon_smtp_ports = {port}
local_interfaces = 127.0.0.1
host_lookup =
rfc1413_query_timeout = 0s
tls_advertise_hosts = *
tls_certificate = {certificate}
tls_privatekey = {key}
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
acl_smtp_rcpt = rcpt
acl_smtp_data = data
queue_only
begin acl
rcpt:
  deny message = authenticate first
       !authenticated = *
  accept
data:
  deny message = not an Internet message
       !verify = header_syntax
  accept
begin routers
keep:
  driver = accept
  transport = keep
begin transports
keep:
  driver = appendfile
  file = {folder}/mbox
  user = {user}
  group = {group}
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and{{{{eq{{$auth2}}{{kantor}}}}{{eq{{$auth3}}{{rahasia}}}}}}}}
  server_set_id = $auth2
"""


@pytest.mark.skipif(EXIM is None, reason="exim4 is not installed")
@pytest.mark.skipif(os.geteuid() != 0, reason="exim4 takes another configuration from root only")
def test_exim(simple, tmp_path, certificate):
    """Debian's own mail server takes it: STARTTLS, login, header syntax, and a file with one mail in it."""
    import socket
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = pathlib.Path("/var/tmp") / f"simple-exim-{os.getpid()}"
    folder.mkdir()
    owner = pwd.getpwnam("Debian-exim")
    try:
        for source, name in zip(certificate, ("mail.pem", "mail.key")):
            shutil.copy(source, folder / name)
        for path in (folder, *folder.iterdir()):
            os.chown(path, owner.pw_uid, owner.pw_gid)
        configuration = folder / "exim.conf"
        configuration.write_text(EXIM_CONFIGURATION.format(
            folder=folder, port=port, user=owner.pw_uid, group=owner.pw_gid, certificate=folder / "mail.pem",
            key=folder / "mail.key"))
        daemon = subprocess.Popen([EXIM, "-C", str(configuration), "-bdf"])
        try:
            for _ in range(100):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    assert daemon.poll() is None, "exim4 does not start"
                    time.sleep(0.1)
            house = Office(simple, tmp_path, mail_to(port, "starttls", "localhost", "kantor"), examples=1,
                           SMTP_PASSWORD="rahasia", SMTP_ROOTS=certificate[0])
            waiting = house.list("waiting")
            run = house.run("message", "send")
            assert run.returncode == 0, run.stderr
            assert len(house.list("sent")) == len(waiting), house.list("waiting")
            subprocess.run([EXIM, "-C", str(configuration), "-qff"], check=True, timeout=60)
        finally:
            daemon.terminate()
            daemon.wait(20)
        log = (folder / "mainlog").read_text()
        assert "X=TLS" in log and "A=plain:kantor" in log, log
        text = (folder / "mbox").read_bytes()
        assert text.count(b"\nMessage-ID: <") == len(waiting)
        assert b"auto-generated" in text
    finally:
        shutil.rmtree(folder)
