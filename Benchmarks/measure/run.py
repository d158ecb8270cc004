"""Measures, and writes a report: `run.py [--rounds N] [--seconds S] [--minutes M] [--out FOLDER] [--only NAME …]`."""

import argparse
import sys
import time
import traceback

import compared
import machine
from country import country
from letters import letters
from limits import limits
from places import BENCHMARKS
from report import Report
from servers import servers
from sizes import sizes

PARTS = {
    "sqlite": lambda report, chosen: compared.decisions(report, "SQLite", 50, chosen.rounds, chosen.seconds),
    "postgres": lambda report, chosen: compared.decisions(report, "PostgreSQL", 25, chosen.rounds, chosen.seconds),
    "pages": lambda report, chosen: compared.pages(report, chosen.rounds, chosen.seconds),
    "limits": lambda report, chosen: limits(report, chosen.rounds, chosen.seconds),
    "letters": lambda report, chosen: letters(report, chosen.rounds, chosen.seconds),
    "servers": lambda report, chosen: servers(report, chosen.rounds, chosen.seconds),
    "country": lambda report, chosen: country(report, chosen.rounds, chosen.seconds, chosen.minutes),
    "sizes": lambda report, chosen: sizes(report, chosen.rounds, chosen.seconds, chosen.sizes),
}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", default=str(BENCHMARKS / ".build/report"))
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--minutes", type=float, default=5, help="of the country's day; ten in a whole run")
    options.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    options.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    chosen = options.parse_args()
    report = Report(chosen.out, machine.describe())
    broken = []
    for part in chosen.only:
        began = time.monotonic()
        try:
            PARTS[part](report, chosen)
        except Exception as error:  # What one part lacks is no reason to lose an hour of the others.
            traceback.print_exc()
            broken.append(part)
            report.line(part, f"did not run to its end: {type(error).__name__}", "", "", "", False)
        report.took(part, time.monotonic() - began)
    if broken:
        sys.exit(f"did not run to their end: {', '.join(broken)}")


main()
