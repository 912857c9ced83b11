import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod/v3';

import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

const RECORDING = join(
  process.cwd(),
  'plugins/edge-common/src/__fixtures__/recordings/form-b.json',
);

const objectSchema = z
  .object({
    kind: z.string(),
    metadata: z.object({ name: z.string() }).passthrough(),
  })
  .passthrough();

type RawObject = z.infer<typeof objectSchema>;

const isAws = (value: unknown): value is AwsSnapshot =>
  typeof value === 'object' && value !== null && 'loadBalancers' in value;

const recordingSchema = z.object({
  now: z.string(),
  objects: z.array(objectSchema),
  aws: z.custom<AwsSnapshot>(isAws),
});

/** A healthy edge as real controllers wrote it. @internal */
export type RecordedEdge = z.infer<typeof recordingSchema>;

/** Further routes that bring the recording's 18 Kubernetes and 5 AWS objects to 30. */
const MORE_ROUTES = 7;

/** The same route under a name, an identity and a path of its own. */
const renamed = (route: RawObject, at: number): RawObject => {
  const copy = objectSchema.parse(
    JSON.parse(JSON.stringify(route).replaceAll('"/api"', `"/api-${at}"`)),
  );
  const { uid } = copy.metadata;
  const name = `${copy.metadata.name}-${at}`;
  return { ...copy, metadata: { ...copy.metadata, name, uid: `${uid}-${at}` } };
};

/** The recording `form-b` with seven more routes like its own: 30 objects. @internal */
export const readRecordedEdge = (): RecordedEdge => {
  const recorded = recordingSchema.parse(
    JSON.parse(readFileSync(RECORDING, 'utf8')),
  );
  const route = recorded.objects.find(
    ({ kind, metadata }) =>
      kind === 'HTTPRoute' && metadata.name === 'api-route',
  );
  if (!route) {
    throw new Error('The recording "form-b" has no HTTPRoute "api-route"');
  }
  const more = Array.from({ length: MORE_ROUTES }, (_, at) =>
    renamed(route, at),
  );
  return { ...recorded, objects: [...recorded.objects, ...more] };
};

/** Names and identifiers by which two edges of one cluster and account differ. */
const OWN_NAMES =
  /payments|aa3a793f|3803bcabf7|f7a6631b80abcb1d|3f78e9f796|e1ad610342/g;

/** As the API writes times; those of a certificate, with milliseconds, stay. */
const TIMES = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;

const UIDS = /[\da-f]{8}(?=-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/g;

/** Each edge came a second before the next one, and no two objects are the same. */
const asOwn = (text: string, at: number): string =>
  text
    .replace(UIDS, () => at.toString(16).padStart(8, '0'))
    .replace(TIMES, time =>
      new Date(Date.parse(time) - at * 1_000).toISOString().replace('.000', ''),
    )
    .replace(OWN_NAMES, word => `${word}-${at}`);

/** The objects of `count` edges as one cluster and one account hold them. @internal */
export const multiplyEdge = (
  edge: RecordedEdge,
  count: number,
): RecordedEdge => {
  const text = JSON.stringify(edge);
  const copies = Array.from({ length: count }, (_, at) =>
    recordingSchema.parse(JSON.parse(asOwn(text, at))),
  );
  const isShared = ({ kind }: RawObject) => kind === 'GatewayClass';
  return {
    ...edge,
    objects: [
      ...edge.objects.filter(isShared),
      ...copies.flatMap(({ objects }) =>
        objects.filter(object => !isShared(object)),
      ),
    ],
    aws: {
      ...edge.aws,
      loadBalancers: copies.flatMap(({ aws }) => aws.loadBalancers),
      listeners: copies.flatMap(({ aws }) => aws.listeners),
      targetGroups: copies.flatMap(({ aws }) => aws.targetGroups),
    },
  };
};
