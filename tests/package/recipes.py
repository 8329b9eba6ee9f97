"""Takes the files of docs/ci.md into a folder, and makes shell scripts of their jobs.

    recipes.py PAGE FOLDER

A block of the page is a file if its first comment is a path. Of each job the commands become
FOLDER/.jobs/NAME, which run as the service would: one step after the other, the rest left out when
one fails, but for steps that ask to be run always.
"""
import pathlib
import re
import shlex
import sys

import yaml

page, folder = (pathlib.Path(name) for name in sys.argv[1:])
jobs = folder / ".jobs"
jobs.mkdir()


def put(path, text, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def step(commands, always):
    run = f"bash --noprofile --norc -eo pipefail -c {shlex.quote(commands)}"
    return f"{'true' if always else '((status == 0))'} && {{ {run} || status=$?; }}\n"


def job(name, steps):
    body = "".join(step(commands, always) for commands, always in steps)
    put(jobs / name, f"status=0\n{body}exit $status\n")


blocks = re.findall(r"^```(\w+)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)
files = {}
for language, text in blocks:
    named = re.match(r"(?:#!.*\n)?# (\S*[./]\S*|Makefile)\n", text)
    if named:
        files[named[1]] = text
        put(folder / named[1], text, 0o755 if text.startswith("#!") else 0o644)
    elif language == "sh":
        job("line", [(text, False)])

github = yaml.safe_load(files[".github/workflows/notes.yml"])
steps = github["jobs"]["check"]["steps"]
assert all(("run" in one) != ("uses" in one) for one in steps), "a step runs or uses"
assert "IBID_DEB" in github["env"]
job("github", [(one["run"], "if" in one) for one in steps if "run" in one])
sent = [one["with"]["sarif_file"] for one in steps if "upload-sarif" in one.get("uses", "")]
assert any(f"> {name}" in one.get("run", "") for name in sent for one in steps), sent

gitlab = yaml.safe_load(files[".gitlab-ci.yml"])["notes"]
assert "IBID_DEB" in gitlab["variables"]
# GitLab runs both lists as one script.
job("gitlab", [("\n".join(gitlab["before_script"] + gitlab["script"]), False)])
put(jobs / "kept", "\n".join(gitlab["artifacts"]["paths"]) + "\n")

hook = yaml.safe_load(files[".pre-commit-config.yaml"])["repos"][0]["hooks"][0]
assert re.search(hook["files"], "chapters/1.md") and re.search(hook["files"], "edition.json")
put(jobs / "hook", hook["entry"] + "\n")
