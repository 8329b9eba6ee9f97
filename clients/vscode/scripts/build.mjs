// Bundles the extension, and takes in what lies elsewhere in the repository: the schema, the
// licence, and the program itself if IBID_SERVER says where one is.
import fs from 'node:fs';
import { build } from 'esbuild';

process.chdir(new URL('..', import.meta.url).pathname);

await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
});
fs.mkdirSync('schemas', { recursive: true });
fs.copyFileSync('../../docs/edition.schema.json', 'schemas/edition.schema.json');
fs.copyFileSync('../../LICENSE', 'LICENSE');
fs.rmSync('server', { recursive: true, force: true });
const program = process.env.IBID_SERVER;
if (program) {
  const name = program.endsWith('.exe') ? 'ibid.exe' : 'ibid';
  fs.mkdirSync('server');
  fs.copyFileSync(program, `server/${name}`);
  fs.chmodSync(`server/${name}`, 0o755);
}
