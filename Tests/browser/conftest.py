"""A browser, an office, and people in front of it."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from office import ROOT, Office
from papers import Printer
from person import Person


@pytest.fixture(scope="session")
def simple():
    return os.environ.get("SIMPLE", str(ROOT / ".build/debug/simple"))


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium; nothing is downloaded."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "chromium is missing; scripts/install-packages test"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def printer(browser):
    return Printer(browser)


@pytest.fixture(scope="session")
def pictures():
    """Build output: how the pages looked in the last run."""
    folder = ROOT / ".build/pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    """A new example office for each file of tests, without applications."""
    office = Office(simple, tmp_path_factory.mktemp("office"))
    office.start()
    yield office
    office.stop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Remembers whether the test itself failed, for those who clear up after it."""
    report = yield
    if report.when == "call":
        item.has_failed = report.failed
    return report


@pytest.fixture
def person(browser, office, pictures, request):
    """Makes people; when the test is over, no browser of theirs may have complained."""
    people = []

    def make(name, **kind):
        people.append(Person(browser, office, name, pictures, **kind))
        return people[-1]

    yield make
    has_failed = getattr(request.node, "has_failed", False)
    if has_failed:
        for one in people:
            one.picture(f"gagal-{request.node.name}-{one.name}")
    complaints = [f"{one.name}: {complaint}" for one in people for complaint in one.leave()]
    assert has_failed or not complaints
