"""Holds the page of `ibid report` against what `ibid sources` and `ibid check` say.

    check.py PROGRAM PATH

Every note is on the page, with its label, its words and the places it cites; every finding is;
every link leads somewhere on the page; nothing on it asks the network for anything.
"""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{arguments}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def words(element):
    return " ".join("".join(element.itertext()).split())


def check_links(root):
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    for link in root.iter("a"):
        target = link.get("href")
        assert target.startswith("#"), f"leads away: {target}"
        assert target[1:] in ids, f"leads nowhere: {target}"
    for element in root.iter():
        assert element.tag not in ("script", "img", "link", "iframe"), element.tag
        assert not element.get("src"), "asks for a file"
    style = root.find("head/style").text
    assert "url(" not in style and "@import" not in style


def check_notes(root, sources):
    shown = [li for ol in root.iter("ol") if ol.get("class") == "notes" for li in ol]
    told = [note for chapter in sources["chapters"] for note in chapter["notes"]]
    assert len(shown) == len(told), f"{len(shown)} notes on the page, {len(told)} in the edition"
    for li, note in zip(shown, told):
        label = words(li.find("span"))
        if not note["label"].startswith("inline"):
            assert label == note["label"], f"{label} is {note['label']}"
        printed = words(li.find("p"))
        assert printed == (" ".join(note["text"].split()) or "(nothing)"), printed
        cites = [ul for ul in li.iter("ul") if ul.get("class") == "cites"]
        lines = [words(item) for item in cites[0]] if cites else []
        assert len(lines) == len(note["citations"]), f"note {label}: {lines}"
        for line, citation in zip(lines, note["citations"]):
            for locator in citation["locators"]:
                assert locator["from"] in line, f"note {label}: {line} lacks {locator['from']}"
            chain = citation["chain"][1:]
            for leans_on in chain[:2] + chain[-1:]:
                assert f"note {leans_on}" in line, f"note {label}: {line} lacks note {leans_on}"
    return len(told)


def check_findings(root, report):
    shown = [words(li) for ul in root.iter("ul") if ul.get("class") == "remarks" for li in ul]
    told = [one for file in report["files"] for one in file["findings"]]
    assert len(shown) == len(told), f"{len(shown)} findings on the page, {len(told)} in the edition"
    for line, one in zip(shown, told):
        for part in (one["severity"], " ".join(one["message"].split()), one["rule"],
                     f"line {one['line']},"):
            assert part in line, f"{line} lacks {part}"
    return len(told)


def check_works(root, sources):
    cited = sum(1 for c in sources["chapters"] for n in c["notes"] for s in n["citations"]
                if "work" in s)
    times = [int(span.text[:-1]) for span in root.iter("span") if span.get("class") == "times"]
    assert times == sorted(times, reverse=True), "works are not in order"
    assert sum(times) == cited, f"{sum(times)} citations of works, {cited} in the edition"
    return len(times)


def main():
    program, path = sys.argv[1:]
    page = run(program, "report", path)
    assert page == run(program, "report", path, "--jobs", "1"), "not the same twice"
    assert page.startswith("<!DOCTYPE html>\n")
    assert not re.search(r"https?:", page.split("<main", 1)[0]), "an address in the page's head"
    root = ET.fromstring(page)
    check_links(root)
    sources = json.loads(run(program, "sources", path, "--format", "json"))
    notes = check_notes(root, sources)
    findings = check_findings(root, json.loads(run(program, "check", path, "--format", "json")))
    works = check_works(root, sources)
    dots = sum(1 for e in root.iter() if (e.get("class") or "").split()[:1] == ["dot"])
    assert dots == notes, f"{dots} dots for {notes} notes"
    print(f"{path}: {notes} notes, {works} works, {findings} findings, as the program says")


main()
