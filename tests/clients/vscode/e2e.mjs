// Ibid in a real VS Code workbench. Called by run.sh:
//
//   node e2e.mjs TOOL VSIX SERVER EDITION [SCREENSHOTS]
//
// IBID_VSCODE_ONLY=editing,running tries these themes alone.
import fs from 'node:fs';
import path from 'node:path';
import { book } from './book.mjs';
import { editing } from './editing.mjs';
import { noting } from './noting.mjs';
import { reading } from './reading.mjs';
import { running } from './running.mjs';
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

// A machine as it comes: nothing is set, and the program is where `cmake --install` puts it.
const home = path.join(path.dirname(folder), 'home');
fs.mkdirSync(path.join(home, '.local', 'bin'), { recursive: true });
fs.symlinkSync(server, path.join(home, '.local', 'bin', 'ibid'));
const another = (other) =>
  new Workbench(VSCode, {
    folder: other,
    vsix: [vsix],
    browser: vs.browser,
    env: { HOME: home },
    // As it is out of the box; the driver turns it off.
    settings: { 'json.schemaDownload.enable': true },
  });

const only = process.env.IBID_VSCODE_ONLY?.split(',');
const wanted = (theme) => !only || only.includes(theme);

try {
  await vs.start();
  const all = { vs, check, read, folder, server, another };
  const themes = { reading, editing, noting, book, running };
  for (const [theme, steps] of Object.entries(themes)) if (wanted(theme)) await steps(all);
} finally {
  await vs.close();
}
process.exitCode = finish();
