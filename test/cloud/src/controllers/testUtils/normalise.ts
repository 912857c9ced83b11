import {
  KUBERNETES_KINDS,
  KubernetesKind,
  readObject,
} from '@tls-edge/backstage-plugin-edge-common';

/** Texts that differ from run to run, wherever they stand. */
const randomTexts: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>'],
  [/k8s-(\w{8})-(\w{8})-[0-9a-f]{10}-[0-9a-f]{16}/g, 'k8s-$1-$2-<name>-<id>'],
  [/k8s-(\w{8})-(\w{8})-[0-9a-f]{10}\/[0-9a-f]{16}/g, 'k8s-$1-$2-<name>/<id>'],
  [/k8s-(\w{8})-(\w{8})-[0-9a-f]{10}/g, 'k8s-$1-$2-<name>'],
  [/\.[0-9a-f]{16}\b/g, '.<event>'],
  [/RequestID: [\w-]+/g, 'RequestID: <id>'],
  [
    /(edge-[0-9a-f]{8}|\bapi)-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g,
    '$1-<template>-<pod>',
  ],
  [/(edge-[0-9a-f]{8}|\bapi)-[a-z0-9]{8,10}\b/g, '$1-<template>'],
  [/(edge-[0-9a-f]{8}|api-service)-[a-z0-9]{5}\b/g, '$1-<slice>'],
  [/\b10\.(96|100)\.\d+\.\d+\b/g, '10.$1.<host>'],
  [/us-east-1[ab]/g, 'us-east-1<zone>'],
  [/sg-[0-9a-f]{17}/g, 'sg-<id>'],
];

/** Fields whose values are random, or count how often a controller happened to try. */
const randomFields = new Set(['uid', 'nodePort', 'count', 'pod-template-hash']);

/**
 * Bookkeeping of controllers, what pods run, and who wrote which field when: the packed
 * recordings leave all three out.
 */
const leftOut = new Set([
  'changedAt',
  'images',
  'deployment.kubernetes.io/revision',
  'elbv2.k8s.aws/checkpoint',
  'elbv2.k8s.aws/checkpoint-timestamp',
]);

/** Written in another number of steps, which no reader can see. */
const kindsWithNoisyGenerations = ['EndpointSlice', 'Pod'];

function scrub(value: unknown): unknown {
  const text = randomTexts.reduce(
    (current, [pattern, replacement]) => current.replace(pattern, replacement),
    JSON.stringify(value),
  );
  return JSON.parse(text, (key, item) => {
    if (leftOut.has(key)) {
      return undefined;
    }
    return randomFields.has(key) ? '<random>' : item;
  });
}

function withoutNoise(kind: KubernetesKind, object: unknown): unknown {
  const noisy = kindsWithNoisyGenerations.includes(kind.kind);
  return JSON.parse(JSON.stringify(object), (key, value) =>
    noisy && key === 'generation' ? undefined : value,
  );
}

function isRead(kind: KubernetesKind, raw: unknown): boolean {
  const { apiVersion, kind: name } = raw as {
    apiVersion: string;
    kind: string;
  };
  const own = kind.group ? `${kind.group}/${kind.version}` : kind.version;
  return apiVersion === own && name === kind.kind;
}

/** Of what the recordings hold the product asks for Envoy's pods and Deployments, and for Events of what LBC works on. */
function isAskedFor(object: ReturnType<typeof readObject>): boolean {
  switch (object?.kind) {
    case 'Deployment':
    case 'Pod':
      return (
        object.metadata.labels['app.kubernetes.io/managed-by'] ===
        'envoy-gateway'
      );
    case 'Namespace':
      // The recordings hold none.
      return false;
    case 'Event':
      return ['Service', 'TargetGroupBinding'].includes(object.regarding.kind);
    default:
      return true;
  }
}

/** Every object as the product reads it, without what is random: by kind, in a steady order. */
export function normalise(
  objects: readonly unknown[],
): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    KUBERNETES_KINDS.map(kind => {
      const read = objects
        .filter(raw => isRead(kind, raw))
        .flatMap(raw => readObject(kind.part, raw) ?? [])
        .filter(isAskedFor)
        .map(object => scrub(withoutNoise(kind, object)));
      return [kind.part, withoutRepeats(kind, read).sort(byText)];
    }),
  );
}

/** How often a controller could try, each time with another request id, is chance. */
function withoutRepeats(
  { kind }: KubernetesKind,
  objects: readonly unknown[],
): unknown[] {
  const texts = objects.map(object => JSON.stringify(object));
  return objects.filter(
    (_, index) => kind !== 'Event' || texts.indexOf(texts[index]) === index,
  );
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
