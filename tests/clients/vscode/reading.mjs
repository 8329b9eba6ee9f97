// What an editor of a book sees and where it leads: findings, sources, outline, views.
import assert from 'node:assert/strict';

export async function reading({ vs, check }) {
  await check('findings are underlined, and listed under Problems', async () => {
    await vs.openFile('chapters/1.md');
    const rows = await vs.problems({ until: (all) => all.length >= 2 });
    const found = rows.filter((row) => row.file === 'chapters/1.md');
    const brief = found.map((row) => [row.severity, row.code, row.line, row.column]);
    assert.deepEqual(brief, [
      ['error', 'note-undefined', 3, 48],
      ['warning', 'note-series-gap', 3, 35],
    ]);
    await vs.until('both to be underlined', async () => {
      const shown = await vs.squiggles();
      return shown.error === 1 && shown.warning === 1;
    });
  });

  await check('the status bar counts', () => vs.status(/4 notes · 2 findings/));

  await check('a marker shows its source', async () => {
    const text = await vs.hovered('[^2]');
    assert.match(text, /Victor Serge, Memoirs of a Revolutionary, pp. 71–72/);
    assert.match(text, /Ibid\. → n\. 1/);
  });

  await check('F12 goes from a marker to its note and back', async () => {
    const note = await vs.goToDefinition('[^5]');
    assert.deepEqual([note.line, note.column], [15, 3]);
    const marker = await vs.goToDefinition('[^5]:');
    assert.equal(marker.line, 7);
  });

  await check('an Ibid. shows the work that it means', () => vs.seen('→ Serge, Memoirs'));

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
    assert.match(await vs.hovered('[^2]'), /Victor Serge, Memoirs of a Revolutionary, p. 71/);
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
}
