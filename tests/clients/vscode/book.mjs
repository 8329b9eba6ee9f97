// What is done with the edition as a whole: edition.json, import, check, report.
import assert from 'node:assert/strict';
import path from 'node:path';

export async function book({ vs, check, read, folder }) {
  await check('edition.json is validated, and completed', async () => {
    await vs.openFile('edition.json', { line: 1, column: 2 });
    await vs.page.keyboard.insertText(' "titel": "x",');
    await vs.seen('{ "titel": "x", "title"');
    const said = (rows) =>
      rows.filter((row) => row.file === 'edition.json').map((row) => row.message);
    const wanted = [/Did you mean “title”/, /titel is not allowed/];
    const isAll = (rows) => wanted.every((one) => said(rows).some((text) => one.test(text)));
    const rows = await vs.problems({ until: isAll });
    assert.ok(isAll(rows), said(rows).join(' | '));
    await vs.goTo(1, 16);
    await vs.type(' "pageR');
    const offered = await vs.completions();
    assert.ok(
      offered.some((one) => one.label === 'pageRange'),
      JSON.stringify(offered),
    );
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
