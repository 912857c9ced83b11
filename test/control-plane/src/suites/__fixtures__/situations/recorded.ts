import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(
  dirname(
    require.resolve('@tls-edge/backstage-plugin-edge-common/package.json'),
  ),
  'src/__fixtures__/recordings',
);

const packed = (folder: string) =>
  readdirSync(folder).filter(file => /\.jsonl?$/.test(file));

/** Names of all recordings of real controllers, situations and streams. */
export const RECORDED: readonly string[] = [
  ...packed(FOLDER),
  ...packed(join(FOLDER, 'streams')),
]
  .map(file => file.replace(/\.jsonl?$/, ''))
  .sort();
