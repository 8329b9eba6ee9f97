# Every link and picture of the documentation leads to a file that is there, and to a heading that it has.
#
#   links.py SOURCE_FOLDER
import re
import subprocess
import sys
from pathlib import Path

LINK = re.compile(r"\]\(([^)\s]+)\)")


def pages(source):
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=source, capture_output=True, text=True)
    names = listed.stdout.split() or [str(p.relative_to(source)) for p in source.glob("**/*.md")]
    # The corpus has links that are wrong on purpose; examples within rules are no links.
    kept = re.compile(r"^(README|CONTRIBUTING|CHANGELOG)\.md$|^docs/(?!rules/)|^clients/[^/]+/README\.md$")
    return [source / name for name in names if kept.match(name)]


def prose(text):
    """Without what stands in code."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    return re.sub(r"`[^`\n]+`", "`code`", text)


def anchors(page):
    """As web hosts of repositories make them of headings."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.M | re.S), re.M)
    plain = [re.sub(r"[`*]|\]\([^)]*\)|\[", "", heading).lower() for heading in headings]
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}


def broken(page):
    for target in LINK.findall(prose(page.read_text())):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        if not path.exists():
            yield f"{target}: no such file"
        elif anchor and path.suffix == ".md" and anchor not in anchors(path):
            yield f"{target}: no such heading"


def main():
    source = Path(sys.argv[1]).resolve()
    found = [(page, what) for page in pages(source) for what in broken(page)]
    for page, what in found:
        print(f"{page.relative_to(source)}: {what}", file=sys.stderr)
    return 1 if found else 0


sys.exit(main())
