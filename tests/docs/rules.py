# The index of the rules, docs/rules.md, against what the program says of itself.
#
#   rules.py IBID PAGE
#
# IBID_UPDATE=1 writes the page anew.
import json
import os
import subprocess
import sys
from pathlib import Path

SECTIONS = {
    "Notes": ["note"],
    "Ibid., op. cit., loc. cit.": ["ibid", "opcit", "loccit"],
    "Citations and short titles": ["cite", "short", "name", "pin"],
    "Pages and volumes": ["loc", "num"],
    "Quotations": ["quote", "sic"],
    "Headings, links and references": ["head", "xref", "pb"],
    "Abbreviations, terms and marked words": ["siglum", "span", "term"],
    "Words and signs": ["bracket", "dash", "date", "double", "dup", "ellipsis", "space", "word", "year"],
    "Paragraphs and Markdown": ["md", "para"],
    "Bibliographies and edition.json": ["bib", "edition"],
    "Silencing": ["silence"],
}

HEAD = """# Rules

What Ibid checks, as `ibid rules` lists it.
Each rule has a page, which `ibid explain RULE` prints too: why it matters, an example put right, how it is silenced.
*Mended* says who mends what the rule finds: `--fix` where `ibid check --fix` does so safely, *editor* where an editor offers something to choose.
How severe a finding is, or whether a rule speaks at all, is set in [`edition.json`](configuration.md#rules).
"""

MENDED = {"safe": "`--fix`", "offered": "editor", None: ""}


def written(rules):
    parts = [HEAD]
    left = list(rules)
    for title, prefixes in SECTIONS.items():
        rows = [one for one in left if one["id"].split("-")[0] in prefixes]
        left = [one for one in left if one not in rows]
        parts.append(f"\n## {title}\n\n| rule | severity | when | mended |\n|---|---|---|---|\n")
        parts += [f"| [{one['id']}](rules/{one['id']}.md) | {one['severity']} | "
                  f"{escaped(one['summary'])} | {MENDED[one['fix']]} |\n" for one in rows]
        assert rows, f"no rule for “{title}”"
    assert not left, f"in no section: {[one['id'] for one in left]}"
    return "".join(parts)


def escaped(text):
    return text.replace("|", "\\|").replace("*", "\\*").replace("[", "\\[")


def main():
    ibid, page = sys.argv[1], Path(sys.argv[2])
    ran = subprocess.run([ibid, "rules", "--format", "json"], check=True, capture_output=True)
    text = written(json.loads(ran.stdout)["rules"])
    if os.environ.get("IBID_UPDATE"):
        page.write_text(text)
    if not page.exists() or page.read_text() != text:
        print(f"{page.name} is not what the program says: IBID_UPDATE=1 writes it", file=sys.stderr)
        return 1
    return 0


sys.exit(main())
