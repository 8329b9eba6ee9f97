# A person at an editor, for pages that tell what to do in one: opens a file, asks the language
# server, and writes down what it answers.
import json
import subprocess
import time
from pathlib import Path


class Editor:
    """A session with `ibid lsp` over one folder. Positions are in UTF-16, as in most editors."""

    def __init__(self, ibid, folder):
        self.folder = Path(folder).resolve()
        self.process = subprocess.Popen(
            [ibid, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            cwd=folder)
        self.last = 0
        self.opened = set()
        kinds = {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}}
        support = {"codeActionLiteralSupport": kinds, "resolveSupport": {"properties": ["edit"]},
                   "dataSupport": True}
        capabilities = {"textDocument": {"codeAction": support},
                        "workspace": {"workspaceEdit": {"documentChanges": True}}}
        self.ask("initialize", {"processId": None, "rootUri": self.uri(""),
                                "capabilities": capabilities})
        self.send({"method": "initialized", "params": {}})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ask("shutdown", None)
        self.send({"method": "exit"})
        self.process.communicate(timeout=20)

    def uri(self, name):
        return (self.folder / name).as_uri()

    def open(self, name):
        text = (self.folder / name).read_text()
        if name in self.opened:
            return text
        self.opened.add(name)
        language = "json" if name.endswith(".json") else "markdown"
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": self.uri(name), "languageId": language, "version": 1, "text": text}}})
        return text

    def hover(self, name, place):
        answer = self.ask("textDocument/hover", self.at(name, place))
        return answer["contents"]["value"] if answer else ""

    def definition(self, name, place):
        """The line that it leads to."""
        answer = self.ask("textDocument/definition", self.at(name, place))
        if not answer:
            return ""
        where = answer[0] if isinstance(answer, list) else answer
        uri = where.get("targetUri") or where["uri"]
        start = (where.get("targetSelectionRange") or where["range"])["start"]
        text = next(p for p in self.folder.rglob("*.*") if p.as_uri() == uri).read_text()
        return text.split("\n")[start["line"]]

    def actions(self, name, place):
        at = self.at(name, place)
        spot = {"start": at["position"], "end": at["position"]}
        return self.ask("textDocument/codeAction", {
            "textDocument": at["textDocument"], "range": spot, "context": {"diagnostics": []}}) or []

    def choose(self, name, place, title):
        """Does what the light bulb offers under this title, and saves."""
        chosen = None
        # The bibliographies may still be on their way.
        end = time.monotonic() + 20
        while not chosen and time.monotonic() < end:
            offered = self.actions(name, place)
            chosen = next((one for one in offered if one["title"] == title), None)
        if not chosen:
            raise AssertionError(f"“{title}” is not among {[one['title'] for one in offered]}")
        if "edit" not in chosen:
            chosen = self.ask("codeAction/resolve", chosen)
        edit = chosen["edit"]
        changes = edit.get("changes") or {
            one["textDocument"]["uri"]: one["edits"] for one in edit["documentChanges"]}
        for uri, edits in changes.items():
            path = next(p for p in self.folder.rglob("*.*") if p.as_uri() == uri)
            path.write_text(changed(path.read_text(), edits))

    def at(self, name, place):
        """A place is some text of the file; a bar in it is where the cursor stands."""
        text = self.open(name)
        found = text.find(place.replace("|", ""))
        if found < 0:
            raise AssertionError(f"“{place}” is not in {name}")
        before = text[:found + max(place.find("|"), 0)]
        line = before.count("\n")
        column = len(before[before.rfind("\n") + 1:].encode("utf-16-le")) // 2
        return {"textDocument": {"uri": self.uri(name)},
                "position": {"line": line, "character": column}}

    def ask(self, method, params):
        self.last += 1
        self.send({"id": self.last, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.last and "method" not in message:
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']['message']}")
                return message["result"]
            if "id" in message:
                self.send({"id": message["id"], "result": None})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))


def changed(text, edits):
    """The text after edits, which do not overlap."""
    lines = text.split("\n")

    def offset(position):
        line = lines[position["line"]].encode("utf-16-le")
        inside = line[:2 * position["character"]].decode("utf-16-le")
        return sum(len(one) + 1 for one in lines[:position["line"]]) + len(inside)

    # Of two at one place the first in the list comes first in the text.
    order = sorted(enumerate(edits), key=lambda one: (offset(one[1]["range"]["start"]), one[0]))
    for _, edit in reversed(order):
        start, end = (offset(edit["range"][side]) for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text
