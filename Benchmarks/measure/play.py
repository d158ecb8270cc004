"""Plays requests with the load client."""

import json

from places import LOAD, run


def write(path, requests):
    with open(path, "w") as file:
        for request in requests:
            file.write(json.dumps(request) + "\n")


def play(path, port, *, clients, seconds, rate=None, repeats=False, warm_up=0):
    """What the load client measured: answers a second, latencies in microseconds, and what went wrong."""
    words = [LOAD, "--requests", path, "--port", port, "--clients", clients, "--seconds", seconds, "--warm-up", warm_up]
    words += ["--rate", rate] if rate else []
    words += ["--repeats"] if repeats else []
    return json.loads(run(*words))
