"""Five times as many visitors as an office can serve, for some seconds: who is turned away and how soon, what becomes of
those who are let in, how much memory it takes, and when the office is as before.

    SIMPLE=.build/release/simple scripts/python Tests/torture/spike.py
"""

import argparse
import multiprocessing
import os
import pathlib
import re
import selectors
import socket
import tempfile
import time

from premises import ROOT, Office, Server

PATH = "/layanan/siktg"
ASK = f"GET {PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()


def ask(port, patience=60):
    """Status and seconds of one request on a line of its own."""
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as line:
        line.sendall(ASK)
        said = b""
        while (more := line.recv(65536)):
            said += more
    return int(said.split(maxsplit=2)[1]), time.monotonic() - began


def closed(port, seconds, answers):
    """One visitor after the other, each waiting for the answer before."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        answers.append(ask(port))


def at_work(port, seconds, visitors):
    """What the office can do: so many visitors who always want something."""
    with multiprocessing.Manager() as manager:
        answers = manager.list()
        crowd = [multiprocessing.Process(target=closed, args=(port, seconds, answers)) for _ in range(visitors)]
        for one in crowd:
            one.start()
        for one in crowd:
            one.join()
        return list(answers)


def opened(port, rate, seconds, results):
    """So many new visitors a second, whatever becomes of those before; each has a line of his own."""
    answers, waiting = [], 0
    began = time.monotonic()
    with selectors.DefaultSelector() as selector:
        sent = 0
        while sent < rate * seconds or waiting:
            now = time.monotonic()
            while sent < rate * seconds and sent <= (now - began) * rate:
                line = socket.socket()
                line.setblocking(False)
                line.connect_ex(("127.0.0.1", port))
                selector.register(line, selectors.EVENT_WRITE, [now, b""])
                sent, waiting = sent + 1, waiting + 1
            for key, events in selector.select(0.002):
                line, (since, said) = key.fileobj, key.data
                try:
                    if events & selectors.EVENT_WRITE:
                        line.send(ASK)
                        selector.modify(line, selectors.EVENT_READ, key.data)
                        continue
                    more = line.recv(65536)
                    key.data[1] = said + more
                except OSError:
                    more = b""
                if not more:
                    status = int(key.data[1].split(maxsplit=2)[1]) if key.data[1].startswith(b"HTTP/") else 0
                    answers.append((status, time.monotonic() - since))
                    selector.unregister(line)
                    line.close()
                    waiting -= 1
    results.put((time.monotonic() - began, answers))


def spike(port, rate, seconds, memory, processes=4):
    results = multiprocessing.Queue()
    crowd = [multiprocessing.Process(target=opened, args=(port, rate / processes, seconds, results))
             for _ in range(processes)]
    for one in crowd:
        one.start()
    answers, left, most = [], len(crowd), 0
    while left:
        most = max(most, memory())
        try:
            answers += results.get(timeout=0.2)[1]
            left -= 1
        except Exception:  # Nobody is done yet.
            continue
    for one in crowd:
        one.join()
    return answers, most


def middle(values, share=0.5):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] * 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--simple", default=os.environ.get("SIMPLE", ROOT / ".build/debug/simple"))
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--times", type=float, default=5)
    options = parser.parse_args()
    office = Office(options.simple, pathlib.Path(tempfile.mkdtemp(prefix="simple-spike-"))).found()
    server = Server(office).begin()
    port = office.address[1]

    def memory():
        return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.process.pid}/status").read())[1]) / 1024

    at_work(port, 2, 4)
    calm = at_work(port, options.seconds, 8)
    rate = len(calm) / options.seconds
    before = memory()
    print(f"calm:  {rate:.0f} a second by 8 visitors; median {middle(t for _, t in calm):.0f} ms, "
          f"99 % within {middle((t for _, t in calm), 0.99):.0f} ms; {before:.0f} MiB")
    answers, most = spike(port, options.times * rate, options.seconds, memory)
    ended = time.monotonic()
    good = 0
    while good < 5:
        status, took = ask(port)
        good = good + 1 if status == 200 and took * 1000 < 2 * middle((t for _, t in calm), 0.99) else 0
    recovered = time.monotonic() - ended
    done, refused, lost = ([t for status, t in answers if status == want] for want in (200, 503, 0))
    print(f"spike: {len(answers)} in {options.seconds:.0f} s: {len(done)} served, median {middle(done):.0f} ms, "
          f"99 % within {middle(done, 0.99):.0f} ms; {len(refused)} turned away, median "
          f"{middle(refused) if refused else 0:.0f} ms, 99 % within {middle(refused, 0.99) if refused else 0:.0f} ms; "
          f"{len(lost)} without an answer; {most:.0f} MiB at most")
    print(f"after: as before within {recovered:.1f} s of the last answer; {memory():.0f} MiB")
    server.end()


if __name__ == "__main__":
    main()
