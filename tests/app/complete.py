"""Types command lines into a real bash or zsh, presses Tab, and sees what comes of it.

    tests/app/complete.py SHELL SCRIPT

The shell runs in a pseudo-terminal, without anybody's settings. What a line has become is printed
by a function of ours, put before it with Ctrl-A; so nothing waits but for an answer.
"""
import fcntl
import os
import pty
import re
import select
import struct
import sys
import tempfile
import termios
import time

SETUP = {
    "bash": """set +o history; bind 'set show-all-if-ambiguous on' 'set bell-style none' 2>/dev/null
bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0'; bind 'set page-completions off'
bind 'set enable-bracketed-paste off'; PS1='> '
""",
    "zsh": """unset zle_bracketed_paste; bindkey -e; setopt no_beep no_prompt_sp; LISTMAX=0; PROMPT='> '
autoload -U compinit; compinit -D -u
""",
}
COMMAND = {"bash": ["bash", "--norc", "--noprofile", "-i"], "zsh": ["zsh", "-f", "-i"]}


class Shell:
    def __init__(self, name, folder):
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            os.environ.update(TERM="vt100", HISTFILE="/dev/null", LC_ALL="C.UTF-8", ZDOTDIR=folder)
            os.execvp(COMMAND[name][0], COMMAND[name])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 160, 0, 0))

    def send(self, text):
        os.write(self.terminal, text.encode())

    def until(self, mark):
        """All that is shown until the mark is, without what moves the cursor."""
        shown = ""
        deadline = time.monotonic() + 30
        while mark not in shown:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                sys.exit(f"nothing comes any more. So far:\n{shown}")
            shown += os.read(self.terminal, 65536).decode(errors="replace")
            shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b[()].|[\x00-\x09\x0b-\x1f]", " ", shown)
        return shown

    def complete(self, line):
        """What is listed, and what the line has become, word by word."""
        self.send(line + "\t\x01show \r")
        shown = self.until("<end>")
        words = re.findall(r"<([^<>]*)>", shown[shown.rindex("<ibid>"):])
        return shown, words[:-1]


# The line, what it becomes (its last word), what is listed, what is not.
CASES = [
    ("ibid ch", "check", [], []),
    ("ibid ", "ibid", ["check", "sources", "import", "init", "rules", "explain", "lsp"], ["man"]),
    ("ibid check --dr", "--dry-run", [], []),
    ("ibid check --", "--", ["--fix", "--format", "--jobs", "--help"], ["--force"]),
    ("ibid check --format ", None, ["text", "json", "sarif", "github"], ["hint"]),
    ("ibid check --fix --fail-on inf", "information", [], []),
    ("ibid check --format=sa", "--format=sarif", [], []),
    ("ibid sources --format b", "bib", [], []),
    ("ibid explain note-dup", "note-duplicate", [], []),
    ("ibid explain short-", "short-", ["short-variant", "short-ambiguous"], ["note-order"]),
    ("ibid check глав", "глава 1.md", [], []),
    ("ibid check --hints wor", "works.bib", [], []),
    ("ibid import -o глав", "глава 1.md", [], []),
    ("ibid init su", "sub/", [], []),
    ("ibid lsp --log-level d", "debug", [], []),
]


def main():
    name, script = sys.argv[1:]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in ("глава 1.md", "works.bib"):
            open(os.path.join(folder, file), "w").close()
        os.mkdir(os.path.join(folder, "sub"))
        shell = Shell(name, folder)
        shell.send(SETUP[name] + f"source '{script}'\n")
        shell.send("show() { printf '<%s>' \"$@\"; printf '<end>\\n'; }\nshow ready\n")
        shell.until("<ready><end>")
        for line, becomes, listed, unlisted in CASES:
            shown, words = shell.complete(line)
            faults = []
            # zsh takes back what it put behind a word.
            if becomes is not None and words[-1] not in (becomes, becomes.rstrip("/")):
                faults.append(f"became {words}")
            # Without the line as it was typed.
            lists = set(shown.replace(line, " ").split())
            faults += [f"does not list {word}" for word in listed if word not in lists]
            faults += [f"lists {word}" for word in unlisted if word in lists]
            if faults:
                wrong += 1
                print(f"“{line}”: {'; '.join(faults)}\n{shown}\n", file=sys.stderr)
    print(f"{name}: {len(CASES)} lines completed, {wrong} wrongly")
    sys.exit(1 if wrong else 0)


main()
