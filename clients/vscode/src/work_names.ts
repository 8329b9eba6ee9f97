// How works and places in them are named in the views.
import type { Citation, Locator, Work } from './sources';

const UNITS: Record<string, [string, string]> = {
  page: ['p.', 'pp.'],
  folio: ['fo.', 'ff.'],
  column: ['col.', 'cols.'],
  line: ['line', 'lines'],
  paragraph: ['para.', 'paras.'],
  section: ['§', '§§'],
  chapter: ['ch.', 'chs.'],
  note: ['n.', 'nn.'],
  plate: ['plate', 'plates'],
};

export function titleOf(work: Work): string {
  if (work.title) return work.title;
  const archive = [work.repository, work.shelfmark].filter(Boolean).join(', ');
  return archive || work.container || work.id;
}

/** “Carr, The Interregnum”: as a list of works runs. */
export function nameOf(work: Work): string {
  return [surnameOf(work), titleOf(work)].filter(Boolean).join(', ');
}

export function yearOf(work: Work): string {
  return work.year ?? work.date ?? '';
}

/** All that tells one work from another. */
export function fullNameOf(work: Work): string {
  const volume = work.volume && `vol. ${work.volume}`;
  const author = work.author ?? work.editor;
  return [author, titleOf(work), volume, yearOf(work)].filter(Boolean).join(', ');
}

function surnameOf(work: Work): string {
  const author = work.author ?? work.editor ?? '';
  const first = author.split(/,| and /)[0]?.trim() ?? '';
  return first.split(' ').pop() ?? '';
}

export function placesOf(citation: Citation): string {
  return citation.locators.map(placeOf).join(', ');
}

function placeOf(locator: Locator): string {
  const isRange = locator.to !== locator.from || !!locator.open;
  const unit = UNITS[locator.unit]?.[isRange ? 1 : 0] ?? locator.unit;
  const end = locator.open ? ' ff.' : isRange ? `–${locator.to}` : '';
  return `${unit} ${locator.from}${end}`;
}
