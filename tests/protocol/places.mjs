// The edition that the sessions are about, and each kind of place in it.
//
// It is the sample edition with one more chapter, in which everything is awkward: lines that end by
// CR LF, by LF and by a lone CR, characters beyond the basic plane, combining ones and other
// scripts, marks that are opened and never closed.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sample = fileURLToPath(new URL('../../corpus/editions/united-opposition', import.meta.url));

const awkward = [
  '---', 'title: "Глава 𝔄"', 'lang: ru', '---', '',
  '# Глава 𝔄 e\u0301 {#awkward n=5}', '',
  'Пе𝔄рвое слово.[^1] Второе 𝔄𝔅[^2] и третье,[^3] see note 2 and [the chapter](1-new-course.md).',
  'Here is [teh]{.sic corr="𝔄the"} word; []{.pb n=99}[Троцкий]{.person key=trotsky} [unclosed',
  '', '> Цитата 𝔄 в блоке.[^4]', '', 'An inline note^[V. Serge, *Memoirs of a Revolutionary*, p. 9.], nothing[^99].', '',
  '``` {.text', 'code [^1] Ibid.', '```', '', '- 𝔄 item `co𝔄de` *unclosed', '',
  '[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.', '',
  '[^2]: Ibid., pp. 4–9.', '', '[^3]: 𝔄 Ibid.; @erlich1960, p. 7; see [@nobody', '',
  '[^4]: Serge, *Воспоминания*, p. 5, https://example.org/𝔄.', '', '[^5]: never called', '',
  '::: {.epigraph}', '> never closed [^1', '', '[^6',
].join('\r\n').replace('Here is', '\nHere is').replace('> Цитата', '\r> Цитата');

const fresh = '# Untitled 𝔄\n\nOne.[^1] Two.[^2]\n\n[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n\n[^2]: Ibid.\n';

export class Edition {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'ibid-protocol-'));
    cpSync(sample, this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'chapters', '5-awkward.md'), awkward);
    this.uri = pathToFileURL(this.folder).href;
    const chapters = readdirSync(join(this.folder, 'chapters')).map((name) => `chapters/${name}`);
    this.documents = [...chapters, 'edition.json', 'sources.bib'].map((path) => ({
      path,
      uri: `${this.uri}/${path}`,
      language: path.endsWith('.md') ? 'markdown' : path.endsWith('.bib') ? 'bibtex' : 'json',
      text: readFileSync(join(this.folder, path), 'utf8'),
    }));
    this.documents.push({ path: 'untitled', uri: 'untitled:Untitled-1', language: 'markdown', text: fresh });
  }
  remove() { rmSync(this.folder, { recursive: true }); }
}

// A pattern whose first group, or all of it, is the place; in which kind of document.
const kinds = {
  markdown: {
    'a marker': /\S(\[\^[0-9*]+\])/,
    'a note’s label': /^(\[\^[0-9]+\]):/m,
    'an Ibid.': /^\[\^[0-9]+\]: (?:.*? )?(Ibid)\./m,
    'a short form': /^\[\^[0-9]+\]: (Carr, \*The Interregnum|Serge, \*Воспоминания\*)/m,
    'op. cit.': /(op\. cit)/,
    'a full citation': /^\[\^[0-9]+\]: [A-Z.]+ (?:Carr|Serge), \*([^*]+)\*, London/m,
    'a key': /@([a-z]+[0-9]{4})/,
    'a key that is nobody’s': /@(nobody)/,
    'a link': /\]\((\S+?\.md\S*?)\)/,
    'a link to a heading': /\]\((\S*?#\S+?)\)/,
    'a heading': /^#+ (\S+)/m,
    'a heading’s id': /^#.*\{(#[\w-]+)/m,
    'a quotation': /^> (\S+)/m,
    'prose that names a note': /(note [0-9]+)/,
    'a correction': /\[(\S+?)\]\{\.sic/,
    'a page break': /(\[\]\{\.pb)/,
    'a person': /\[(\S+?)\]\{\.person/,
    'a term': /\[(\S+?)\]\{\.term/,
    'front matter': /^(title): /m,
    'the line that opens front matter': /^(---)/,
    'code': /^(code) /m,
    'an inline note': /(\^\[\S+)/,
    'a locator': /, p{1,2}\. ([0-9]+)/,
    'an address': /(https:\S+)/,
    'a division': /^(::: )/m,
    'what is never closed': /(\[unclosed|\[\^6$)/m,
    'a plain word': /^[A-ZП][^\s\[]* ([a-zа-я]{4,})/m,
    'a character of two units': /(𝔄)/,
    'a blank line': /(?:\r\n|\n|\r)(?=[\r\n])()/,
  },
  json: {
    'a field': /"(chapters)"/,
    'a value': /"(chapters\/\*\.md)"/,
    'a bibliography': /"(sources\.bib)"/,
    'a name': /"(Angress)"/,
  },
  bibtex: {
    'an entry’s key': /@\w+\{(\w+)/,
    'a field': /^\s*(title)\b/m,
    'a value': /title\s*=\s*\{(\w+)/,
    'an entry’s type': /@(\w+)\{/,
  },
};

/// {name, start, end} in the text's positions; and the kinds that are there.
export function places(document, text) {
  const out = [];
  for (const [name, pattern] of Object.entries(kinds[document.language])) {
    const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(document.text);
    if (!match) continue;
    const [from, to] = match.indices[1];
    // Within a word: behind its first character.
    const inside = from === to ? from : from + [...document.text.slice(from, to)][0].length;
    out.push({ name, at: text.position(inside), range: { start: text.position(from), end: text.position(to) } });
  }
  const end = text.end();
  const point = (name, at) => out.push({ name, at, range: { start: at, end: at } });
  point('the beginning', { line: 0, character: 0 });
  point('the end of the file', end);
  point('behind the end of a line', { line: 0, character: 9999 });
  point('behind the end of the file', { line: end.line + 1000, character: 7 });
  point('far out', { line: 2147483647, character: 2147483647 });
  out.push({ name: 'all of it', at: end, range: { start: { line: 0, character: 0 }, end } });
  return out;
}

/// The kinds that no document has.
export function missing(found) {
  const names = new Set(found);
  return Object.values(kinds).flatMap((group) => Object.keys(group)).filter((name) => !names.has(name));
}
