#!/usr/bin/env python3
"""What users paste or load, where no editor runs it: that it can be read, and that it names
switches that exist.

    pasted.py REPOSITORY
"""
import json
import re
import sys
import tomllib
from pathlib import Path

root = Path(sys.argv[1])
clients = root / "clients"
failed = False


def check(what, ok, got=""):
    global failed
    failed = failed or not ok
    print(("ok      " if ok else "FAILED  ") + what + ("" if ok else f": {got}"))


def without_comments(text):
    """JSON as editors take it: whole lines may be comments."""
    return re.sub(r"(?m)^\s*//.*$", "", text)


def read(what, text, reader):
    try:
        value = reader(text)
    except ValueError as error:
        check(f"{what} can be read", False, error)
        return {}
    check(f"{what} can be read", True)
    return value


def json_file(name):
    return read(name, without_comments((clients / name).read_text()), json.loads)


def toml_file(name):
    return read(name, (clients / name).read_text(), tomllib.loads)


def blocks(page, language):
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```", page.read_text())


def settings_in(value):
    """Everything that is switched on or off, but for whole servers."""
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        if isinstance(inner, bool) and key != "enabled":
            yield key.removeprefix("ibid.")
        yield from settings_in(inner)


switches = set(re.findall(r"(?m)^\| `ibid\.(\w+)`", (root / "docs/settings.md").read_text()))
check("docs/settings.md has switches", len(switches) > 5, switches)


def known(what, value):
    unknown = set(settings_in(value)) - switches
    check(f"{what} names switches that exist", not unknown, unknown)


kate = json_file("kate/settings.json")
known("kate/settings.json", kate)
for name, server in kate.get("servers", {}).items():
    re.compile(server["highlightingModeRegex"])
    check(f"kate: {name} is run by ibid", server.get("command", ["ibid"]) == ["ibid"], server)

sublime = json_file("sublime/LSP.sublime-settings").get("clients", {}).get("ibid", {})
known("sublime/LSP.sublime-settings", sublime)
check("sublime: for Markdown", "text.html.markdown" in sublime.get("selector", ""), sublime)
check("sublime: the command", sublime.get("command") == ["ibid"], sublime)

toml_file("helix/languages.toml")
zed = toml_file("zed/extension.toml").get("language_servers", {}).get("ibid", {})
check("zed: for Markdown", zed.get("language_ids", {}).get("Markdown") == "markdown", zed)
check("zed: every language has its id", set(zed["languages"]) == set(zed["language_ids"]), zed)

emacs = (clients / "emacs/ibid.el").read_text()
listed = re.search(r"defconst ibid-lsp-switches\s+'\(([^)]*)\)", emacs)
names = set(re.findall(r'"(\w+)"', listed[1] if listed else ""))
check("emacs: lsp-mode is told of every switch", names == switches, names ^ switches)

for page in sorted(clients.glob("*/README.md")):
    for number, block in enumerate(blocks(page, "json"), 1):
        what = f"{page.parent.name}/README.md, block {number},"
        known(what, read(what, without_comments(block), json.loads))
    for number, block in enumerate(blocks(page, "toml"), 1):
        read(f"{page.parent.name}/README.md, table {number},", block, tomllib.loads)

sys.exit(failed)
