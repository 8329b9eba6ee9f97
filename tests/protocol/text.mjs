// Documents as the protocol counts them: lines that LF, CR LF or a lone CR end, characters in the
// negotiated encoding.

const widths = {
  'utf-8': (char) => Buffer.byteLength(char),
  'utf-16': (char) => char.length,
  'utf-32': () => 1,
};

export class Text {
  constructor(text, encoding) {
    this.text = text;
    this.width = widths[encoding];
    this.lines = text.split(/\r\n|\n|\r/);
    this.starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
      this.starts.push(match.index + match[0].length);
    }
  }

  /// The position of an index into the JavaScript string.
  position(index) {
    let line = 0;
    while (line + 1 < this.starts.length && this.starts[line + 1] <= index) ++line;
    let character = 0;
    for (const char of this.text.slice(this.starts[line], index)) character += this.width(char);
    return { line, character };
  }

  /// The index of a position; a fault where it is none: outside, or within a character.
  index({ line, character }) {
    const words = this.lines[line];
    if (words === undefined) throw new Error(`line ${line} of ${this.lines.length}`);
    let at = 0;
    let index = this.starts[line];
    for (const char of words) {
      if (at >= character) break;
      at += this.width(char);
      index += char.length;
    }
    if (at !== character) throw new Error(`character ${character} of line ${line}: “${words}”`);
    return index;
  }

  length(line) {
    let character = 0;
    for (const char of this.lines[line]) character += this.width(char);
    return character;
  }

  end() {
    const line = this.lines.length - 1;
    return { line, character: this.length(line) };
  }

  slice(range) { return this.text.slice(this.index(range.start), this.index(range.end)); }
}

export const before = (a, b) => a.line < b.line || (a.line === b.line && a.character < b.character);
export const within = (inner, outer) =>
  !before(inner.start, outer.start) && !before(outer.end, inner.end);
export const holds = (range, position) =>
  !before(position, range.start) && !before(range.end, position);

// In whatever order the fields come.
const sorted = (key, value) => typeof value !== 'object' || value === null || Array.isArray(value)
  ? value : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
export const same = (a, b) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
