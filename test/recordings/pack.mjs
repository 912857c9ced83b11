#!/usr/bin/env node
// Packs one folder of a recording into one small JSON file: the objects, cut down to the fields
// the product reads, the answers of AWS as an AwsSnapshot, what was applied, what is expected.
//   node test/recordings/pack.mjs FOLDER OUT.json
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';

import { iso, readAws, readObjects } from './fields.mjs';

const [folder, out] = process.argv.slice(2);
if (!folder || !out) {
  process.stderr.write('usage: pack.mjs FOLDER OUT.json\n');
  process.exit(2);
}

const text = file => readFileSync(join(folder, file), 'utf8');
const json = file =>
  existsSync(join(folder, file)) ? JSON.parse(text(file)) : undefined;

const applied = existsSync(join(folder, 'applied.yaml'))
  ? parseAllDocuments(text('applied.yaml'))
      .map(document => document.toJSON())
      // Commands that were run between two manifests stand there as well.
      .filter(document => document?.kind)
  : [];

const STAMP = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;
const allFiles = [
  ...readdirSync(folder).filter(file => file.endsWith('.yaml')),
  ...(existsSync(join(folder, 'aws'))
    ? readdirSync(join(folder, 'aws'))
        .filter(file => file.endsWith('.json'))
        .map(file => join('aws', file))
    : []),
];
const newest = Math.max(
  ...allFiles
    .flatMap(file => text(file).match(STAMP) ?? [])
    .map(stamp => Date.parse(iso(stamp))),
);

const recorded = json('recorded.json');
const recording = {
  name: basename(folder),
  now: recorded?.at ?? new Date(newest + 15 * 60 * 1000).toISOString(),
  expected: json('expected.json') ?? null,
  ...(recorded && { edge: recorded.edge, parts: json('parts.json') }),
  objects: readObjects(folder),
  applied,
  aws: readAws(folder),
};
/** One object a line: small, and a change of one object is a change of one line. */
const lines = list =>
  `[\n${list.map(one => JSON.stringify(one)).join(',\n')}\n]`;
const fields = Object.entries(recording).map(
  ([key, value]) =>
    `${JSON.stringify(key)}:${
      Array.isArray(value) ? lines(value) : JSON.stringify(value)
    }`,
);
writeFileSync(out, `{\n${fields.join(',\n')}\n}\n`);
