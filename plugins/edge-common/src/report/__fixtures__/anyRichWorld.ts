import fc from 'fast-check';

import {
  KUBERNETES_KINDS,
  KUBERNETES_PARTS,
  type AwsSnapshot,
  type Certificate,
  type ClusterObjects,
  type ClusterSnapshot,
} from '../../snapshot';
import { aClusterSnapshot, anAwsSnapshot, NOW } from '../../testUtils';
import {
  anyReadChanges,
  anyTurns,
  changed,
  type RawChange,
} from './anyRawChanges';
import { aRichEdge, RICH_NAMES } from './aRichEdge';
import type { World } from './anyWorld';

const partOf = (object: unknown) =>
  KUBERNETES_KINDS.find(
    ({ kind }) => kind === Reflect.get(Object(object), 'kind'),
  )?.part;

/** What happens to objects that were read; their kinds stay, so they go back where they were. */
const happened = (
  cluster: ClusterSnapshot,
  changes: readonly RawChange[],
): ClusterSnapshot => {
  const objects = changed(Object.values(cluster.objects).flat(), changes);
  const byPart = KUBERNETES_PARTS.map(part => [
    part,
    objects.filter(object => partOf(object) === part),
  ]);
  return {
    ...cluster,
    objects: Object.fromEntries(byPart) as unknown as ClusterObjects,
  };
};

const anyStatus = fc.constantFrom(
  'ISSUED',
  'ISSUED',
  'PENDING_VALIDATION',
  'EXPIRED',
  'REVOKED',
);
const anyRenewal = fc.constantFrom(
  undefined,
  'SUCCESS',
  'PENDING_VALIDATION',
  'FAILED',
);

/** AWS in which numbers, switches and members of lists differ, down to the rules of EC2. */
const otherwise = (
  aws: AwsSnapshot,
  turns: readonly RawChange[],
  certificate: Partial<Certificate>,
): AwsSnapshot => {
  const copy: AwsSnapshot = JSON.parse(JSON.stringify(aws));
  const { parts, ...said } = copy;
  const whole = said as unknown as Parameters<RawChange>[0][number];
  turns.forEach(change => change([whole]));
  return {
    ...copy,
    certificates: copy.certificates.map(one => ({ ...one, ...certificate })),
  };
};

const anyAge = fc.constantFrom(0, 30, 90, 400, 1500, 1e6);

/** The rich edge to which things happened, in the cluster and in AWS. */
export const anyRichWorld: fc.Arbitrary<World> = fc
  .record({
    controller: fc.constantFrom('lbc' as const, 'eks-auto' as const),
    changes: anyReadChanges,
    turns: anyTurns,
    status: anyStatus,
    renewalStatus: anyRenewal,
    names: fc.subarray(RICH_NAMES),
    age: anyAge,
  })
  .map(({ controller, changes, turns, names, age, ...certificate }) => {
    const edge = aRichEdge(controller);
    return {
      [fc.toStringMethod]: () =>
        `rich ${fc.stringify([controller, changes, turns, certificate, age])}`,
      cluster: happened(aClusterSnapshot(edge), changes),
      aws: otherwise(anAwsSnapshot(edge), turns, certificate),
      resolved: { state: { state: 'read' }, names },
      now: new Date(NOW.getTime() + (age - 3600) * 1000),
    };
  });
