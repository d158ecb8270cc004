"""The report of a run: one table, its goals beside what came out, and a chart for each comparison."""

import datetime
import json
import os
import pathlib
import time


class Report:
    def __init__(self, folder, machine):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.machine = machine
        self.began = time.monotonic()
        self.lines = []
        self.parts = {}
        self.charts = []

    def line(self, what, ours, peer, ratio, goal, is_met):
        """A row of the table. `is_met` is None where there is no goal."""
        self.lines.append({
            "what": what, "ours": ours, "peer": peer, "ratio": ratio, "goal": goal,
            "met": {True: "yes", False: "no", None: "–"}[is_met]})
        print(f"{what}: {ours} | {peer} | {ratio} | {goal} | {self.lines[-1]['met']}", flush=True)
        self.write()

    def took(self, part, seconds):
        """How long a part ran, and how busy the machine is after it: others may have worked on it meanwhile."""
        self.parts[part] = f"{seconds:,.0f} s (load average then {os.getloadavg()[0]:.1f})"
        self.machine["run"] = f"{time.monotonic() - self.began:,.0f} s: " + ", ".join(
            f"{name} {words}" for name, words in self.parts.items())
        self.write()

    def chart(self, name, title, bars):
        """Bars on a logarithmic scale: (label, low, median, high), all above nought."""
        (self.folder / f"{name}.svg").write_text(svg(title, bars))
        self.charts.append((name, title))
        self.write()

    def write(self):
        rows = [f"| {key} | {value} |" for key, value in self.machine.items()]
        table = [
            f"| {one['what']} | {one['ours']} | {one['peer']} | {one['ratio']} | {one['goal']} | {one['met']} |"
            for one in self.lines]
        pictures = [f"![{title}]({name}.svg)" for name, title in self.charts]
        (self.folder / "report.md").write_text("\n".join([
            f"# Measured on {datetime.date.today().isoformat()}", "",
            "Minimum / median / maximum over the rounds; ratios are taken within a round.", "",
            "| machine | |", "| --- | --- |", *rows, "",
            "| what | SIMPLE | peer | ratio | goal | met |", "| --- | --- | --- | --- | --- | --- |", *table, "",
            *pictures, ""]))
        (self.folder / "report.json").write_text(json.dumps(
            {"machine": self.machine, "lines": self.lines}, indent=1, ensure_ascii=False))


def svg(title, bars):
    import math

    left, width, row = 230, 640, 34
    low = math.floor(math.log10(min(bar[1] for bar in bars)))
    high = math.ceil(math.log10(max(bar[3] for bar in bars)))
    high = max(high, low + 1)

    def x(value):
        return left + (math.log10(value) - low) / (high - low) * (width - left - 70)

    height = 50 + row * len(bars) + 30
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        f'font-size="13" role="img"><title>{title}</title><rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="8" y="22" font-weight="bold">{title}</text>']
    for power in range(low, high + 1):
        at = x(10**power)
        parts.append(f'<path d="M{at:.1f} 38V{height - 28}" stroke="#dbd4c5"/>')
        parts.append(f'<text x="{at:.1f}" y="{height - 10}" text-anchor="middle">{10**power:g}</text>')
    for number, (label, least, middle, most) in enumerate(bars):
        y = 46 + row * number
        parts.append(f'<text x="{left - 8}" y="{y + 15}" text-anchor="end">{label}</text>')
        parts.append(f'<rect x="{left}" y="{y}" width="{x(middle) - left:.1f}" height="20" fill="#155b44"/>')
        parts.append(f'<path d="M{x(least):.1f} {y + 10}H{x(most):.1f}" stroke="#e6b22e" stroke-width="3"/>')
        parts.append(f'<text x="{max(x(most), x(middle)) + 6:.1f}" y="{y + 15}">{middle:,.0f}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
