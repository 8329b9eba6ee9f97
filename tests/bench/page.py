#!/usr/bin/env python3
"""Makes tables of what lsp_bench measured.

    tests/bench/page.py RESULTS [PAGE]

Prints them; with PAGE, puts them between its marks `<!-- measured: NAME -->` and `<!-- end -->`.
"""
import datetime
import json
import os
import pathlib
import platform
import re
import statistics
import sys

sys.dont_write_bytecode = True
from goals import goal_rows  # noqa: E402

OURS = ("Ibid", "Ibid, asked")
FLOORS = ("echo", "echo, holding")
SIZES = {"49k": "49 kB", "1m": "1 MB", "10m": "10 MB"}


class Run:
    """All that one run measured."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.servers = json.loads((self.folder / "servers.json").read_text())
        self.measured = {}
        for file in sorted(self.folder.glob("*.json")):
            read = json.loads(file.read_text())
            if isinstance(read, dict) and "scenario" in read:
                self.measured[read["title"]] = {s["name"]: s for s in read["servers"]}
                self.measured[read["title"]]["load"] = read["load"]

    def extra(self, name):
        file = self.folder / name
        return json.loads(file.read_text()) if file.exists() and file.stat().st_size else None

    def server(self, title, name):
        return self.measured.get(title, {}).get(name, {})

    def samples(self, title, name, method=None):
        row = self.server(title, name)
        return (row.get("methods", {}).get(method, {}) if method else row).get("samples") or []

    def middle(self, title, name, method=None):
        samples = self.samples(title, name, method)
        return statistics.median(samples) if samples else None

    def ratio(self, title, name, other, method=None):
        """How much slower `name` was than `other` in the same rounds: the middle of all ratios."""
        pairs = zip(self.samples(title, name, method), self.samples(title, other, method))
        ratios = [a / b for a, b in pairs]
        return statistics.median(ratios) if ratios else None

    def peers(self):
        """Those that read Markdown and are not ours."""
        return [s["name"] for s in self.servers
                if s["name"] not in OURS + FLOORS and s.get("language", "markdown") == "markdown"]

    def fastest_peer(self, title, method=None):
        known = [(self.middle(title, p, method), p) for p in self.peers()]
        known = [(m, p) for m, p in known if m is not None]
        return min(known)[1] if known else None


def number(value, unit=""):
    if value is None:
        return "–"
    if value >= 1000 and unit == "ms":
        return f"{value / 1000:.1f} s"
    text = f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    return f"{text} {unit}".strip()


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def quantile(samples, share):
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def machine(run):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                  if line.startswith("model name")), "unknown")
    memory = next(int(line.split()[1]) for line in open("/proc/meminfo")) / 2 ** 20
    loads = [l for m in run.measured.values() for l in m["load"]]
    rows = [
        ("measured on", datetime.date.today().isoformat()),
        ("processor", f"{os.cpu_count()} cores, {model}"),
        ("memory", f"{memory:.0f} GiB"),
        ("kernel", f"{platform.system()} {platform.release()}"),
        ("load of the machine during the run", f"{min(loads):.1f} to {max(loads):.1f}"),
    ]
    return table(("what", "which"), [(a, b) for a, b in rows])


def servers(run):
    return table(("server", "version", "looks for"),
                 [(s["name"], s.get("version", "–"), s["checks"]) for s in run.servers])


def keystrokes(run):
    out = []
    for where, said in (("prose", "In prose"), ("note", "In a note"), ("label", "In a label")):
        rows = []
        for size, name in SIZES.items():
            for server in run.servers:
                row = run.server(f"{where}-{size}", server["name"])
                samples = row.get("samples")
                if not samples:
                    if row.get("failed"):
                        rows.append((name, server["name"], "–", "–", "–", "–", "–", row["failed"]))
                    continue
                rows.append((name, server["name"], number(statistics.median(samples), "ms"),
                             number(quantile(samples, .99), "ms"), number(max(samples), "ms"),
                             number(statistics.mean(row["processor"]), "ms"),
                             number(run.ratio(f"{where}-{size}", server["name"], "echo")),
                             str(len(samples))))
        head = ("text", "server", "half are within", "99 in 100", "longest", "processor time, mean",
                "times echo", "keystrokes")
        out.append(f"### {said}\n\n" + table(head, rows))
    return "\n\n".join(out)


def starts(run):
    rows = []
    for size, name in SIZES.items():
        for server in run.servers:
            row = run.server(f"start-{size}", server["name"])
            if not row.get("samples"):
                continue
            rows.append((name, server["name"], number(statistics.median(row["ready"]), "ms"),
                         number(statistics.median(row["samples"]), "ms"),
                         number(max(row["samples"]), "ms"), str(row.get("findings", 0)),
                         str(len(row["samples"]))))
    return table(("text", "server", "ready", "first findings", "longest", "findings", "starts"), rows)


def memory(run):
    rows = []
    for server in run.servers:
        cells = []
        for size in SIZES:
            row = run.server(f"prose-{size}", server["name"])
            opened = row.get("opening", {}).get("memory")
            after = row.get("after")
            cells.append(f"{number(opened['resident'])} ({number(opened['proportional'])})"
                         if opened else "–")
            cells.append(number(after["resident"]) if after else "–")
        rows.append((server["name"], *cells))
    head = ["server"]
    for name in SIZES.values():
        head += [f"{name} opened", "after typing"]
    return table(head, rows)


def requests(run):
    out = []
    for size in ("49k", "1m"):
        title = f"ask-{size}"
        here = [s["name"] for s in run.servers
                if s["name"] not in FLOORS and run.server(title, s["name"]).get("methods")]
        methods = {m: None for name in here for m in run.server(title, name)["methods"]}
        rows = []
        for method in methods:
            cells = []
            for name in here:
                asked = run.server(title, name)["methods"].get(method)
                said = asked and asked.get("said")
                cells.append(number(run.middle(title, name, method), "ms") + ("" if said or not asked else " †"))
            rows.append((method.removeprefix("textDocument/"), *cells))
        out.append(f"### {SIZES[size]}\n\n" + table(("request", *here), rows))
    return "\n\n".join(out)


def large(run):
    rows = []
    for title, name in (("alone", "one of 1,000 chapters alone"), ("edition", "all of them"),
                        ("no-bibliography", "another chapter"),
                        ("bibliography", "with a .bib of 100,000")):
        for server in run.servers:
            row = run.server(title, server["name"])
            if not row.get("samples"):
                continue
            opening = row["opening"]
            rows.append((name, server["name"], number(row["first"], "ms"),
                         number(opening["rest"], "ms"), number(opening["processor"], "ms"),
                         number(opening["memory"]["resident"]),
                         number(statistics.median(row["samples"]), "ms"),
                         number(quantile(row["samples"], .99), "ms")))
    return table(("folder", "server", "first findings", "at rest", "processor time until then",
                  "MiB resident", "keystroke, half are within", "99 in 100"), rows)


def goals(run):
    head = ("goal", "wanted", "measured", "reached", "times echo", "fastest peer")
    return table(head, goal_rows(run, number))


TABLES = {"machine": machine, "servers": servers, "goals": goals, "keystrokes": keystrokes,
          "starts": starts, "memory": memory, "requests": requests, "large": large}


def main():
    run = Run(sys.argv[1])
    made = {name: make(run) for name, make in TABLES.items()}
    inputs = (run.folder / "inputs.txt").read_text().strip().splitlines()
    made["inputs"] = "\n".join(f"- {line}." for line in inputs if "\t" not in line)
    if len(sys.argv) < 3:
        for name, text in made.items():
            print(f"== {name}\n\n{text}\n")
        return
    page = pathlib.Path(sys.argv[2])
    text = page.read_text()
    for name, new in made.items():
        mark = re.escape(f"<!-- measured: {name} -->")
        text, count = re.subn(mark + r".*?<!-- end -->",
                              lambda _: f"<!-- measured: {name} -->\n\n{new}\n\n<!-- end -->", text,
                              flags=re.S)
        if count != 1:
            sys.exit(f"{page}: no place for {name}")
    page.write_text(text)
    print(made["goals"])


if __name__ == "__main__":
    main()
