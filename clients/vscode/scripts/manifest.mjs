// The settings in package.json are those of docs/settings.md, which is the one list of them.
//
//   node scripts/manifest.mjs           says where they differ, and fails
//   node scripts/manifest.mjs --write   writes them anew
import fs from 'node:fs';

const here = (name) => new URL(name, import.meta.url);
const page = fs.readFileSync(here('../../../docs/settings.md'), 'utf8');
const file = here('../package.json');
const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
const properties = manifest.contributes.configuration.properties;

const OURS = /^ibid\.(enable|server\.|trace\.)/;

function documented() {
  const rows = page.matchAll(/^\| `(ibid\.\w+)`(\*?) \| `(true|false)` \| (.+) \|$/gm);
  return [...rows].map(([, name, , value, description]) => [
    name,
    { type: 'boolean', scope: 'window', default: value === 'true', description },
  ]);
}

const wanted = Object.fromEntries([
  ...Object.entries(properties).filter(([name]) => OURS.test(name)),
  ...documented(),
]);
if (documented().length < 8) throw new Error('docs/settings.md has no table of settings any more');
if (JSON.stringify(wanted) === JSON.stringify(properties)) process.exit(0);
if (!process.argv.includes('--write')) {
  console.error('package.json and docs/settings.md differ: node scripts/manifest.mjs --write');
  process.exit(1);
}
manifest.contributes.configuration.properties = wanted;
fs.writeFileSync(file, JSON.stringify(manifest, null, 2) + '\n');
