/* eslint-disable no-restricted-imports -- fixtures are files, read by tests only */
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

import { loadRecording, type Recording } from './loadRecording';

export type { Recording } from './loadRecording';

/** What real controllers wrote for each situation: every packed file of this folder, by name. */
export const RECORDINGS: readonly Recording[] = readdirSync(__dirname)
  .filter(file => file.endsWith('.json'))
  .sort()
  .map(file =>
    loadRecording(JSON.parse(readFileSync(join(__dirname, file), 'utf8'))),
  );

/** The recording of a name, such as `form-b`. */
export const recording = (name: string): Recording => {
  const found = RECORDINGS.find(one => one.name === name);
  if (!found) {
    throw new Error(`No recording is named '${name}'`);
  }
  return found;
};
