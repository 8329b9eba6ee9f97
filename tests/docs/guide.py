# A page of the documentation, done from its first line to its last in an empty folder: every command
# in it is run and its output compared with what the page shows, and what the page does in an editor is
# done with the language server.
#
#   guide.py IBID PAGE [COPIES]
#
# In a block ```console, a line after `$ ` is run; what follows is what it prints, where a line `…`
# stands for any lines. What is done in an editor stands in comments:
#
#   <!-- editor FILE write "NEW" for "OLD" -->
#   <!-- editor FILE choose "TITLE" at "TEXT" -->      the light bulb; a bar in TEXT is the cursor
#   <!-- editor FILE see "WORDS" at "TEXT" -->         what stands over it
#   <!-- editor FILE jump to "LINE" from "TEXT" -->
#
# with their texts as in JSON.
#
# IBID_UPDATE=1 writes what is printed now into the page; read the difference.
# With COPIES, the folder as it is at each heading is left there, for the pictures.
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from editor import Editor  # noqa: E402

SOURCE = Path(__file__).resolve().parents[2]

# Run elsewhere: what makes and installs things belongs to no scratch folder.
ELSEWHERE = {
    "cd clients/vscode && npm ci && npm run package": "tests/clients/vscode/run.sh",
    "code --install-extension ibid.vsix": "tests/clients/vscode/run.sh, in its browser",
    "bash corpus/show.sh": "by hand, from a fresh clone",
    "cmake --install build/dev --prefix ~/.local": "by hand, from a fresh clone",
}


class Page:
    def __init__(self, ibid, page, folder, copies):
        self.ibid, self.page, self.folder, self.copies = ibid, Path(page), folder, copies
        programs = folder.parent / "bin"
        programs.mkdir()
        (programs / "ibid").symlink_to(ibid)
        self.env = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "NO_COLOR": "1"}
        self.failed = self.done = 0

    def run(self):
        part = re.compile(r"^```(\w*)\n(.*?)^```$|^<!-- editor (.*?) -->$|^#+ ([^\n]+)$", re.M | re.S)
        text = self.page.read_text()
        self.news = []
        for found in part.finditer(text):
            self.line = text.count("\n", 0, found.start()) + 1
            kind, block, step, heading = found.groups()
            if heading:
                self.copy(heading)
            elif step:
                self.carefully(lambda: self.edit(step))
            elif kind == "console":
                self.console(block, found.start(2))
            elif kind == "sh":
                self.carefully(lambda: self.elsewhere(block))
        if os.environ.get("IBID_UPDATE"):
            for start, end, new in reversed(self.news):
                text = text[:start] + new + text[end:]
            self.page.write_text(text)

    def carefully(self, act):
        self.done += 1
        try:
            act()
        except (AssertionError, ValueError) as error:
            self.fail(str(error))

    def fail(self, why):
        self.failed += 1
        print(f"{self.page.name}:{self.line}: {why}", file=sys.stderr)

    def console(self, block, start):
        if not block.startswith("$ "):
            self.fail("a block ```console begins with a command")
        for found in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M):
            self.shown = (start + found.start(2), start + found.end(2))
            self.carefully(lambda: self.command(*found.groups()))

    def command(self, line, shown):
        line = line.replace("/path/to/ibid", str(SOURCE))
        # In this shell, `cd` would be forgotten.
        if entered := re.fullmatch(r"(.* && )?cd (\S+)", line):
            subprocess.run(["bash", "-c", (entered[1] or "") + "true"], cwd=self.folder, check=True)
            self.folder = self.folder / entered[2]
            return
        ran = subprocess.run(["bash", "-c", line], cwd=self.folder, env=self.env, text=True,
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        pattern = "".join(r"(?:.*\n)*?" if one == "…" else re.escape(one) + "\n"
                          for one in shown.split("\n")[:-1])
        if re.fullmatch(pattern, printed(ran.stdout)):
            return
        self.news.append((*self.shown, printed(ran.stdout)))
        raise AssertionError(f"$ {line}\nprints\n{ran.stdout}")

    def edit(self, step):
        words = re.findall(r'"(?:[^"\\]|\\.)*"', step)
        name, act = re.match(r"(\S+) (\w+)", step).groups()
        first, second = map(json.loads, words)
        if act == "write":
            path = self.folder / name
            text = path.read_text()
            assert text.count(second) == 1, f"“{second}” is {text.count(second)} times in {name}"
            path.write_text(text.replace(second, first))
            return
        with Editor(self.ibid, self.folder) as editor:
            if act == "choose":
                editor.choose(name, second, first)
            else:
                ask = {"see": editor.hover, "jump": editor.definition}[act]
                answer = ask(name, second)
                assert first in answer, f"“{second}” gives “{answer}”, not “{first}”"

    def elsewhere(self, block):
        for line in block.strip().split("\n"):
            assert line in ELSEWHERE, f"nothing runs `{line}`"

    def copy(self, heading):
        if self.copies:
            name = re.sub(r"\W+", "-", heading.lower()).strip("-")
            shutil.copytree(self.folder, Path(self.copies) / name)


def printed(text):
    return text if not text or text.endswith("\n") else text + "\n"


def main():
    ibid, page, *copies = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "start"
        folder.mkdir()
        it = Page(str(Path(ibid).resolve()), page, folder, copies and copies[0])
        it.run()
    print(f"{it.done} steps, {it.failed} failed")
    return 1 if it.failed or not it.done else 0


sys.exit(main())
