"""Reminders are decided once, however many servers look at the same time; on PostgreSQL, as several servers use it."""

import concurrent.futures
import glob
import os
import re
import socket
import subprocess

import pytest

from conftest import ROOT
from test_messages import mail_to, office

REMINDERS = """  pengingat:
    - {pada: 50, kepada: [pemegang], judul: "{{applicationNumber}}", bunyi: "Separuh waktu {{step}} sudah lewat."}
    - {pada: 80, kepada: [meja], judul: "{{applicationNumber}}", bunyi: "{{step}} segera jatuh tempo."}
    - {pada: 100, kepada: [meja], judul: "{{applicationNumber}}", bunyi: "{{step}} terlambat."}
"""


@pytest.fixture
def run(simple, tmp_path):
    """The command on one database, as any number of servers would run it."""
    if not glob.glob("/usr/lib/postgresql/*"):
        pytest.skip("postgresql is not installed")
    server = subprocess.Popen([ROOT / "scripts/postgres-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              text=True)
    words = server.stdout.readline().split()
    assert words[0] == "ready", words
    environment = os.environ | {"SIMPLE_DATABASE": f"postgres://simple_program@127.0.0.1:{words[1]}/postgres?sslmode=require",
                                "SIMPLE_LOG_LEVEL": "error"}

    def run(*arguments, data="one"):
        done = subprocess.run([simple, *arguments], capture_output=True, text=True, cwd=ROOT, timeout=120,
                              env=environment | {"SIMPLE_DATA": str(tmp_path / data)})
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("database", "init", "--owner", f"postgres://owner@127.0.0.1:{words[1]}/postgres?sslmode=require")
    yield run
    server.stdin.close()
    server.wait(20)


def test_two_servers_decide_each_reminder_once(run, tmp_path):
    with socket.socket() as nobody:
        # Bound and not listening: messages are written and wait, which is all that is looked at here.
        nobody.bind(("127.0.0.1", 0))
        files = office(tmp_path, mail_to(nobody.getsockname()[1]) + REMINDERS)
        officials = files / "officials.yaml"
        officials.write_text(re.sub(r"akun: (\w+)\n", r"akun: \1\n    surel: \1@simple.example\n",
                                    officials.read_text()))
        run("office", "init", str(files), "--procedures", "procedures/siktg", "--examples", "36")
        with concurrent.futures.ThreadPoolExecutor(4) as servers:
            said = list(servers.map(lambda name: run("message", "send", data=name), ["one", "two", "three", "four"]))
        decided = [int(re.match(r"(\d+) pengingat diputuskan", text)[1]) for text in said]
        lines = [line.split("\t") for line in run("message", "list", "--state", "waiting", "--limit", "999").splitlines()]
        reminded = [(line[1], line[2]) for line in lines[:-1] if line[2].startswith("reminder-")]
        assert sum(decided) == len({number for number, _ in reminded}) > 3
        assert len({number for number, _ in reminded}) == len(set(reminded)), "the latest threshold alone"
        # A server that is started again finds nothing left to decide.
        assert run("message", "send", data="five").startswith("0 pengingat")
