// What is done with the edition as a whole: edition.json, import, check, report.
import assert from 'node:assert/strict';
import path from 'node:path';

export async function book({ vs, check, read, folder }) {
  await check('a mistake in edition.json is told once, and its keys completed once', async () => {
    await vs.openFile('edition.json', { line: 1, column: 2 });
    await vs.page.keyboard.insertText(' "titel": "x",');
    await vs.seen('{ "titel": "x", "title"');
    const said = (rows) =>
      rows.filter((row) => row.file === 'edition.json').map((row) => row.message);
    // The comma that is missing is VS Code's own to tell: once it does, it has told all.
    await vs.goTo(1, 16);
    await vs.page.keyboard.insertText(' 7');
    const rows = await vs.problems({ until: (all) => said(all).length >= 3 });
    assert.deepEqual(
      said(rows).filter((text) => /titel/.test(text)),
      ['There is no entry “titel”. Did you mean “title”?'],
    );
    await vs.page.keyboard.press('Control+z');
    await vs.type(' "pageR');
    const offered = await vs.completions();
    const labels = offered.map((one) => one.label).filter((one) => one === 'pageRange');
    assert.equal(labels.length, 1, JSON.stringify(offered));
    await vs.page.keyboard.press('Escape');
    await vs.command('File: Revert File');
  });

  await check('a scan is imported, and what was guessed is told', async () => {
    await vs.command('Ibid: Import Chapter…');
    await vs.fillDialog(path.join(folder, 'scan.txt'));
    await vs.fillDialog(path.join(folder, 'chapters', '5.md'));
    await vs.at('chapters/5.md', 1);
    assert.match(read('chapters/5.md'), /Оттепель[^]*April\.\[\^1\]/);
    await vs.until('the guesses', () =>
      Object.values(vs.logs('Ibid Results')).some((text) => /What was guessed/.test(text)),
    );
  });

  await check('the whole edition is checked', async () => {
    await vs.command('Ibid: Check Edition');
    await vs.until('the findings', () =>
      Object.values(vs.logs('Ibid Results')).some((text) =>
        /No work found for “Nisonger”/.test(text),
      ),
    );
  });

  if (vs.serverHas('report'))
    await check('the report is shown, and held to its policy', async () => {
      await vs.command('Ibid: Open Report of the Edition');
      const page = await vs.webview((text) => text.includes('Tried in editors'));
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').first();
      assert.match(
        await policy.getAttribute('content'),
        /^default-src 'none'; style-src 'unsafe-inline'$/,
      );
      assert.match(await page.locator('body').innerText(), /Memoirs of a Revolutionary/);
    });
  else console.log('SKIPPED the report: this ibid has no `report`');
}
