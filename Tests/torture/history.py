"""Whether what clients saw can have happened: each case a register of versions, each number given once.

The journal that is left at the end says in which order a case's decisions took effect: its entries are 1, 2, 3 …, and
no two are the same. So nothing has to be searched for. Each entry must have had a moment between the sending and the
answer of the request that made it, these moments must follow one another in the journal's order, and every look must
find a moment at which the case stood as it saw it. Giving each entry the earliest moment that it can have is exact: if
those moments do not do, none do. (`test_history.py` holds this against trying out every order.)
"""

import collections
import dataclasses
import math

from record import DONE, REFUSED, UNKNOWN


@dataclasses.dataclass(frozen=True)
class Entry:
    """One event of a case's journal."""

    version: int
    #: Who; empty for the program itself.
    who: str
    #: "submitted", "claimed", "checked" … as in the journal.
    fact: str


@dataclasses.dataclass(frozen=True)
class Finding:
    what: str
    case: str
    text: str


#: Written along with the decision that follows them, in the same commit.
REMARKS = {"dutyRelaxed", "claimed"}

#: The program's own entries, for a signature that somebody gave.
LETTERS = {"issued", "refusalIssued"}


def check(operations, journals, numbers):
    """All findings; none when all is well.

    `journals`: the entries of each case. `numbers`: (series, n, printed, case) of each number that was given.
    """
    found = []
    by_case = collections.defaultdict(list)
    for operation in operations:
        by_case[operation.case].append(operation)
    for case in sorted(set(by_case) | set(journals)):
        found += check_case(case, by_case[case], journals.get(case, []))
    return found + check_numbers(operations, numbers)


def check_case(case, operations, entries):
    found = []
    if [entry.version for entry in entries] != list(range(1, len(entries) + 1)):
        return [Finding("gap", case, "the versions of the journal are not 1, 2, 3 …")]
    made, extra = attribute(operations, entries)
    taken = {entry.who for entry in entries if entry.fact == "claimed"}
    for operation in operations:
        if operation.kind == "claim":
            # The answer to a decision takes the next file for its officer as well, so these cannot be told apart.
            if operation.outcome == DONE and operation.who not in taken:
                found.append(Finding("lost", case, f"taken in hand by {operation.who}, and is not"))
            continue
        if operation.outcome == DONE and operation.kind != "look" and not made.get(id(operation)):
            if operation.kind == "sign" and any(one.fact in LETTERS for one in entries[operation.version:]):
                # The approval was there already, and what it still wanted was the letter.
                continue
            what = f"{operation.kind} by {operation.who} on {operation.version}"
            found.append(Finding("lost", case, f"{what} is not there"))
        if operation.outcome == REFUSED and made.get(id(operation)):
            found.append(Finding("phantom", case, f"what {operation.who} was refused is there ({operation.said})"))
    for entry in extra:
        what = f"{entry.fact} by {entry.who} at {entry.version}"
        found.append(Finding("doubled", case, f"nobody asked for {what}, or once"))
    return found or order(case, operations, entries, made)


def attribute(operations, entries):
    """Which entries each request made, and entries of people that no request accounts for."""
    made = collections.defaultdict(list)
    free = [one for one in operations if one.kind not in ("look", "claim")]
    left = [place for place, entry in enumerate(entries) if entry.who]
    for place in list(left):
        fits = [one for one in free if written(one, entries, place)]
        best = next((one for one in fits if one.outcome == DONE), fits[0] if fits else None)
        if best is not None:
            free.remove(best)
            made[id(best)] = written(best, entries, place)
            left = [other for other in left if other not in made[id(best)]]
    return made, [entries[place] for place in left if entries[place].fact not in REMARKS]


def written(operation, entries, place):
    """The entries that this request would have made if the one at `place` is its own; none if it cannot be."""
    entry = entries[place]
    if operation.who != entry.who:
        return []
    if operation.kind == "submit":
        return [place] if entry.fact == "submitted" else []
    # A decision stands on the version that its form showed; between them are only remarks of the same commit.
    between = entries[operation.version:place]
    if operation.version > place or entry.fact in REMARKS | {"submitted"}:
        return []
    if any(one.fact not in REMARKS or one.who != entry.who for one in between):
        return []
    return list(range(operation.version, place + 1))


def order(case, operations, entries, made):
    """Whether moments can be found; the earliest ones are tried."""
    spans = [(0.0, math.inf)] * len(entries)
    for operation in operations:
        for place in made.get(id(operation), []):
            spans[place] = (operation.sent, math.inf if operation.outcome == UNKNOWN else operation.answered)
    looks = [one for one in operations if one.kind == "look" and one.outcome == DONE]
    begun = collections.defaultdict(list)
    for look in looks:
        if look.saw > len(entries):
            return [Finding("unreal", case, f"a look saw version {look.saw} of {len(entries)}")]
        begun[look.saw].append(look.sent)
    moments = [0.0]
    for place, (sent, answered) in enumerate(spans):
        # After the entry before it, after it was asked for, and after whoever still saw the case without it.
        moment = max([moments[-1], sent] + begun[place])
        if moment > answered:
            return [Finding("stale", case, f"version {place + 1} was answered before the case can have come there")]
        moments.append(moment)
    for look in looks:
        if moments[look.saw] > look.answered:
            return [Finding("early", case, f"a look saw version {look.saw} before it can have been there")]
    for operation in operations:
        # Refused as overtaken: the case had gone on when that was said. (Other refusals have other grounds.)
        if operation.outcome == REFUSED and operation.version is not None and operation.said[:3] in ("", "409"):
            beyond = operation.version + 1
            if beyond >= len(moments) or moments[beyond] > operation.answered:
                return [Finding("refused", case, f"{operation.who} was overtaken by nobody on {operation.version}")]
    return []


def check_numbers(operations, numbers):
    found = []
    series = collections.defaultdict(list)
    for name, n, printed, case in numbers:
        series[name].append(n)
    for name, given in sorted(series.items()):
        if len(set(given)) != len(given):
            found.append(Finding("twin", name, "a number of the series was given twice"))
        if sorted(set(given)) != list(range(1, len(set(given)) + 1)):
            found.append(Finding("hole", name, f"{len(set(given))} numbers, the last is {max(given)}"))
    owners = collections.defaultdict(set)
    for _, _, printed, case in numbers:
        owners[printed].add(case)
    for operation in operations:
        if operation.number:
            owners[operation.number].add(operation.case)
            if operation.number not in {printed for _, _, printed, case in numbers if case == operation.case}:
                found.append(Finding("lost", operation.case, f"the number {operation.number}, shown, is not there"))
    for printed, cases in sorted(owners.items()):
        if len(cases) > 1:
            found.append(Finding("twin", printed, f"shown as the number of {len(cases)} cases"))
    return found
