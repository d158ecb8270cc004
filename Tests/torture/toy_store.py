"""A store in a few lines, with a clock of its own, to be broken on purpose: what its clients see goes to the checker.

Every run is one seed; nothing here waits. Clients send decisions, looks and submissions that overlap; the store does
each at one moment between sending and answer, and now and then "dies": then the answers of all that is under way are
lost, each of them done or not, and their clients send again.
"""

import random

from history import Entry
from record import DONE, REFUSED, Operation


class ToyStore:
    """Keeps its promises."""

    def __init__(self, chance):
        self.chance = chance
        self.journals, self.numbers, self.keys = {}, [], {}

    def submit(self, operation):
        if operation.key in self.keys:
            return self.keys[operation.key]
        self.journals[operation.case] = [Entry(1, operation.who, "submitted")]
        self.keys[operation.key] = (DONE, {"number": self.give(operation.case)})
        return self.keys[operation.key]

    def give(self, case):
        n = len(self.numbers) + 1
        self.numbers.append(("s/2026", n, f"N-{n}", case))
        return f"N-{n}"

    def decide(self, operation):
        if operation.key in self.keys:
            return self.keys[operation.key]
        journal = self.journals[operation.case]
        if operation.version != len(journal):
            return REFUSED, {}
        journal.append(Entry(len(journal) + 1, operation.who, "checked"))
        self.keys[operation.key] = (DONE, {})
        return DONE, {}

    def look(self, operation):
        return DONE, {"saw": len(self.journals.get(operation.case, []))}

    def die(self):
        """What is committed stays."""


class ForgetsTheLast(ToyStore):
    """Answers before the commit is durable."""

    def die(self):
        for journal in self.journals.values():
            if len(journal) > 1:
                lost = journal.pop()
                self.keys = {key: kept for key, kept in self.keys.items() if f"/{lost.version}/" not in key}
                return


class ForgetsKeys(ToyStore):
    """Does a form that is sent again once more, on whatever version there is."""

    def decide(self, operation):
        if operation.key in self.keys:
            journal = self.journals[operation.case]
            journal.append(Entry(len(journal) + 1, operation.who, "checked"))
        return super().decide(operation)


class TwoWinners(ToyStore):
    """Compares no versions, and the later one writes over the earlier."""

    def decide(self, operation):
        journal = self.journals[operation.case]
        if operation.key not in self.keys and operation.version == len(journal) - 1 and operation.version > 1:
            journal[-1] = Entry(len(journal), operation.who, "checked")
            return DONE, {}
        return super().decide(operation)


class LooksAtAnOldCopy(ToyStore):
    """Reads from a replica that lags."""

    def __init__(self, chance):
        super().__init__(chance)
        self.seen = {}

    def look(self, operation):
        before = self.seen.get(operation.case, 0)
        self.seen[operation.case] = len(self.journals.get(operation.case, []))
        return DONE, {"saw": before}


class ShowsWhatIsNotCommitted(ToyStore):
    """A look sees a decision that is then undone."""

    def look(self, operation):
        return DONE, {"saw": len(self.journals.get(operation.case, [])) + (self.chance.random() < 0.3)}


class GivesANumberTwice(ToyStore):
    """Takes the next number outside the commit."""

    def give(self, case):
        n = max(1, len(self.numbers) + (self.chance.random() < 0.4))
        self.numbers.append(("s/2026", n, f"N-{n}", case))
        return f"N-{n}"


class LeavesAHole(ToyStore):
    """Takes a number and loses the case that it was for."""

    def give(self, case):
        n = max([n for _, n, _, _ in self.numbers], default=0) + 1 + (self.chance.random() < 0.5)
        self.numbers.append(("s/2026", n, f"N-{n}", case))
        return f"N-{n}"


class DoesWhatItRefused(ToyStore):
    """Says no and does it all the same."""

    def decide(self, operation):
        outcome, facts = super().decide(operation)
        if outcome == DONE and operation.key in self.keys and self.chance.random() < 0.3:
            return REFUSED, {}
        return outcome, facts


BROKEN = [ForgetsTheLast, ForgetsKeys, TwoWinners, LooksAtAnOldCopy, ShowsWhatIsNotCommitted, GivesANumberTwice,
          LeavesAHole, DoesWhatItRefused]


def play(kind, seed, cases=3, people=4, steps=60):
    """What `people` saw of a store, and what is left in it."""
    chance = random.Random(seed)
    store = kind(chance)
    operations, waiting = [], []
    known, now = {}, 0.0
    for step in range(steps):
        now += 1
        who = f"p{chance.randrange(people)}"
        case = f"c{chance.randrange(cases)}"
        version = known.get(case, 0)
        verb = "submit" if version == 0 and case not in store.journals else chance.choice(["decide", "decide", "look"])
        if not any(one.case == case and one.kind == "submit" for one, _ in waiting):
            seen = len(store.journals.get(case, [])) if chance.random() < 0.8 else max(1, version)
            key = f"{case}/{seen + 1}/{step}"
            operation = Operation(case, verb, who, seen if verb == "decide" else None, key, sent=now)
            operations.append(operation)
            waiting.append((operation, now + chance.randrange(1, 6)))
        if chance.random() < 0.08:
            # Some of what is under way is done, none is answered; the clients send again.
            for operation, _ in waiting:
                if chance.random() < 0.5 and operation.kind != "look":
                    getattr(store, operation.kind)(operation)
            store.die()
            waiting = [(one, now + chance.randrange(2, 9)) for one, _ in waiting]
        for pair in [pair for pair in waiting if pair[1] <= now]:
            waiting.remove(pair)
            answer(store, pair[0], now, known)
    for operation, _ in waiting:
        now += 1
        answer(store, operation, now, known)
    return operations, store.journals, store.numbers


def answer(store, operation, now, known):
    operation.outcome, facts = getattr(store, operation.kind)(operation)
    for name, value in facts.items():
        setattr(operation, name, value)
    operation.answered = now + 0.5
    known[operation.case] = len(store.journals.get(operation.case, []))
