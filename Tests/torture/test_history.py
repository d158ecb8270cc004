"""The checker finds nothing in what a sound store shows, and something in what each broken one does."""

import itertools
import math
import random

import pytest

import history
from history import Entry, Finding
from record import DONE, REFUSED, UNKNOWN, Operation
from toy_store import BROKEN, ToyStore, play


@pytest.mark.parametrize("seed", range(150))
def test_a_sound_store_passes(seed):
    assert history.check(*play(ToyStore, seed)) == []


@pytest.mark.parametrize("kind", BROKEN, ids=lambda kind: kind.__name__)
def test_a_broken_store_is_caught(kind):
    caught = [seed for seed in range(40) if history.check(*play(kind, seed))]
    assert len(caught) > 20, f"{kind.__doc__} Caught in {len(caught)} of 40 runs."


def every_order(operations, entries, made):
    """The same question as `history.order`, answered by trying: is there any order of everything that fits?

    Each operation takes effect at one moment within its span; here the moments are the borders of the spans.
    """
    acts = []
    for operation in operations:
        end = math.inf if operation.outcome == UNKNOWN else operation.answered
        for place in made.get(id(operation), []):
            acts.append(("write", place + 1, operation.sent, end))
        if operation.kind == "look" and operation.outcome == DONE:
            acts.append(("look", operation.saw, operation.sent, end))
        if operation.outcome == REFUSED and operation.version is not None:
            acts.append(("refused", operation.version, operation.sent, end))
    own = {place for places in made.values() for place in places}
    acts += [("write", place + 1, 0.0, math.inf) for place in range(len(entries)) if place not in own]
    return any(fits(order) for order in itertools.permutations(acts))


def fits(order):
    version, moment = 0, 0.0
    for kind, number, sent, answered in order:
        moment = max(moment, sent)
        if moment > answered:
            return False
        if kind == "write":
            if number != version + 1:
                return False
            version = number
        elif kind == "look" and version != number or kind == "refused" and version <= number:
            return False
    return True


def tiny(seed):
    """A few operations at random moments on one case: as often impossible as not."""
    chance = random.Random(seed)
    entries = [Entry(1, "p0", "submitted")] + [
        Entry(n, f"p{n}", "checked") for n in range(2, chance.randrange(2, 5))]
    operations = []

    def span(operation):
        operation.sent = float(chance.randrange(1, 9))
        operation.answered = operation.sent + chance.randrange(0, 5)
        operations.append(operation)

    for entry in entries:
        if chance.random() < 0.8:
            kind = "submit" if entry.version == 1 else "decide"
            version = None if entry.version == 1 else entry.version - 1
            span(Operation("c", kind, entry.who, version, outcome=chance.choice([DONE, DONE, DONE, UNKNOWN])))
    for _ in range(chance.randrange(0, 3)):
        span(Operation("c", "look", saw=chance.randrange(0, len(entries) + 1), outcome=DONE))
    if chance.random() < 0.4:
        span(Operation("c", "decide", "late", chance.randrange(0, len(entries)), outcome=REFUSED))
    return operations, entries


def test_exactly_what_can_have_happened_passes():
    agreed = {True: 0, False: 0}
    for seed in range(1500):
        operations, entries = tiny(seed)
        made, _ = history.attribute(operations, entries)
        possible = every_order(operations, entries, made)
        assert (history.order("c", operations, entries, made) == []) == possible, seed
        agreed[possible] += 1
    assert min(agreed.values()) > 300, f"both kinds are tried: {agreed}"


def test_findings_say_what_and_where():
    lost = Operation("c", "decide", "rani", 1, sent=1.0, answered=2.0, outcome=DONE)
    submitted = Operation("c", "submit", "ani", None, sent=0.0, answered=0.5, outcome=DONE)
    entries = {"c": [Entry(1, "ani", "submitted")]}
    assert history.check([submitted, lost], entries, []) == [
        Finding("lost", "c", "decide by rani on 1 is not there")]
    twice = {"c": entries["c"] + [Entry(2, "rani", "checked"), Entry(3, "rani", "checked")]}
    assert [one.what for one in history.check([submitted, lost], twice, [])] == ["doubled"]
