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

/** Author, volume and year: what stands beside a title. */
export function besideTitle(work: Work): string {
  const volume = work.volume && `vol. ${work.volume}`;
  return [work.author ?? work.editor, volume, work.year ?? work.date].filter(Boolean).join(', ');
}

/** Surname first, so that a list runs as bibliographies do. */
export function sortKey(work: Work): string {
  const author = work.author ?? work.editor ?? '';
  const first = author.split(/,| and /)[0]?.trim() ?? '';
  const surname = first.split(' ').pop() ?? '';
  return `${surname || titleOf(work)} ${author} ${titleOf(work)} ${work.volume ?? ''}`;
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
