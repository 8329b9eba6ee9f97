// Holds a session with each client and checks all that was said: types.mjs, rules.mjs, announced.mjs.
//
//   node check.mjs SERVER FOLDER [WORDS…]      run.sh fetches what FOLDER has to hold
import { clients } from './clients.mjs';
import { announced } from './announced.mjs';
import { rules } from './rules.mjs';
import { Session } from './session.mjs';
import { Types } from './types.mjs';

const [server, folder, ...words] = process.argv.slice(2);
const types = new Types(folder);
const faults = new Map();  // what → where it was met
const tell = ({ what, at = '', client = '' }) =>
  faults.set(what, [...(faults.get(what) ?? []), `${client}${at ? `; ${at}` : ''}`]);
const methods = new Map();

for (const client of clients) {
  if (words.length && !words.some((word) => client.name.includes(word))) continue;
  const began = Date.now();
  const judge = (session, entry) => [...rules(session, entry), ...announced(session, entry)];
  const session = new Session(server, client, judge);
  try {
    await session.run();
  } catch (error) {
    session.fault(error.stack);
  }
  session.faults.forEach(tell);
  types.add(client.name, session.wire.record);
  for (const { from, message, request } of session.wire.record) {
    if (from !== 'server') continue;
    const name = message.method ?? request?.method;
    methods.set(name, (methods.get(name) ?? 0) + 1);
  }
  console.log(`${client.name}: ${session.wire.record.length} messages in ${Date.now() - began} ms`);
}
const lines = types.check();
types.faults.forEach((what) => tell({ what }));

console.log(`${lines} different messages held against the types`);
for (const [name, count] of [...methods].sort()) console.log(`  ${name}: ${count}`);
for (const [what, places] of [...faults].slice(0, 100)) {
  console.log(`FAULT ${what}\n    ${places.length} ×, first with ${places[0]}`);
}
process.exit(faults.size ? 1 : 0);
