// eslint-disable-next-line no-restricted-imports
import { readFileSync } from 'fs';

import {
  readCluster,
  type AwsSnapshot,
  type ClusterSnapshot,
} from '../../../snapshot';

interface RawObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly namespace?: string; readonly name: string };
}

interface Change {
  readonly at?: string;
  readonly type: 'LISTED' | 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: RawObject;
}

/** The cluster as a watcher knew it right after one change arrived, or before the first. */
export interface Moment {
  readonly at: Date;
  /** `DELETED Gateway payments-edge`. */
  readonly change: string;
  readonly cluster: ClusterSnapshot;
}

/** A watch stream, moment by moment, and what AWS answered at its end. */
export interface Stream {
  readonly moments: readonly Moment[];
  readonly aws: AwsSnapshot;
}

const keyOf = ({ kind, metadata: { namespace = '', name } }: RawObject) =>
  `${kind} ${namespace}/${name}`;

/** Reads a packed stream, as `test/recordings/pack-stream.mjs` writes it. */
export const loadStream = (name: string): Stream => {
  const text = readFileSync(`${__dirname}/${name}.jsonl`, 'utf8');
  const [{ aws }, ...changes] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line)) as [
    { readonly aws: AwsSnapshot },
    ...Change[],
  ];
  const objects = new Map<string, RawObject>();
  const firstAt = changes.find(({ at }) => at !== undefined)?.at ?? '';
  const listed = changes.filter(({ at }) => at === undefined);
  const before: Moment = {
    at: new Date(Date.parse(firstAt) - 1000),
    change: 'LISTED',
    cluster: readCluster(
      listed.map(({ object }) => object),
      'lab',
    ),
  };
  const moments = changes.flatMap(({ at, type, object }): Moment[] => {
    if (type === 'DELETED') {
      objects.delete(keyOf(object));
    } else {
      objects.set(keyOf(object), object);
    }
    return at === undefined
      ? []
      : [
          {
            at: new Date(at),
            change: `${type} ${object.kind} ${object.metadata.name}`,
            cluster: readCluster([...objects.values()], 'lab'),
          },
        ];
  });
  return { aws, moments: [before, ...moments] };
};
