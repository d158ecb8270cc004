"""The office's calendar as a feed, read by a parser that is not ours."""

import datetime
import socket
import subprocess
import urllib.request

import icalendar
import pytest

from conftest import ROOT


@pytest.fixture(scope="module")
def feed(simple, tmp_path_factory):
    data = tmp_path_factory.mktemp("calendar") / "data"
    subprocess.run([simple, "office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--data", data],
                   capture_output=True, cwd=ROOT, timeout=120, check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([simple, "serve", "--data", data, "--port", str(port), "--log-level", "error"],
                              cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert "siap" in server.stdout.readline()
        address = f"http://127.0.0.1:{port}/kalender.ics"
        yield [urllib.request.urlopen(address, timeout=30).read() for _ in range(2)]
    finally:
        server.terminate()
        server.wait(30)


def test_it_is_an_icalendar(feed):
    calendar = icalendar.Calendar.from_ical(feed[0])
    assert calendar["VERSION"] == "2.0"
    assert not calendar.errors
    assert all(not event.errors for event in calendar.walk("VEVENT"))
    # Said again by the parser, it means the same: nothing was lost in folding or escaping.
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    assert [event["SUMMARY"] for event in again.walk("VEVENT")] == [
        event["SUMMARY"] for event in calendar.walk("VEVENT")]
    assert feed[0].endswith(b"\r\n") and b"\n" not in feed[0].replace(b"\r\n", b"")
    assert max(len(line) for line in feed[0].split(b"\r\n")) <= 75


def test_days_are_whole_and_named_once(feed):
    events = list(icalendar.Calendar.from_ical(feed[0]).walk("VEVENT"))
    days = {event.decoded("DTSTART"): event for event in events if "tutup-" in event["UID"]}
    nyepi = days[datetime.date(2026, 3, 19)]
    assert nyepi["SUMMARY"] == "Hari Suci Nyepi"
    assert nyepi.decoded("DTEND") == datetime.date(2026, 3, 20)
    assert nyepi["STATUS"] == "CONFIRMED"
    assert days[datetime.date(2027, 3, 10)]["STATUS"] == "TENTATIVE"
    for year, count in ((2025, 17 + 11), (2026, 17 + 8), (2027, 18 + 8)):
        assert sum(day.year == year for day in days) == count
    ramadan = next(event for event in events if event["UID"].startswith("musim-ramadan-2026@"))
    assert ramadan.decoded("DTSTART") == datetime.date(2026, 2, 19)
    assert ramadan.decoded("DTEND") == datetime.date(2026, 3, 21)
    assert "08.00–12.00, 12.30–15.00" in ramadan["DESCRIPTION"]


def test_uids_are_the_same_every_time(feed):
    uids = [[str(event["UID"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")] for text in feed]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == len(uids[0])
