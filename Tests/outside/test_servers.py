"""Several servers on one PostgreSQL, several offices on one server: a rolling restart that drops nothing, pages that are
told what another server did, an office that is added while they run, and an office that moves between engines."""

import http.client
import re
import select
import shutil
import threading
import time
import urllib.error

import pytest

from conftest import ROOT
from servers import Balancer, Person, Server, found, free_port, postgres, run, wait_for


@pytest.fixture(scope="module")
def databases():
    with postgres() as database:
        yield database


@pytest.fixture(scope="module")
def shared(simple, databases, tmp_path_factory):
    """An office on PostgreSQL, with a folder of documents that all servers see."""
    data = tmp_path_factory.mktemp("servers") / "data"
    options = ["--database", databases(simple, "kota"), "--data", data]
    return options, found(simple, "offices/pekanbaru", *options, examples=14)


def test_a_rolling_restart_drops_no_request(simple, shared):
    options, accounts = shared
    ports = [free_port(), free_port()]
    start = lambda port: Server(simple, *options, "--drain", 1, port=port, public_url="http://127.0.0.1")
    servers = {port: start(port) for port in ports}
    balancer = Balancer(ports)
    answered, dropped, over = [], [], threading.Event()

    def load(kind):
        kept = {}
        while not over.is_set():
            port = balancer.next()
            connection = kept.get(port)
            # As every pool does: a connection that its other end has closed meanwhile is no connection.
            if connection is None or select.select([connection.sock], [], [], 0)[0]:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
                try:
                    connection.connect()
                except OSError:
                    continue  # Nothing was sent: the other server is asked.
            try:
                if kind == "read":
                    connection.request("GET", "/layanan/siktg")
                else:
                    connection.request("POST", "/cek", body=b"nomor=1", headers={
                        "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"})
                answer = connection.getresponse()
                answer.read()
                answered.append((port, answer.status))
                kept[port] = None if answer.will_close else connection
            except OSError as error:
                dropped.append((port, repr(error)))
                kept[port] = None

    threads = [threading.Thread(target=load, args=(kind,)) for kind in ["read"] * 6 + ["write"] * 2]
    for thread in threads:
        thread.start()
    try:
        for port in ports:
            before = len(answered)
            wait_for("50 more answers", lambda: len(answered) >= before + 50)
            servers[port].stop()
            servers[port] = start(port)
            wait_for("the server to be back", lambda: balancer.up[port])
        before = len(answered)
        wait_for("50 more answers", lambda: len(answered) >= before + 50)
    finally:
        over.set()
        for thread in threads:
            thread.join()
        balancer.isOver = True
        for server in servers.values():
            server.stop()
    assert dropped == []
    # A form without its token is refused in words, which is an answer.
    assert {status for _, status in answered} <= {200, 403}
    assert {port for port, _ in answered} == set(ports)
    print(f"{len(answered)} answered, 0 dropped, while both servers were restarted")


def test_an_open_desk_hears_what_another_server_did(simple, shared):
    options, accounts = shared
    with Server(simple, *options, "--drain", 0) as one, Server(simple, *options, "--drain", 0) as two:
        officer = Person(one.address)
        officer.sign_in(*accounts["Front Office"])
        desk = re.search(r'href="(/meja/[^"/]+)"', officer.get("/meja")).group(1)
        page = officer.get(desk)
        assert f'data-news="{desk}/kabar"' in page
        stream = http.client.HTTPConnection("127.0.0.1", one.port, timeout=20)
        stream.request("GET", desk + "/kabar", headers={"Cookie": officer.cookies()})
        answer = stream.getresponse()
        assert answer.status == 200 and answer.headers["Content-Type"] == "text/event-stream"
        events = lambda: answer.readline().decode().strip()
        while not events().startswith("data:"):
            pass
        colleague = Person(two.address)
        colleague.sign_in(*accounts["Front Office"])
        theirs = colleague.get(desk)
        number = re.search(r'name="claim" value="([^"]+)"', theirs.split('data-live="rows"')[1]).group(1)
        started = time.monotonic()
        colleague.send(theirs, desk + "/ambil", claim=number)
        while events() != "event: kabar":
            pass
        print(f"told after {(time.monotonic() - started) * 1000:.0f} ms")
        # A stranger hears nothing, and who stops ends the stream.
        stranger = http.client.HTTPConnection("127.0.0.1", one.port, timeout=20)
        stranger.request("GET", desk + "/kabar")
        assert stranger.getresponse().status == 303
        one.stop()
        assert answer.read().decode().count("event:") <= 2
        two.stop()


def test_two_servers_give_two_officers_two_files(simple, shared):
    options, accounts = shared
    run(simple, "office", "fill", "siktg", "--cases", 6, "--at", "pemeriksaan_loket", *options)
    with Server(simple, *options, "--drain", 0) as one, Server(simple, *options, "--drain", 0) as two:
        officers = [Person(one.address), Person(two.address)]
        for officer, login in zip(officers, ["rani", "joko"]):
            officer.sign_in(*accounts[login])
        desk = "/meja/pemeriksaan_loket"
        for _ in range(4):
            pages = [officer.get(desk) for officer in officers]
            taken = [None, None]

            def take(who):
                taken[who] = officers[who].send(pages[who], desk + "/ambil", claim="")

            threads = [threading.Thread(target=take, args=(who,)) for who in (0, 1)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            cases = [re.search(r'action="/berkas/([^"/]+)/lepas"', page).group(1) for page in taken]
            assert cases[0] != cases[1]
            for officer, page, case in zip(officers, taken, cases):
                officer.send(page, f"/berkas/{case}/lepas")
        one.stop()
        two.stop()


def answered(person, path):
    """The page, or nothing where nobody has the address yet."""
    try:
        return person.get(path)
    except urllib.error.HTTPError as error:
        assert error.code == 404


def test_an_office_is_added_while_the_server_runs(simple, shared, tmp_path):
    options, accounts = shared
    shutil.copytree(ROOT / "offices/pekanbaru", tmp_path / "kampar")
    with Server(simple, *options, "--drain", 0) as server:
        root = Person(server.address)
        with pytest.raises(urllib.error.HTTPError):
            root.get("/kampar")
        others = found(simple, tmp_path / "kampar", *options)
        kampar = Person(server.address + "/kampar")
        page = wait_for("the new office", lambda: answered(kampar, "/"))
        assert 'href="/kampar/masuk"' in page and 'href="/masuk"' not in page
        desk = kampar.sign_in(*others["Front Office"], base="/kampar")
        assert "/kampar/meja" in desk
        # Signed in there, nobody here; and the office at the root is as it was.
        assert 'href="/masuk"' in root.get("/")
        assert "berkas menunggu" in Person(server.address).sign_in(*accounts["Front Office"])
        assert 'files_waiting{office="pekanbaru"' in root.get("/metrics")
        # Its seal of the day goes to a folder of its own, which was not there.
        wait_for("its seal", lambda: list((options[-1] / "seals/kampar").glob("*.json")))
        server.stop()
    # Commands ask which office is meant.
    assert "kampar, pekanbaru" in run(simple, "user", "list", *options, fails=True)
    assert "front_office" in run(simple, "user", "list", *options, "--office", "kampar")
    shutil.copytree(tmp_path / "kampar", tmp_path / "siak")
    for address, words in [("/", "sudah dipakai kantor pekanbaru"), ("/masuk", "dipakai situs sendiri"), ("x", "harus berupa")]:
        assert words in run(simple, "office", "init", tmp_path / "siak", *options, "--address", address, fails=True)


def test_an_office_moves_to_postgresql_and_back(simple, databases, tmp_path):
    data, back = tmp_path / "data", tmp_path / "back"
    accounts = found(simple, "offices/pekanbaru", "--data", data, examples=4)
    database = databases(simple, "pindah")
    move = ["move", "--from", f"sqlite:{data}/simple.sqlite", "--to", database, "--data", data]
    with Server(simple, "--data", data) as server:
        assert "Hentikan dahulu" in run(simple, *move, fails=True)
        server.stop()
    before = run(simple, "journal", "export", "--data", data).splitlines()
    said = run(simple, *move)
    assert "semuanya cocok" in said
    print(said)
    # The seal at an export's end is of the moment at which it was made.
    there = run(simple, "journal", "export", "--database", database, "--data", data).splitlines()
    assert len(before) > 10 and there[:len(before) - 1] == before[:-1]
    assert "Semuanya cocok" in run(simple, "journal", "verify", "--database", database, "--data", data)
    assert "sudah pindah" in run(simple, "serve", "--data", data, "--port", free_port(), fails=True)
    with Server(simple, "--data", data, "--database", database, "--drain", 0) as server:
        assert "berkas menunggu" in Person(server.address).sign_in(*accounts["Front Office"])
        assert "sambungan lain" in run(simple, "move", "--from", database, "--to", f"sqlite:{back}.sqlite", "--data", data,
                                       fails=True)
        server.stop()
    said = run(simple, "move", "--from", database, "--to", f"sqlite:{back}.sqlite", "--data", data,
               "--to-documents", f"folder:{back}")
    assert "semuanya cocok" in said
    options = ["--database", f"sqlite:{back}.sqlite", "--documents", f"folder:{back}", "--data", data]
    assert "Semuanya cocok" in run(simple, "journal", "verify", *options)
    with Server(simple, *options) as server:
        assert "berkas menunggu" in Person(server.address).sign_in(*accounts["Front Office"])
        server.stop()
