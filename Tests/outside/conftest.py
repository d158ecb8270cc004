"""The built command, and one rehearsal that all tests of this folder look at."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def simple():
    return os.environ.get("SIMPLE", str(ROOT / ".build/debug/simple"))


@pytest.fixture(scope="session")
def rehearsal(simple, tmp_path_factory):
    """The folder that `simple rehearse` leaves; its table of steps is printed."""
    folder = tmp_path_factory.mktemp("rehearsal")
    run = subprocess.run([simple, "rehearse", "--procedure", "siktg", "--out", folder], capture_output=True, text=True,
                         cwd=ROOT, timeout=240)
    print(run.stdout, run.stderr)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder
