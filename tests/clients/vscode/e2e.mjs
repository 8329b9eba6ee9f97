// Ibid in a real VS Code workbench. Called by run.sh:
//
//   node e2e.mjs TOOL VSIX SERVER EDITION [SCREENSHOTS]
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench, checker } from './workbench.mjs';

const [tool, vsix, server, folder, shots] = process.argv.slice(2);
const { VSCode } = await import(path.join(tool, 'drive.mjs'));

// Letters of two and four bytes, and of two units, stand before every marker.
fs.writeFileSync(
  path.join(folder, 'chapters', '3.md'),
  `# Возвращение 𝔄 {#return}

«Снег» 𝔄𝔅 naïve Łódź.[^1] Опять.[^2] Кто?[^3] Тоже.[^1*]

> Тише едешь, 𝔇 дальше будешь.[^4]

[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 70.

[^2]: Ibid., p. 71.

[^3]: Nisonger, p. 5.

[^4]: E. H. Carr, *The Interregnum*, London 1954, p. 9.

[^1*]: Так в рукописи. 𝔄
`,
);
fs.writeFileSync(
  path.join(folder, 'scan.txt'),
  '5. Оттепель\n\nThe ice went out in April.[1]\n\nNotes\n\n1. V. Serge, Memoirs, p. 9.\n',
);

const vs = new Workbench(VSCode, {
  folder,
  vsix: [vsix],
  server,
  settings: { 'ibid.trace.server': 'messages' },
});
const { check, finish } = checker(vs, shots);
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');

try {
  await vs.start();

  await check('findings are underlined, and listed under Problems', async () => {
    await vs.openFile('chapters/1.md');
    const rows = await vs.problems({ until: (all) => all.length >= 2 });
    const found = rows.filter((row) => row.file === 'chapters/1.md');
    const brief = found.map((row) => [row.severity, row.code, row.line, row.column]);
    assert.deepEqual(brief, [
      ['error', 'note-undefined', 3, 48],
      ['warning', 'note-series-gap', 3, 35],
    ]);
    const shown = await vs.squiggles();
    assert.deepEqual([shown.error, shown.warning], [1, 1]);
  });

  await check('the status bar counts', () => vs.status(/4 notes · 2 findings/));

  await check('a marker shows its source', async () => {
    const text = (await vs.hover('[^2]')).join('\n');
    assert.match(text, /Victor Serge, Memoirs of a Revolutionary, pp. 71–72/);
    assert.match(text, /Ibid\. → n\. 1/);
  });

  await check('F12 goes from a marker to its note and back', async () => {
    const note = await vs.goToDefinition('[^5]');
    assert.deepEqual([note.line, note.column], [15, 3]);
    const marker = await vs.goToDefinition('[^5]:');
    assert.equal(marker.line, 7);
  });

  await check('an Ibid. shows the work that it means', () => vs.seen('Ibid.→ Serge, Memoirs'));

  await check('F12 goes from an Ibid. to what it leans on', async () => {
    const source = await vs.goToDefinition('Ibid.', { nth: 0 });
    assert.equal(source.line, 9);
  });

  await check('the count over a note lists who cites its work', async () => {
    await vs.click('Petrograd');
    await vs.page.locator('.codelens-decoration a', { hasText: 'cited twice' }).first().click();
    await vs.page.locator('.peekview-widget').waitFor();
    await vs.page.keyboard.press('Escape');
    await vs.page.locator('.peekview-widget').waitFor({ state: 'hidden' });
  });

  await check('places behind Cyrillic and astral letters are right', async () => {
    await vs.openFile('chapters/3.md');
    await vs.status(/5 notes · 1 unresolved/);
    assert.match(
      (await vs.hover('[^2]')).join(),
      /Victor Serge, Memoirs of a Revolutionary, p. 71/,
    );
    const marker = await vs.goToDefinition('[^3]:');
    assert.deepEqual([marker.line, marker.column], [3, 44]);
    const note = await vs.goToDefinition('[^1*]');
    assert.equal(note.line, 15);
  });

  await check('the outline has quotations and notes', async () => {
    const has = (rows, part) => rows.some((row) => row.name.includes(part));
    const rows = await vs.outline({ until: (all) => has(all, 'Nisonger') });
    for (const part of ['Возвращение 𝔄', 'Тише едешь', 'Ibid., p. 71', 'Так в рукописи'])
      assert.ok(has(rows, part), `${part} in ${JSON.stringify(rows)}`);
  });

  await check('every citation of a work is listed', async () => {
    await vs.click('Memoirs of a');
    await vs.page.keyboard.press('Shift+F12');
    await vs.page.locator('.peekview-widget', { hasText: 'References (5)' }).waitFor();
    await vs.page.keyboard.press('Escape');
    await vs.page.locator('.peekview-widget').waitFor({ state: 'hidden' });
  });

  await check('a label is changed everywhere, and back', async () => {
    await vs.click('[^4]:');
    await vs.page.keyboard.press('F2');
    await vs.until('the name to be asked', () =>
      vs.page.evaluate(() => !!document.activeElement?.closest('.rename-box')),
    );
    await vs.page.keyboard.press('Control+a');
    await vs.type('9');
    await vs.page.keyboard.press('Enter');
    await vs.seen('будешь.[^9]');
    await vs.page.keyboard.press('Control+z');
    await vs.seen('будешь.[^4]');
    await vs.save();
  });

  await check('notes are found in all of the workspace', async () => {
    const rows = await vs.quick('Control+t', '#Nisonger', (all) =>
      all.some((row) => row.aria.includes('Nisonger, p. 5')),
    );
    assert.ok(rows);
    await vs.dismissQuick();
  });

  await check('markers are completed', async () => {
    await vs.openFile('chapters/2.md', { line: 3 });
    await vs.page.keyboard.press('End');
    await vs.type(' Снег 𝔄.[^');
    const offered = await vs.completions({ trigger: false });
    assert.ok(
      offered.some((one) => one.label.includes('1')),
      JSON.stringify(offered),
    );
    await vs.page.keyboard.press('Escape');
    await vs.command('File: Revert File');
    await vs.openFile('chapters/3.md');
  });

  await check('the view of notes has them by series, with their sources', async () => {
    await vs.command('View: Show Ibid');
    const rows = await vs.view('Notes', (all) => all.length >= 7);
    assert.deepEqual(
      rows.map((row) => `${row.level} ${row.name} ${row.description}`),
      [
        '1 number 4',
        '2 1 Serge, Memoirs, p. 70',
        '2 2 Serge, Memoirs, p. 71',
        '2 3 Nisonger, p. 5.',
        '2 4 Carr, The Interregnum, p. 9',
        '1 star 1',
        '2 1* Так в рукописи. 𝔄',
      ],
    );
    await vs.clickRow('Notes', 'Carr, The Interregnum');
    await vs.at('chapters/3.md', 13);
  });

  await check('the view of works has them with their citations', async () => {
    const rows = await vs.view('Works', (all) =>
      all.some((row) => row.name === 'Carr, The Interregnum'),
    );
    assert.deepEqual(
      rows.map((row) => `${row.level} ${row.name} ${row.description}`),
      [
        '1 Open Questions 1',
        '2 3, note 3 Nisonger, p. 5',
        '1 Carr, The Interregnum 3 · 1954',
        '1 Serge, Memoirs of a Revolutionary 4 · 1963',
      ],
    );
    await vs.clickRow('Works', 'Memoirs of a Revolutionary');
    await vs.view('Works', (all) => all.length >= 8);
    await vs.clickRow('Works', '1, note 2');
    await vs.at('chapters/1.md', 11);
  });

  await check('a note is put in and the others renumbered, from the palette', async () => {
    await vs.openFile('chapters/3.md');
    await vs.click('Опять');
    await vs.command('Ibid: Insert Note');
    await vs.seen('Опять[^2].[^3] Кто?[^4]');
    await vs.at('chapters/3.md', 9); // in the new note
    await vs.type('Так.');
    await vs.seen('[^2]: Так.');
    // The Ibid. behind it still means Serge.
    await vs.seen('[^3]: Serge, *Memoirs of a Revolutionary*, p. 71.');
  });

  await check('a series is renumbered from the palette', async () => {
    await vs.openFile('chapters/1.md');
    await vs.quickFixes('[^9]', { pick: 'Create note 9' });
    await vs.seen('[^9]:');
    await vs.click('[^4]');
    await vs.command('Ibid: Renumber Series');
    await vs.seen('Asked.[^3] Nothing.[^4]');
  });

  await check('what cannot be done is said', async () => {
    await vs.click('Petrograd');
    await vs.command('Ibid: Expand This Ibid.');
    await vs.told(/Ibid: There is nothing to do here\./);
  });

  await check('an Ibid. is expanded', async () => {
    await vs.click('Ibid.');
    await vs.command('Ibid: Expand This Ibid.');
    await vs.seen('[^2]: Serge, *Memoirs of a Revolutionary*, pp. 71-2.');
    await vs.save();
    assert.match(read('chapters/1.md'), /\]: Serge, \*Memoirs of a Revolutionary\*, pp\. 71-2/);
  });

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

  await check('the server is started anew', async () => {
    const before = vs.serverProcess()?.pid;
    assert.ok(before);
    await vs.command('Ibid: Restart Server');
    await vs.until(
      'another server',
      () => vs.serverProcess() && vs.serverProcess().pid !== before,
      20_000,
    );
    await vs.openFile('chapters/3.md');
    await vs.status(/6 notes · 1 unresolved/);
  });

  await check('a server that ends by itself is started again', async () => {
    const before = vs.serverProcess().pid;
    process.kill(before, 'SIGKILL');
    await vs.until(
      'another server',
      () => vs.serverProcess() && vs.serverProcess().pid !== before,
      20_000,
    );
    await vs.status(/6 notes · 1 unresolved/);
  });

  await check('without the program, it says so', async () => {
    vs.setServer('/nowhere/ibid');
    await vs.status(/Ibid is not running/);
    await vs.told(/There is no program at “\/nowhere\/ibid”/);
    vs.setServer(server);
    await vs.status(/6 notes/);
  });

  await check('findings are pulled, and the conversation can be traced', async () => {
    const log = Object.values(vs.logs('Ibid.log')).join('');
    for (const method of ['textDocument/diagnostic', 'workspace/diagnostic'])
      assert.match(log, new RegExp(`Received response '${method}`));
  });

  await check('a folder without edition.json is left alone', async () => {
    const plain = path.join(path.dirname(folder), 'plain');
    fs.mkdirSync(plain);
    fs.copyFileSync(path.join(folder, 'chapters', '3.md'), path.join(plain, 'other.md'));
    const other = new Workbench(VSCode, {
      folder: plain,
      vsix: [vsix],
      server,
      browser: vs.browser,
      workspaceTrust: false,
    });
    try {
      await other.start();
      await other.openFile('other.md');
      await other.outline({ until: (all) => all.some((row) => row.name.includes('return')) });
      assert.equal(other.serverProcess(), undefined);
      // It becomes an edition while it is open.
      fs.writeFileSync(path.join(plain, 'edition.json'), '{}');
      await other.status(/notes/);
    } finally {
      await other.close();
    }
  });

  await check('nothing is asked of the network', () => assert.deepEqual(vs.outside, []));
} finally {
  await vs.close();
}
process.exitCode = finish();
