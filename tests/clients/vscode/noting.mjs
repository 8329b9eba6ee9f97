// What is done to a note or an Ibid. from the palette, in a chapter of its own.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const CHAPTER = `# Notes 𝔄

Снег 𝔄.[^1] Later.[^2] Soon.[^3] Then.[^4] End.[^5]

[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 70.

[^2]: Ibid., p. 71.

[^3]: Ibid., p. 72.

[^5]: Last of all.

[^4]: E. H. Carr, *The Interregnum*, London 1954, p. 9.
`;

export async function noting({ vs, check, folder }) {
  const gone = (text) =>
    vs.until(`no “${text}”`, async () => !(await vs.visibleText()).includes(text), 10_000);
  const codes = async (until) => {
    const rows = await vs.problems({
      until: (all) =>
        until(all.filter((row) => row.file === 'chapters/7.md').map((row) => row.code)),
    });
    return rows.filter((row) => row.file === 'chapters/7.md').map((row) => row.code);
  };

  await check('notes are put into the order of their markers', async () => {
    fs.writeFileSync(path.join(folder, 'chapters', '7.md'), CHAPTER);
    await vs.openFile('chapters/7.md');
    await vs.status(/5 notes/);
    await vs.click('Later');
    await vs.command('Ibid: Put Notes into the Order of Their Markers');
    await vs.seen('p. 9.\n\n[^5]: Last of all.');
  });

  await check('a note goes into the text and back', async () => {
    await vs.click('[^4]');
    await vs.command('Ibid: Put Note into the Text');
    await vs.seen('Then.^[E. H. Carr, *The Interregnum*, London 1954, p. 9.] End.[^5]');
    await gone('[^4]:');
    await vs.click('London 1954');
    await vs.command('Ibid: Take Note out of the Text');
    await vs.seen('Then.[^4] End.[^5]');
    await vs.seen('[^4]: E. H. Carr');
  });

  await check('a note is deleted with its marker', async () => {
    await vs.click('[^5]');
    await vs.command('Ibid: Delete Note');
    await gone('[^5]');
    await gone('Last of all');
    await vs.status(/4 notes/);
  });

  await check('every Ibid. is written out, and contracted again', async () => {
    await vs.click('Ibid.');
    await vs.command('Ibid: Expand Every Ibid. of the Chapter');
    await vs.seen('[^2]: Serge, *Memoirs of a Revolutionary*, p. 71.');
    await vs.seen('[^3]: Serge, *Memoirs of a Revolutionary*, p. 72.');
    await vs.click('p. 71');
    await vs.command('Ibid: Contract to Ibid.');
    await vs.seen('[^2]: Ibid.');
    await vs.seen('[^3]: Serge, *Memoirs of a Revolutionary*, p. 72.');
    await vs.page.keyboard.press('Control+z');
    await vs.click('p. 71');
    await vs.command('Ibid: Contract to Ibid. in All of the Chapter');
    await gone('*, p. 71.');
    await gone('*, p. 72.');
  });

  await check('an Ibid. is pinned to its work', async () => {
    await vs.click('Ibid.');
    await vs.command('Ibid: Pin Source');
    await vs.seen('[^2]: [Ibid.]{.cite key=serge1963}, p. 71.');
    await vs.page.keyboard.press('Control+z');
    await gone('key=serge1963');
  });

  await check('an Ibid. that has come to mean another book is accepted', async () => {
    await vs.goTo(5, 7); // behind “[^1]: ”, for a bracket that is typed would go around the rest
    await vs.page.keyboard.press('Shift+End');
    await vs.page.keyboard.insertText('E. H. Carr, *The Interregnum*, London 1954, p. 70.');
    await vs.seen('[^1]: E. H. Carr, *The Interregnum*, London 1954, p. 70.\n');
    const stale = await codes((all) => all.includes('ibid-stale'));
    assert.ok(stale.includes('ibid-stale'), stale.join());
    await vs.click('Ibid.');
    await vs.command('Ibid: Accept What This Ibid. Means Now');
    const left = await codes((all) => !all.includes('ibid-stale'));
    assert.deepEqual([left, await vs.notifications()], [[], []]);
  });

  await check('a note is deleted, and those behind it renumbered', async () => {
    await vs.command('File: Revert File');
    await vs.seen('Then.[^4] End.[^5]');
    await vs.click('[^1]');
    await vs.command('Ibid: Delete Note and Renumber');
    await vs.seen('Later.[^1] Soon.[^2] Then.[^3] End.[^4]');
    // The Ibid. that leant on it still means Serge.
    await vs.seen('[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 71.');
    await vs.command('File: Revert File');
  });
}
