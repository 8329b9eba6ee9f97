// The program itself: started anew, ended, missing, traced, not started at all.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export async function running({ vs, check, folder, server, another }) {
  const isAnother = (before) =>
    vs.until(
      'another server',
      () => ![before, undefined].includes(vs.serverProcess()?.pid),
      20_000,
    );

  await check('the server is started anew', async () => {
    const before = vs.serverProcess()?.pid;
    assert.ok(before);
    await vs.command('Ibid: Restart Server');
    await isAnother(before);
    await vs.openFile('chapters/3.md');
    await vs.status(/6 notes · 1 unresolved/);
  });

  await check('a server that ends by itself is started again', async () => {
    const before = vs.serverProcess().pid;
    process.kill(before, 'SIGKILL');
    await isAnother(before);
    await vs.status(/6 notes · 1 unresolved/);
  });

  await check('without the program, it says so', async () => {
    vs.setServer('/nowhere/ibid');
    await vs.status(/Ibid is not running/);
    await vs.told(/There is no program at “\/nowhere\/ibid”/);
  });

  await check('the program is chosen', async () => {
    await vs.command('Ibid: Choose the Program…');
    await vs.fillDialog(server);
    await vs.openFile('chapters/3.md');
    await vs.status(/6 notes/);
    assert.ok(vs.serverProcess());
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
    const other = another(plain);
    try {
      await other.start();
      await other.openFile('other.md');
      await other.outline({ until: (all) => all.some((row) => row.name.includes('return')) });
      assert.equal(other.serverProcess(), undefined);
      // It becomes an edition while it is open, and nothing is wrong with what was written.
      await other.command('Ibid: Make This Folder an Edition');
      await other.at('edition.json', 1);
      await other.seen('"other.md"');
      await other.openFile('other.md');
      await other.status(/notes/);
      const rows = await other.problems({ until: (all) => all.some((row) => row.code) });
      const files = rows.map((row) => row.file);
      assert.ok(
        files.includes('other.md') && !files.includes('edition.json'),
        JSON.stringify(rows),
      );
    } finally {
      await other.close();
    }
  });

  await check('nothing is asked of the network', () => assert.deepEqual(vs.outside, []));
}
