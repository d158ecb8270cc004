"""The short form of the torture, on the built command; `make torture` is the whole."""

import os
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from premises import ROOT  # noqa: E402


@pytest.fixture(scope="session")
def simple():
    return os.environ.get("SIMPLE", str(ROOT / ".build/debug/simple"))
