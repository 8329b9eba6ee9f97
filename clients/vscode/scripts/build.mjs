// Bundles the extension, and takes in what lies elsewhere in the repository: the
// licence, and the program itself if IBID_SERVER says where one is.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

process.chdir(new URL('..', import.meta.url).pathname);

const { metafile } = await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
  metafile: true,
});
fs.writeFileSync('dist/licences.txt', licences(Object.keys(metafile.inputs)));
fs.copyFileSync('../../LICENSE', 'LICENSE');
fs.rmSync('server', { recursive: true, force: true });
const program = process.env.IBID_SERVER;
if (program) {
  const name = program.endsWith('.exe') ? 'ibid.exe' : 'ibid';
  fs.mkdirSync('server');
  fs.copyFileSync(program, `server/${name}`);
  fs.chmodSync(`server/${name}`, 0o755);
  const said = licencesOfProgram(program);
  if (said) fs.copyFileSync(said, 'server/licences.txt');
}

/** What a portable program has of others: beside it where it is built, or where it is installed. */
function licencesOfProgram(program) {
  const folder = path.dirname(program);
  return ['licences.txt', '../share/doc/ibid/licences.txt']
    .map((name) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
}

/** What the packages that are bundled ask to be said of them. */
function licences(inputs) {
  const folders = inputs.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter(Boolean))]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        fs.readFileSync(`${folder}/package.json`, 'utf8'),
      );
      const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? fs.readFileSync(`${folder}/${file}`, 'utf8') : license;
      return `${name} ${version}\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}
