#!/usr/bin/env node
// Packs a recorded watch stream into JSON lines: a header, what stood before (type `LISTED`), and
// every change with its time of arrival, cut down to the fields the product reads.
//   node test/recordings/pack-stream.mjs FOLDER OUT.jsonl [FOLDER_BEFORE]
// Without FOLDER_BEFORE, what the folder's lists hold and the stream never mentions stood before.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { readAws, readObjects, isRead, trim } from './fields.mjs';

const [folder, out, before] = process.argv.slice(2);
if (!folder || !out) {
  process.stderr.write(
    'usage: pack-stream.mjs FOLDER OUT.jsonl [FOLDER_BEFORE]\n',
  );
  process.exit(2);
}

const changes = readdirSync(folder)
  .filter(file => file.endsWith('.jsonl') && file !== 'aws-calls.jsonl')
  .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter(Boolean)
  .map(line => JSON.parse(line))
  .filter(({ object }) => isRead(object))
  .sort((a, b) => a.t - b.t);

const mentioned = new Set(changes.map(({ object }) => object.metadata.uid));
const listed = before
  ? readObjects(before)
  : readObjects(folder).filter(({ metadata }) => !mentioned.has(metadata.uid));

const lines = [
  { name: basename(folder), aws: readAws(folder) },
  ...listed.map(object => ({ type: 'LISTED', object })),
  ...changes.map(({ t, type, object }) => ({
    at: new Date(t * 1000).toISOString(),
    type,
    object: trim(object),
  })),
];
writeFileSync(out, `${lines.map(line => JSON.stringify(line)).join('\n')}\n`);
