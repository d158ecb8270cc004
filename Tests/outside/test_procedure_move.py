"""Running cases go over to another edition by the command alone, on both engines: a dry run that changes nothing and
fits a terminal of a hundred columns, the act, and a journal that still verifies."""

import glob
import json
import shutil
import subprocess

import pytest

from conftest import ROOT


@pytest.fixture(params=["sqlite", "postgres"])
def office(request, simple, tmp_path):
    """A function that runs the command on an example office with running cases."""
    options = ["--data", str(tmp_path / "data")]
    server = None
    if request.param == "postgres":
        if not glob.glob("/usr/lib/postgresql/*"):
            pytest.skip("PostgreSQL is not installed")
        server = subprocess.Popen([ROOT / "scripts/postgres-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  text=True)
        words = server.stdout.readline().split()
        assert words[0] == "ready", words
        owner = f"postgres://owner@127.0.0.1:{words[1]}/postgres?sslmode=require"
        subprocess.run([simple, "database", "init", "--owner", owner], check=True, capture_output=True, cwd=ROOT)
        options += ["--database", owner.replace("owner@", "simple_program@")]

    def run(*arguments, status=0):
        done = subprocess.run([simple, *map(str, arguments), *options], capture_output=True, text=True, cwd=ROOT,
                              timeout=240)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    run("office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--examples", "24")
    yield run
    if server:
        server.stdin.close()
        server.wait(60)


@pytest.fixture
def edition(tmp_path):
    """The procedure with another promise and another name of its second checking step."""
    folder = tmp_path / "siktg"
    shutil.copytree(ROOT / "procedures/siktg", folder)
    file = folder / "procedure.yaml"
    text = file.read_text().replace("\njanji: 2 hari kerja", "\njanji: 4 hari kerja")
    file.write_text(text.replace("pemeriksaan_ulang", "cek_ulang"))
    return folder


def test_moving(office, edition, tmp_path):
    assert "Kantor ini tidak punya prosedur" in office("procedure", "move", "lain", "--newest", status=2)
    office("procedure", "adopt", edition)
    plan = tmp_path / "plan.json"
    # One of the examples waits for its signature, and stays.
    dry = office("procedure", "move", "siktg", "--newest", "--plan", plan, status=1)
    print(dry)
    assert all(len(line) <= 100 for line in dry.splitlines())
    assert "Belum ada yang diubah" in dry and "janjinya bergeser" in dry and "langkah dihapus" in dry
    versions = json.loads(plan.read_text())["versions"]
    assert len(versions) > 3 and all(number in dry for number in versions)
    again = office("procedure", "move", "siktg", "--newest", status=1)
    assert again == dry.replace(f"Rencana disimpan di {plan}.\n", ""), "it changes nothing"

    act = ["procedure", "move", "siktg", "--newest", "--now", "--plan", plan]
    office(*act, "--by", "ayu", status=64)  # why?
    office(*act, "--reason", "SOP baru", status=64)  # who?
    assert "administrator" in office(*act, "--by", "maya", "--reason", "SOP baru", status=1)

    # One that was moved by itself is not as the plan has it, and not moved twice.
    first = sorted(versions)[0]
    alone = office("procedure", "move", "siktg", "--newest", "--now", "--case", first, "--by", "ayu", "--reason", "SOP")
    assert "Dipindahkan: 1. Tidak dipindahkan: 0." in alone
    done = office(*act, "--by", "ayu", "--reason", "SOP baru", status=1)
    print(done)
    assert f"Dipindahkan: {len(versions) - 1}. Tidak dipindahkan: 1. Sudah menurut edisi ini: 1." in done
    again = office("procedure", "move", "siktg", "--newest", status=1)
    assert f"Dapat dipindahkan: 0. Tidak dapat: 1. Sudah menurut edisi ini: {len(versions)}." in again
    assert "Semuanya cocok" in office("journal", "verify")
