// Which documents Ibid reads: chapters, bibliographies and edition.json.
import type { DocumentFilter, TextDocument } from 'vscode';
import { languages, Uri } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient/node';
import { below, MANIFEST } from './editions';
import type { Enable } from './settings';

const CHAPTERS = ['markdown', 'pandoc', 'quarto'];

/** In the server's terms, for the folders of editions. */
export function selectorFor(enable: Enable, folders: string[]): DocumentSelector {
  if (enable === 'never') return [];
  const everywhere = CHAPTERS.flatMap((language) =>
    ['file', 'untitled'].map((scheme) => ({ language, scheme })),
  );
  const papers = [
    { scheme: 'file', pattern: '**/*.bib' },
    { scheme: 'file', pattern: `**/${MANIFEST}` },
  ];
  if (enable === 'always') return [...everywhere, ...papers, ...folders.flatMap(bookFilters)];
  return folders.flatMap((folder) => [...chapterFilters(folder), ...bookFilters(folder)]);
}

function inFolder(folder: string, pattern: string): { baseUri: string; pattern: string } {
  return { baseUri: Uri.file(folder).toString(), pattern };
}

function chapterFilters(folder: string): DocumentSelector {
  const pattern = inFolder(folder, '**');
  return CHAPTERS.map((language) => ({ language, scheme: 'file', pattern }));
}

// A bibliography in JSON is one because its book says so, which the server knows.
function bookFilters(folder: string): DocumentSelector {
  return ['**/*.bib', '**/*.json'].map((pattern) => ({
    scheme: 'file',
    pattern: inFolder(folder, pattern),
  }));
}

export function isChapter(document: TextDocument, enable: Enable, folders: string[]): boolean {
  if (enable === 'never' || !CHAPTERS.includes(document.languageId)) return false;
  if (enable === 'always') return ['file', 'untitled'].includes(document.uri.scheme);
  const filters: DocumentFilter[] = folders.map((folder) => ({
    scheme: 'file',
    pattern: below(folder, '**'),
  }));
  return languages.match(filters, document) > 0;
}
