// What is changed: labels, notes put in and renumbered, an Ibid. written out.
import assert from 'node:assert/strict';

export async function editing({ vs, check, read }) {
  await check('markers are completed', async () => {
    await vs.openFile('chapters/2.md', { line: 3 });
    await vs.status(/0 notes/);
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
    await vs.status(/4 notes · 2 findings/);
    // The counts over notes push the text down.
    await vs.page.locator('.codelens-decoration a', { hasText: 'cited twice' }).first().waitFor();
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
}
