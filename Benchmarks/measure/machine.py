"""What was measured on: hardware, versions, how busy the machine was."""

import os
import pathlib
import platform
import re
import sqlite3

from places import ROOT, run


def describe():
    cpu = re.search(r"model name\s*: (.+)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    swift = re.search(r"Swift version ([\d.]+)", run("swift", "--version"))
    return {
        "processor": f"{os.cpu_count()} × {cpu[1] if cpu else platform.processor()}",
        "memory": f"{int(memory[1]) // 1024 // 1024} GiB",
        "system": platform.platform(),
        "Swift": swift[1] if swift else "?",
        "SQLite": sqlite3.sqlite_version,
        "PostgreSQL": run("psql", "--version").split()[2],
        "Python": platform.python_version(),
        "load average at the begin": f"{os.getloadavg()[0]:.1f}",
        "commit": run("git", "rev-parse", "--short=12", "HEAD").strip(),
    }
