"""What a client writes down for itself: every request, when it was sent, and what came back.

The times are of one monotonic clock in this process, which no fault touches.
"""

import dataclasses
import json
import threading
import time

#: Done for certain: the whole answer was read. / Said not to be done. / No answer, so nobody knows.
DONE, REFUSED, UNKNOWN = "done", "refused", "unknown"


@dataclasses.dataclass
class Operation:
    """One form or one look, from its first sending to its last answer.

    A form that got no answer is sent again with its own key, and stays one operation.
    """

    case: str
    #: "submit", "decide", "sign", "claim" or "look".
    kind: str
    who: str = ""
    #: The version of the case that the form showed; the decision is the case's next version.
    version: int | None = None
    key: str = ""
    sent: float = 0.0
    answered: float | None = None
    outcome: str = UNKNOWN
    #: What a look saw: the number of events that the case has.
    saw: int | None = None
    #: A number that a page showed as this case's.
    number: str = ""
    #: How the last answer began: its status and heading.
    said: str = ""
    #: How often it was sent.
    sendings: int = 1


class Record:
    def __init__(self, file=None):
        self._lock = threading.Lock()
        self._file = open(file, "w") if file else None
        self.operations = []

    def begin(self, case, kind, **facts):
        operation = Operation(case, kind, sent=time.monotonic(), **facts)
        with self._lock:
            self.operations.append(operation)
        return operation

    def end(self, operation, outcome, **facts):
        for name, value in facts.items():
            setattr(operation, name, value)
        operation.answered, operation.outcome = time.monotonic(), outcome
        if self._file:
            with self._lock:
                self._file.write(json.dumps(dataclasses.asdict(operation)) + "\n")
                self._file.flush()

    def done(self, kind=None):
        with self._lock:
            return [one for one in self.operations if one.outcome == DONE and kind in (None, one.kind)]

    def decisions(self):
        """Acknowledged, and each a person's decision: the looks are left out."""
        return [one for one in self.done() if one.kind != "look"]
