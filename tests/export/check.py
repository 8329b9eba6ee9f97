#!/usr/bin/env python3
"""Holds what `ibid export --to tei` writes of an edition against what `ibid sources` says of it.

    check.py IBID EDITION [CHAPTER...]

Identifiers are unique and every pointer leads to one; every note is there under its label and in
its series, called by its markers and calling them; every citation has its work, and every Ibid.
points to a citation of the work that it means. Says each fault, and exits 1 if there is one.
"""

import collections
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTERS = ("target", "corresp", "ref", "resp")

faults = []


def expect(fact, *words):
    if not fact:
        faults.append(" ".join(str(word) for word in words))


def run(*arguments):
    return subprocess.run(arguments, check=True, stdout=subprocess.PIPE).stdout


def check_pointers(root):
    ids = collections.Counter(element.get(ID) for element in root.iter() if element.get(ID))
    for name, count in ids.items():
        expect(count == 1, "identifier", name, "stands", count, "times")
    for element in root.iter():
        for attribute in POINTERS:
            for pointer in element.get(attribute, "").split():
                if pointer.startswith("#"):
                    expect(pointer[1:] in ids, element.tag, attribute, pointer, "leads nowhere")


def check_markers(chapter):
    """Each marker calls a note that says it is called from there, and the other way round."""
    notes = {note.get(ID): note for note in chapter.iterfind(f".//{TEI}noteGrp/{TEI}note")}
    called = collections.defaultdict(list)
    for marker in chapter.iterfind(f".//{TEI}ref[@type='note'][@n]"):
        target = marker.get("target")
        if target is None:
            continue
        expect(target[1:] in notes, "marker", marker.get(ID), "calls no note")
        if target[1:] in notes:
            expect(notes[target[1:]].get("n") == marker.get("n"), "labels differ at", target)
            called[target[1:]].append("#" + marker.get(ID))
    for name, note in notes.items():
        says = note.get("target", "").split()
        expect(sorted(says) == sorted(called[name]), name, "says", says, "but", called[name])


def notes_of(chapter):
    """The notes by label, those of one label in their order."""
    notes = collections.defaultdict(list)
    for note in chapter.iter(TEI + "note"):
        number = note.get("n") or "inline-" + note.get(ID).rsplit("-", 1)[-1]
        notes[number].append(note)
    return notes


def own_citations(note):
    """The citations of a note, not of a note within it."""
    found = []
    for child in note:
        if child.tag == TEI + "bibl" and child.get(ID):
            found.append(child)
        elif child.tag != TEI + "note":
            found.extend(own_citations(child))
    return found


def check_citation(said, bibl, root, where):
    work = said.get("work")
    pointer = bibl.get("corresp")
    expect((work is not None) == (pointer is not None), where, "work", work, "against", pointer)
    if work and not work["id"].startswith("note:"):
        expect(pointer == "#" + work["id"], where, "means", work["id"], "not", pointer)
    ranges = bibl.findall(f".//{TEI}citedRange")
    printed = [place for place in said["locators"] if not place.get("inherited")]
    if ranges:
        expect([place["from"] for place in printed][: len(ranges)] ==
               [place.get("from") for place in ranges], where, "places differ")
    if said["form"] != "ibid" or said["status"] not in ("resolved", "uncertain"):
        return 0
    anaphor = bibl.find(f".//{TEI}ref[@type='precedingWork']")
    expect(anaphor is not None and anaphor.get("target"), where, "leans on nothing")
    if anaphor is None or not anaphor.get("target"):
        return 0
    leant_on = root.find(f".//{TEI}bibl[@{ID}='{anaphor.get('target')[1:]}']")
    expect(leant_on is not None, where, "leans on no citation")
    if leant_on is not None:
        expect(leant_on.get("corresp") == pointer, where, "leans on", leant_on.get("corresp"),
               "but means", pointer)
    return 1


def check_chapter(said, chapter, root):
    notes = notes_of(chapter)
    series = collections.Counter(note["series"] for note in said["notes"])
    found = collections.Counter(note.get("type") for all in notes.values() for note in all)
    expect(series == found, said["file"], "has notes", dict(series), "not", dict(found))
    ibids = 0
    for note in said["notes"]:
        same = [one for one in said["notes"] if one["label"] == note["label"]]
        where = f"{said['file']} note {note['label']}:"
        expect(len(notes[note["label"]]) == len(same), where, "is there",
               len(notes[note["label"]]), "times, not", len(same))
        if len(same) != 1 or len(notes[note["label"]]) != 1:
            continue
        read = [one for one in note["citations"] if one["form"] != "unread"]
        bibls = own_citations(notes[note["label"]][0])
        expect(len(bibls) == len(read), where, len(bibls), "citations, not", len(read))
        for one, bibl in zip(read, bibls):
            ibids += check_citation(one, bibl, root, where)
    return ibids


def main():
    ibid, *paths = sys.argv[1:]
    root = ElementTree.fromstring(run(ibid, "export", "--to", "tei", *paths))
    said = json.loads(run(ibid, "sources", "--format", "json", *paths))
    chapters = root.findall(f".//{TEI}div[@type='chapter']")
    expect(len(chapters) == len(said["chapters"]), len(chapters), "chapters")
    check_pointers(root)
    ibids = 0
    for one, chapter in zip(said["chapters"], chapters):
        check_markers(chapter)
        ibids += check_chapter(one, chapter, root)
    listed = root.findall(f".//{TEI}listBibl/*")
    print(f"{len(chapters)} chapters, {len(list(root.iter(TEI + 'note')))} notes, "
          f"{ibids} times Ibid., {len(listed)} works: {len(faults)} faults")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


sys.exit(main())
