import fc from 'fast-check';

import type { Condition, HttpRoute } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { anyReadWorld, topologiesOf } from './__fixtures__/anyWorld';
import { reportEdge } from './reportEdge';

jest.setTimeout(120_000);

const CASES = 2_000;
const SEED = 20261123;
const CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';
const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

const isTrue = (
  conditions: readonly Condition[],
  type: string,
  generation: number | undefined,
): boolean =>
  conditions.some(
    one =>
      one.type === type &&
      one.status === 'True' &&
      (generation ?? one.observedGeneration) ===
        (one.observedGeneration ?? generation),
  );

/** What clients of a route meet that leads to its backends. */
const routeLacks = (
  { metadata, parents, parentRefs, rules }: HttpRoute,
  { backendEndpoints, id }: EdgeTopology,
): string[] => {
  const { generation, name } = metadata;
  const verdicts = parentRefs
    .filter(
      ref =>
        ref.kind === 'Gateway' &&
        ref.namespace === id.namespace &&
        ref.name === id.gateway,
    )
    .map(ref =>
      parents.find(
        one =>
          one.controllerName === CONTROLLER &&
          JSON.stringify(one.parentRef) === JSON.stringify(ref),
      ),
    );
  const isTaken = verdicts.every(
    verdict =>
      verdict &&
      isTrue(verdict.conditions, 'Accepted', generation) &&
      isTrue(verdict.conditions, 'ResolvedRefs', generation),
  );
  const empty = rules
    .flatMap(({ backendRefs }) => backendRefs)
    .filter(({ kind, weight }) => kind === 'Service' && weight > 0)
    .filter(
      ref =>
        !backendEndpoints.some(
          slice =>
            slice.serviceName === ref.name &&
            slice.metadata.namespace === ref.namespace &&
            slice.endpoints.some(({ ready }) => ready),
        ),
    );
  return [
    ...(isTaken ? [] : [`route ${name} is not taken`]),
    ...empty.map(ref => `${ref.name} has no endpoint`),
  ];
};

const gatewayLacks = ({
  gateway,
  service,
  deployment,
  pods,
}: EdgeTopology): string[] => {
  const generation = gateway?.metadata.generation;
  const runs = deployment
    ? deployment.availableReplicas > 0
    : pods.some(({ conditions }) => isTrue(conditions, 'Ready', undefined));
  return [
    ...(isTrue(gateway?.conditions ?? [], 'Accepted', generation)
      ? []
      : ['the Gateway is not accepted']),
    ...(service?.type === 'LoadBalancer' &&
    service.hostnames.length > 0 &&
    service.metadata.deletionTimestamp === undefined
      ? []
      : ['the Service has no address to stay']),
    ...(runs ? [] : ['no Envoy runs']),
  ];
};

const awsLacks = (
  {
    service,
    loadBalancer,
    listeners,
    targetGroups,
    parts,
    ...aws
  }: EdgeTopology,
  now: Date,
): string[] => {
  if (parts.elbv2.state === 'notConfigured') {
    return [];
  }
  const asked = service?.metadata.annotations[`${PREFIX}ssl-ports`] ?? '';
  const ports = asked.split(',').filter(port => /^\d+$/.test(port));
  const mute = listeners.filter(
    ({ targetGroupArns }) =>
      !targetGroups.some(
        ({ arn, targets }) =>
          targetGroupArns.includes(arn) &&
          targets.some(({ state }) => state === 'healthy'),
      ),
  );
  const dead = aws.certificates.filter(
    ({ status, notAfter }) =>
      status !== 'ISSUED' || Date.parse(notAfter ?? '') < now.getTime(),
  );
  return [
    ...(loadBalancer?.state === 'active' ? [] : ['no active load balancer']),
    ...ports
      .filter(
        port =>
          !listeners.some(
            one => one.protocol === 'TLS' && String(one.port) === port,
          ),
      )
      .map(port => `no TLS on ${port}`),
    ...mute.map(({ port }) => `no healthy target behind ${port}`),
    ...(parts.acm.state === 'read'
      ? dead.map(({ arn }) => `${arn} is dead`)
      : []),
  ];
};

/**
 * What a client would miss, told without any of the product's own judgement: what is called ready
 * must lack none of it.
 */
const lacks = (topology: EdgeTopology, now: Date): string[] => [
  ...gatewayLacks(topology),
  ...awsLacks(topology, now),
  ...topology.routes.flatMap(route => routeLacks(route, topology)),
];

it('what is called ready lacks nothing that a client needs', () => {
  const ready = new Set<boolean>();
  fc.assert(
    fc.property(anyReadWorld, world => {
      for (const topology of topologiesOf(world)) {
        const { state } = reportEdge({
          ...{ topology, requests: [], now: world.now },
          ownership: { entityRefs: [] },
        });
        ready.add(state === 'ready');

        expect(state === 'ready' ? lacks(topology, world.now) : []).toEqual([]);
      }
    }),
    { numRuns: CASES, seed: SEED },
  );

  expect([...ready].sort()).toEqual([false, true]);
});
