"""Measures, and writes a report: `run.py [--short] [--out FOLDER] [--only NAME …]`."""

import argparse

import compared
import limits
import machine
from report import Report

PARTS = {
    "sqlite": lambda report, rounds, seconds: compared.decisions(report, "SQLite", 50, rounds, seconds),
    "postgres": lambda report, rounds, seconds: compared.decisions(report, "PostgreSQL", 25, rounds, seconds),
    "pages": compared.pages,
    "limits": limits.limits,
}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", default=str(machine.ROOT / "Benchmarks/.build/report"))
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    chosen = options.parse_args()
    report = Report(chosen.out, machine.describe())
    for part in chosen.only:
        PARTS[part](report, chosen.rounds, chosen.seconds)


main()
